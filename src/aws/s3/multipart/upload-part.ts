import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import { element } from '../../../lib/xml.ts';
import { xmlDate } from '../../clock.ts';
import { permit } from '../access.ts';
import type { Bucket, MultipartUpload } from '../bucket/bucket.ts';
import { versionName } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import { customerKeyOf } from '../encryption/customer-key.ts';
import { checkNoEncryptionHeaders } from '../encryption/requested.ts';
import type { S3Failure } from '../errors.ts';
import { invalidArgument, refuse } from '../errors.ts';
import type { CustomerKey } from '../mechanism.ts';
import { copySource } from '../object/copy-source.ts';
import { quoted } from '../object/object-headers.ts';
import { readObject } from '../object/read-object.ts';
import { mechanismOf } from '../object/records.ts';
import type { BucketOperation } from '../operation.ts';
import { objectPayload } from '../wire/body.ts';
import { checksumElement, checksumHeader } from '../wire/checksums.ts';
import { partNumber } from '../wire/numbers.ts';
import { s3Document } from '../wire/s3-xml.ts';
import { checkUploadRequest, findUpload, uploadPermission } from './uploads.ts';
import { partChecksum, writePart } from './write-part.ts';

/** Needs the data key back: with a KMS key that is kms:Decrypt. https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html */
export const uploadPart: BucketOperation = {
  name: 'UploadPart',
  method: 'PUT',
  on: 'object',
  subresource: 'uploadId',
  when: (call) => call.header('x-amz-copy-source') === null,
  // Asked for below: what is wrong with the headers is told to whoever sends them.
  action: null,
  async run(call, bucket) {
    const target = await targetOf(call, bucket);
    if (!target.ok) return target;
    const { number, upload, customerKey } = target.value;
    const body = await objectPayload(call);
    if (!body.ok) return body;
    const written = await writePart(call, bucket, upload, {
      number,
      plaintext: body.value.bytes,
      claimed: body.value.checksum,
      customerKey,
    });
    if (!written.ok) return written;
    const { part, etag, carries } = written.value;
    const checksum = partChecksum(part);
    return ok({
      status: 200,
      headers: [
        ['ETag', quoted(etag)],
        ...(checksum === null
          ? []
          : [[checksumHeader(checksum.algorithm), checksum.value] as const]),
        ...mechanismOf(call, upload.encryption).responseHeaders(upload.encryption, false),
      ],
      body: null,
      carries,
    });
  },
};

/** A part whose bytes come from an object that is there already. https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html */
export const uploadPartCopy: BucketOperation = {
  name: 'UploadPartCopy',
  method: 'PUT',
  on: 'object',
  subresource: 'uploadId',
  when: (call) => call.header('x-amz-copy-source') !== null,
  // As for UploadPart; and for the source's object, once it is found.
  action: null,
  async run(call, bucket) {
    const target = await targetOf(call, bucket);
    if (!target.ok) return target;
    const { number, upload, customerKey, sourceKey } = target.value;
    const source = copySource(call);
    if (!source.ok) return source;
    const range = sourceRange(call, source.value.object.size);
    if (!range.ok) return range;
    const { bucket: from, object } = source.value;
    const read = await readObject(call, from, object, sourceKey, range.value);
    if (!read.ok) return read;
    const written = await writePart(call, bucket, upload, {
      number,
      plaintext: read.value,
      claimed: null,
      customerKey,
    });
    if (!written.ok) return written;
    const { part, etag } = written.value;
    return ok({
      status: 200,
      headers: [
        ...(from.versioning === null
          ? []
          : [['x-amz-copy-source-version-id', versionName(object)] as const]),
        ...mechanismOf(call, upload.encryption).responseHeaders(upload.encryption, false),
      ],
      body: s3Document('CopyPartResult', [
        element('LastModified', xmlDate(part.lastModified)),
        element('ETag', quoted(etag)),
        checksumElement(partChecksum(part)),
      ]),
    });
  },
};

/** What a part is for, and the customer's keys that come with it. */
interface PartTarget {
  readonly number: number;
  readonly upload: MultipartUpload;
  readonly customerKey: CustomerKey | null;
  /** Of the object that is copied from; null for a part that is sent. */
  readonly sourceKey: CustomerKey | null;
}

/** What S3 looks at first, in this order: part number, headers, permission, upload. */
async function targetOf(call: S3Call, bucket: Bucket): Promise<Result<PartTarget, S3Failure>> {
  const number = partNumber(call.query.get('partNumber'));
  if (!number.ok) return number;
  const plain = checkNoEncryptionHeaders(call);
  if (!plain.ok) return plain;
  const customerKey = await customerKeyOf(call, { lengthIsChecked: true, bucket });
  if (!customerKey.ok) return customerKey;
  const copies = call.header('x-amz-copy-source') !== null;
  const sourceKey = copies
    ? await customerKeyOf(call, { source: true, lengthIsChecked: false })
    : ok(null);
  if (!sourceKey.ok) return sourceKey;
  const permitted = permit(call, bucket, uploadPermission(call, bucket, 's3:PutObject'));
  if (!permitted.ok) return permitted;
  const upload = findUpload(call, bucket);
  if (!upload.ok) return upload;
  const fitting = checkUploadRequest(call, bucket, upload.value, customerKey.value);
  if (!fitting.ok) return fitting;
  return ok({
    number: number.value,
    upload: upload.value,
    customerKey: customerKey.value,
    sourceKey: sourceKey.value,
  });
}

const RANGE = 'x-amz-copy-source-range';

/** `bytes=first-last`, both required and within the source. */
function sourceRange(
  call: S3Call,
  size: number,
): Result<{ start: number; end: number }, S3Failure> {
  const header = call.header(RANGE);
  if (header === null) return ok({ start: 0, end: size });
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header) ?? [];
  if (first === undefined || last === undefined || Number(first) > Number(last)) {
    return invalidArgument(
      'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy',
      RANGE,
      header,
    );
  }
  if (Number(first) >= size) {
    return refuse(
      'InvalidRequest',
      'The specified copy range is invalid for the source object size',
    );
  }
  if (Number(last) >= size) {
    return invalidArgument(
      `Range specified is not valid for source object of size: ${size}`,
      RANGE,
      header,
    );
  }
  return ok({ start: Number(first), end: Number(last) + 1 });
}
