import type { MultipartUpload, UploadedPart } from '../../../src/aws/s3/bucket/bucket.ts';
import { TrackedMap } from '../../../src/lib/tracked.ts';
import type { RecordId, Records } from '../records.ts';
import { ownerOf } from './image.ts';

/** An upload but for its parts, which may be ten thousand. */
export type UploadHead = Omit<MultipartUpload, 'parts'>;

interface UploadImage {
  readonly upload: MultipartUpload;
  readonly id: RecordId;
  readonly parts: Map<number, RecordId>;
}

/** The multipart uploads of a bucket that are in progress. */
export class UploadsImage {
  readonly #uploads: TrackedMap<string, MultipartUpload>;
  /** Record of the bucket. */
  readonly #of: RecordId;
  /** By the id of the upload. */
  readonly #images = new Map<string, UploadImage>();
  /** While restoring: what parts belong to. */
  readonly #byId = new Map<RecordId, UploadImage>();

  constructor(uploads: TrackedMap<string, MultipartUpload>, of: RecordId) {
    this.#uploads = uploads;
    this.#of = of;
  }

  restore(id: RecordId, head: UploadHead): void {
    const upload: MultipartUpload = { ...head, parts: new TrackedMap() };
    this.#uploads.set(upload.id, upload);
    this.#byId.set(id, this.#imageOf(upload, id));
  }

  restorePart(id: RecordId, of: RecordId, value: unknown): void {
    const { upload, parts } = ownerOf(this.#byId, of);
    const part = value as UploadedPart;
    upload.parts.set(part.number, part);
    parts.set(part.number, id);
  }

  restored(): void {
    this.#uploads.takeChanged();
    for (const { parts } of this.#uploads.values()) parts.takeChanged();
    this.#byId.clear();
  }

  #imageOf(upload: MultipartUpload, id: RecordId): UploadImage {
    const image = { upload, id, parts: new Map() };
    this.#images.set(upload.id, image);
    return image;
  }

  update(records: Records): void {
    for (const id of this.#uploads.takeChanged()) {
      const image = this.#images.get(id);
      const upload = this.#uploads.get(id);
      if (image !== undefined && image.upload !== upload) this.#drop(image, records);
      if (upload === undefined || image?.upload === upload) continue;
      const { parts: _, ...head } = upload;
      const put = { kind: 'upload', of: this.#of, value: head, holder: 'storage' } as const;
      this.#imageOf(upload, records.put(put));
    }
    for (const image of this.#images.values()) updateParts(image, records);
  }

  drop(records: Records): void {
    for (const image of this.#images.values()) this.#drop(image, records);
  }

  #drop({ upload, id, parts }: UploadImage, records: Records): void {
    for (const part of parts.values()) records.remove(part);
    records.remove(id);
    this.#images.delete(upload.id);
  }
}

function updateParts({ upload, id: of, parts }: UploadImage, records: Records): void {
  for (const number of upload.parts.takeChanged()) {
    const value = upload.parts.get(number);
    const id = parts.get(number);
    if (value !== undefined) {
      parts.set(number, records.put({ id, kind: 'part', of, value, holder: 'storage' }));
    } else if (id !== undefined) {
      records.remove(id);
      parts.delete(number);
    }
  }
}
