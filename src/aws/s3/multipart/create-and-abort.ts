import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import type { MultipartUpload } from '../bucket/bucket.ts';
import { existingBucket } from '../bucket/find-bucket.ts';
import type { Operation, S3Call } from '../call.ts';
import { chooseEncryption } from '../encryption/choose.ts';
import { requestedEncryption } from '../encryption/requested.ts';
import type { S3Failure } from '../errors.ts';
import { failure } from '../errors.ts';
import { eraseKeys, mechanismContext } from '../object/records.ts';
import { storedHeaders } from '../object/stored-headers.ts';
import { writable } from '../object/writable.ts';
import type { ChecksumType } from '../wire/checksums.ts';
import { algorithmNamed, CHECKSUMS } from '../wire/checksums.ts';
import { element, s3Document } from '../wire/s3-xml.ts';
import { at } from '../wire/subresource.ts';
import { nextUploadId, storeUpload } from './uploads.ts';

/** Has the data key made that every part will be encrypted under. https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html */
export const createMultipartUpload: Operation = {
  name: 'CreateMultipartUpload',
  method: 'POST',
  on: 'object',
  matches: at('uploads'),
  async run(call) {
    const { state } = call;
    const key = call.key ?? '';
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    const unfit = writable(call, bucket);
    if (unfit !== null) return refused(unfit);
    const checksum = announcedChecksum(call);
    if (!checksum.ok) return checksum;
    const requested = await requestedEncryption(call);
    if (!requested.ok) return requested;
    const denied = permit(call, bucket, { action: 's3:PutObject' });
    if (denied !== null) return refused(denied);
    const choice = chooseEncryption(call, bucket, requested.value);
    if (!choice.ok) return choice;
    const { ask, mechanism } = choice.value;
    const begun = await mechanism.begin(mechanismContext(call, bucket, key), ask);
    if (!begun.ok) return begun;
    const { unlocked, stored } = begun.value;
    eraseKeys(call, mechanism, unlocked);
    const upload: MultipartUpload = {
      id: await nextUploadId(state),
      key,
      encryption: stored,
      headers: storedHeaders(call),
      initiated: state.clock.now(),
      parts: new Map(),
      checksum: checksum.value,
      initiator: call.principal?.arn ?? null,
      sseApplied: mechanism.sseApplied(ask),
    };
    storeUpload(call, bucket, upload);
    return ok({
      status: 200,
      headers: [
        ...mechanism.responseHeaders(stored, true),
        ...(upload.checksum === null
          ? []
          : [
              ['x-amz-checksum-algorithm', upload.checksum.algorithm] as const,
              ['x-amz-checksum-type', upload.checksum.type] as const,
            ]),
      ],
      body: s3Document('InitiateMultipartUploadResult', [
        element('Bucket', bucket.name),
        element('Key', key),
        element('UploadId', upload.id),
      ]),
      sseApplied: upload.sseApplied,
    });
  },
};

/** Which checksum the parts will have. CRC-64/NVME is of whole objects, all others of parts unless said otherwise. */
function announcedChecksum(call: S3Call): Result<MultipartUpload['checksum'], S3Failure> {
  const name = call.header('x-amz-checksum-algorithm');
  const type = call.header('x-amz-checksum-type');
  if (name === null) {
    if (type === null) return ok(null);
    return refused(
      failure(
        'InvalidRequest',
        'The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.',
      ),
    );
  }
  const algorithm = algorithmNamed(name);
  if (algorithm === null) {
    return refused(
      failure(
        'InvalidRequest',
        'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]',
      ),
    );
  }
  const { types } = CHECKSUMS[algorithm];
  const chosen = (types as readonly ChecksumType[]).find(
    (each) => type === null || each === type.toUpperCase(),
  );
  if (chosen === undefined) {
    return refused(
      failure(
        'InvalidRequest',
        `The ${type} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`,
      ),
    );
  }
  return ok({ algorithm, type: chosen });
}
