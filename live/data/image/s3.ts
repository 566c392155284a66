import type { Bucket, StoredObject } from '../../../src/aws/s3/bucket/bucket.ts';
import { GrowingSet, TrackedMap } from '../../../src/lib/tracked.ts';
import type { Found, RecordId, Records } from '../records.ts';
import { Seen } from '../seen.ts';
import { type Image, ownerOf } from './image.ts';
import { type UploadHead, UploadsImage } from './uploads.ts';

/** A bucket but for what it may have a great many of. */
type Settings = Omit<Bucket, 'versionIds' | 'objects' | 'uploads'>;

/** An object's key, and the records of its versions, the newest first. */
interface KeyRecord {
  readonly key: string;
  readonly versions: readonly RecordId[];
}

interface KeyImage {
  readonly id: RecordId;
  readonly versions: ReadonlyMap<StoredObject, RecordId>;
}

interface BucketImage {
  readonly bucket: Bucket;
  readonly id: RecordId;
  readonly settings: Seen;
  /** Records of version ids. */
  readonly versionIds: RecordId[];
  readonly keys: Map<string, KeyImage>;
  readonly uploads: UploadsImage;
}

/** The buckets with all that is in them: what S3 has on its disks. */
export class BucketsImage implements Image {
  readonly kinds = ['bucket', 'version-ids', 'version', 'key', 'upload', 'part'];
  readonly #buckets: Map<string, Bucket>;
  readonly #images = new Map<string, BucketImage>();
  /** While restoring: what records that come later belong to. */
  readonly #byId = new Map<RecordId, BucketImage>();
  readonly #uploadsById = new Map<RecordId, UploadsImage>();
  readonly #versions = new Map<RecordId, StoredObject>();

  constructor(buckets: Map<string, Bucket>) {
    this.#buckets = buckets;
  }

  restore({ id, kind, of, value }: Found): void {
    if (kind === 'bucket') this.#restoreBucket(id, value as Settings);
    else if (kind === 'version') this.#versions.set(id, value as StoredObject);
    else if (kind === 'part') ownerOf(this.#uploadsById, of).restorePart(id, of, value);
    else {
      const image = ownerOf(this.#byId, of);
      if (kind === 'key') this.#restoreKey(image, id, value as KeyRecord);
      else if (kind === 'version-ids') {
        for (const versionId of value as readonly string[]) image.bucket.versionIds.add(versionId);
        image.versionIds.push(id);
      } else {
        image.uploads.restore(id, value as UploadHead);
        this.#uploadsById.set(id, image.uploads);
      }
    }
  }

  restored(): void {
    for (const { bucket, settings, uploads } of this.#images.values()) {
      settings.differs(settingsOf(bucket));
      bucket.versionIds.takeAdded();
      bucket.objects.takeChanged();
      uploads.restored();
    }
    this.#byId.clear();
    this.#uploadsById.clear();
    this.#versions.clear();
  }

  #restoreBucket(id: RecordId, settings: Settings): void {
    const bucket: Bucket = {
      ...settings,
      versionIds: new GrowingSet(),
      objects: new TrackedMap(),
      uploads: new TrackedMap(),
    };
    this.#buckets.set(bucket.name, bucket);
    this.#byId.set(id, this.#imageOf(bucket, id));
  }

  #restoreKey(image: BucketImage, id: RecordId, { key, versions }: KeyRecord): void {
    const objects = versions.map((each) => ownerOf(this.#versions, each));
    image.bucket.objects.set(key, objects);
    image.keys.set(key, {
      id,
      versions: new Map(objects.map((object, i) => [object, versions[i] ?? 0])),
    });
  }

  #imageOf(bucket: Bucket, id: RecordId): BucketImage {
    const image = {
      bucket,
      id,
      settings: new Seen(),
      versionIds: [],
      keys: new Map(),
      uploads: new UploadsImage(bucket.uploads, id),
    };
    this.#images.set(bucket.name, image);
    return image;
  }

  update(records: Records): void {
    for (const [name, image] of this.#images)
      if (this.#buckets.get(name) !== image.bucket) this.#drop(image, records);
    for (const bucket of this.#buckets.values()) this.#updateBucket(bucket, records);
  }

  #updateBucket(bucket: Bucket, records: Records): void {
    const settings = settingsOf(bucket);
    const put = (id?: RecordId) =>
      records.put({ id, kind: 'bucket', of: 0, value: settings, holder: 'storage' });
    const known = this.#images.get(bucket.name);
    const image = known ?? this.#imageOf(bucket, put());
    const differs = image.settings.differs(settings);
    if (known !== undefined && differs) put(image.id);
    const added = bucket.versionIds.takeAdded();
    if (added.length > 0) {
      const ids = { kind: 'version-ids', of: image.id, value: added } as const;
      image.versionIds.push(records.put({ ...ids, holder: 'storage' }));
    }
    for (const key of bucket.objects.takeChanged()) updateKey(image, key, records);
    image.uploads.update(records);
  }

  /** Everything of a bucket that is no more. */
  #drop(image: BucketImage, records: Records): void {
    for (const key of image.keys.values()) dropKey(key, records);
    for (const id of image.versionIds) records.remove(id);
    image.uploads.drop(records);
    records.remove(image.id);
    this.#images.delete(image.bucket.name);
  }
}

function settingsOf(bucket: Bucket): Settings {
  const { versionIds: _, objects: __, uploads: ___, ...settings } = bucket;
  return settings;
}

function updateKey({ bucket, id: of, keys }: BucketImage, key: string, records: Records): void {
  const objects = bucket.objects.get(key) ?? [];
  const before = keys.get(key);
  if (objects.length === 0) {
    if (before !== undefined) dropKey(before, records);
    keys.delete(key);
    return;
  }
  const holder = 'storage';
  const versions = new Map(
    objects.map((object) => {
      const known = before?.versions.get(object);
      return [object, known ?? records.put({ kind: 'version', of, value: object, holder })];
    }),
  );
  for (const [object, version] of before?.versions ?? [])
    if (!versions.has(object)) records.remove(version);
  const value: KeyRecord = { key, versions: [...versions.values()] };
  const id = records.put({ id: before?.id, kind: 'key', of, value, holder });
  keys.set(key, { id, versions });
}

function dropKey({ id, versions }: KeyImage, records: Records): void {
  for (const version of versions.values()) records.remove(version);
  records.remove(id);
}
