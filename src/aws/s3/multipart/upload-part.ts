import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import { existingBucket } from '../bucket/find-bucket.ts';
import type { Operation } from '../call.ts';
import { customerKeyOf } from '../encryption/customer-key.ts';
import { refuseOnPart } from '../encryption/requested.ts';
import { mechanismOf, quoted } from '../object/records.ts';
import { objectPayload } from '../wire/body.ts';
import { checksumHeader } from '../wire/checksums.ts';
import { at } from '../wire/subresource.ts';
import { partNumberOf } from './part-number.ts';
import { findUpload, refuseUploadRequest, uploadPermission } from './uploads.ts';
import { partChecksum, writePart } from './write-part.ts';

/** Needs the data key back: with a KMS key that is kms:Decrypt. https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html */
export const uploadPart: Operation = {
  name: 'UploadPart',
  method: 'PUT',
  on: 'object',
  matches: (call) => at('uploadId')(call) && call.header('x-amz-copy-source') === null,
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
    const denied = permit(call, bucket, uploadPermission(call, bucket, 's3:PutObject'));
    if (denied !== null) return refused(denied);
    const upload = findUpload(call, bucket);
    if (!upload.ok) return upload;
    const astray = refuseUploadRequest(call, bucket, upload.value, customerKey.value);
    if (astray !== null) return refused(astray);
    const body = await objectPayload(call);
    if (!body.ok) return body;
    const written = await writePart(call, bucket, upload.value, {
      number: number.value,
      plaintext: body.value.bytes,
      claimed: body.value.checksum,
      customerKey: customerKey.value,
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
        ...mechanismOf(call, upload.value.encryption).responseHeaders(
          upload.value.encryption,
          false,
        ),
      ],
      body: null,
      carries,
      sseApplied: upload.value.sseApplied,
    });
  },
};
