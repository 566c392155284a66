import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import { xmlDate } from '../../clock.ts';
import { permit } from '../access.ts';
import { versionName } from '../bucket/bucket.ts';
import { existingBucket } from '../bucket/find-bucket.ts';
import type { Operation, S3Call } from '../call.ts';
import { customerKeyOf } from '../encryption/customer-key.ts';
import { refuseOnPart } from '../encryption/requested.ts';
import type { S3Failure } from '../errors.ts';
import { failure } from '../errors.ts';
import { copySource } from '../object/copy-source.ts';
import { readObject } from '../object/read-object.ts';
import { mechanismOf, quoted } from '../object/records.ts';
import { checksumElement } from '../wire/checksums.ts';
import { element, s3Document } from '../wire/s3-xml.ts';
import { at } from '../wire/subresource.ts';
import { partNumberOf } from './part-number.ts';
import { findUpload, refuseUploadRequest, uploadPermission } from './uploads.ts';
import { partChecksum, writePart } from './write-part.ts';

/** A part whose bytes come from an object that is there already. https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html */
export const uploadPartCopy: Operation = {
  name: 'UploadPartCopy',
  method: 'PUT',
  on: 'object',
  matches: (call) => at('uploadId')(call) && call.header('x-amz-copy-source') !== null,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    const number = partNumberOf(call);
    if (!number.ok) return number;
    const misplaced = refuseOnPart(call);
    if (misplaced !== null) return refused(misplaced);
    const customerKey = await customerKeyOf(call, { lengthIsChecked: true });
    if (!customerKey.ok) return customerKey;
    const sourceKey = await customerKeyOf(call, { source: true, lengthIsChecked: false });
    if (!sourceKey.ok) return sourceKey;
    const denied = permit(call, bucket, uploadPermission(call, bucket, 's3:PutObject'));
    if (denied !== null) return refused(denied);
    const named = findUpload(call, bucket);
    if (!named.ok) return named;
    const upload = named.value;
    const astray = refuseUploadRequest(call, bucket, upload, customerKey.value);
    if (astray !== null) return refused(astray);
    const source = copySource(call);
    if (!source.ok) return source;
    const range = sourceRange(call, source.value.object.size);
    if (!range.ok) return range;
    const { bucket: from, object } = source.value;
    const read = await readObject(call, from, object, sourceKey.value, range.value);
    if (!read.ok) return read;
    const written = await writePart(call, bucket, upload, {
      number: number.value,
      plaintext: read.value,
      claimed: null,
      customerKey: customerKey.value,
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
      sseApplied: upload.sseApplied,
    });
  },
};

/** `bytes=first-last`, both required and within the source. */
function sourceRange(
  call: S3Call,
  size: number,
): Result<{ start: number; end: number }, S3Failure> {
  const header = call.header('x-amz-copy-source-range');
  if (header === null) return ok({ start: 0, end: size });
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header) ?? [];
  const argument = { ArgumentName: 'x-amz-copy-source-range', ArgumentValue: header };
  if (first === undefined || last === undefined || Number(first) > Number(last)) {
    return refused(
      failure(
        'InvalidArgument',
        'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy',
        { details: argument },
      ),
    );
  }
  if (Number(first) >= size) {
    return refused(
      failure('InvalidRequest', 'The specified copy range is invalid for the source object size'),
    );
  }
  if (Number(last) >= size) {
    return refused(
      failure(
        'InvalidArgument',
        `Range specified is not valid for source object of size: ${size}`,
        {
          details: argument,
        },
      ),
    );
  }
  return ok({ start: Number(first), end: Number(last) + 1 });
}
