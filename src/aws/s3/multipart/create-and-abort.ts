import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import { TrackedMap } from '../../../lib/tracked.ts';
import { element } from '../../../lib/xml.ts';
import { checkAcl } from '../bucket/acl.ts';
import type { MultipartUpload } from '../bucket/bucket.ts';
import { uploadSlot } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import { chooseEncryption } from '../encryption/choose.ts';
import { requestedEncryption } from '../encryption/requested.ts';
import type { S3Failure } from '../errors.ts';
import { refuse } from '../errors.ts';
import { storedHeaders } from '../object/object-headers.ts';
import { requestedProperties } from '../object/properties.ts';
import { eraseKeys, mechanismContext } from '../object/records.ts';
import { opaqueId } from '../object/versions.ts';
import { checkWritable, permitWrite } from '../object/writable.ts';
import type { BucketOperation } from '../operation.ts';
import type { ChecksumType } from '../wire/checksums.ts';
import { CHECKSUMS } from '../wire/checksums.ts';
import { announcedAlgorithm } from '../wire/claimed-checksum.ts';
import { s3Document } from '../wire/s3-xml.ts';
import { findUpload, slotsOf, storeUpload } from './uploads.ts';

/** Has the data key made that every part will be encrypted under. https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html */
export const createMultipartUpload: BucketOperation = {
  name: 'CreateMultipartUpload',
  method: 'POST',
  on: 'object',
  subresource: 'uploads',
  // Asked for below, as for PutObject.
  action: null,
  async run(call, bucket) {
    const { state } = call;
    const key = call.key ?? '';
    const writable = checkWritable(call);
    if (!writable.ok) return writable;
    const properties = requestedProperties(call);
    if (!properties.ok) return properties;
    const acl = checkAcl(call, bucket);
    if (!acl.ok) return acl;
    const checksum = announcedChecksum(call);
    if (!checksum.ok) return checksum;
    const requested = await requestedEncryption(call, bucket);
    if (!requested.ok) return requested;
    const permitted = permitWrite(call, bucket, properties.value.tags);
    if (!permitted.ok) return permitted;
    const choice = chooseEncryption(call, bucket, requested.value);
    if (!choice.ok) return choice;
    const { ask, mechanism } = choice.value;
    const begun = await mechanism.begin(mechanismContext(call, bucket, key), ask);
    if (!begun.ok) return begun;
    const { unlocked, stored } = begun.value;
    eraseKeys(call, mechanism, unlocked);
    const upload: MultipartUpload = {
      id: await opaqueId(state),
      key,
      encryption: stored,
      headers: storedHeaders(call),
      properties: properties.value,
      initiated: state.clock.now(),
      parts: new TrackedMap(),
      checksum: checksum.value,
      initiator: call.principal?.arn ?? null,
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
      sseApplied: mechanism.sseApplied(ask),
    });
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html */
export const abortMultipartUpload: BucketOperation = {
  name: 'AbortMultipartUpload',
  method: 'DELETE',
  on: 'object',
  subresource: 'uploadId',
  action: 's3:AbortMultipartUpload',
  async run(call, bucket) {
    const upload = findUpload(call, bucket);
    if (!upload.ok) return upload;
    call.state.recorder.store({
      actor: 's3',
      name: 's3.delete-record',
      fact: 'delete-object',
      slot: uploadSlot(bucket.name, upload.value),
      values: [],
      removes: slotsOf(bucket, upload.value),
      metadata: {},
    });
    bucket.uploads.delete(upload.value.id);
    return ok({ status: 204, headers: [], body: null });
  },
};

/** Which checksum the parts will have. CRC-64/NVME is of whole objects, all others of parts unless said otherwise. */
function announcedChecksum(call: S3Call): Result<MultipartUpload['checksum'], S3Failure> {
  const announced = announcedAlgorithm(call);
  if (!announced.ok) return announced;
  const algorithm = announced.value;
  const type = call.header('x-amz-checksum-type');
  if (algorithm === null) {
    if (type === null) return ok(null);
    return refuse(
      'InvalidRequest',
      'The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.',
    );
  }
  const { types } = CHECKSUMS[algorithm];
  const chosen = (types as readonly ChecksumType[]).find(
    (each) => type === null || each === type.toUpperCase(),
  );
  if (chosen === undefined) {
    return refuse(
      'InvalidRequest',
      `The ${type} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`,
    );
  }
  return ok({ algorithm, type: chosen });
}
