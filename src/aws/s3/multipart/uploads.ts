import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { Permission } from '../access.ts';
import type { Bucket, MultipartUpload, UploadedPart } from '../bucket/bucket.ts';
import { partSlot, uploadSlot } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import { checkCustomerKeysTaken } from '../encryption/choose.ts';
import { checkSignedOverTls } from '../encryption/requested.ts';
import { SSE, SSE_KEY_ID } from '../encryption/sse.ts';
import type { Check, S3Failure } from '../errors.ts';
import { PASSED, refuse } from '../errors.ts';
import type { CustomerKey, Unlocked } from '../mechanism.ts';
import { bytesOf, mechanismContext, mechanismOf, metadataOf } from '../object/records.ts';

/** The upload a request names. */
export function findUpload(call: S3Call, bucket: Bucket): Result<MultipartUpload, S3Failure> {
  const id = call.query.get('uploadId') ?? '';
  const upload = bucket.uploads.get(id);
  if (upload !== undefined && upload.key === call.key) return ok(upload);
  return refuse(
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    { details: { UploadId: id }, cause: { id: 'no-such-upload', facts: { uploadId: id } } },
  );
}

/**
 * Condition keys for the requests of an upload in progress. They carry no x-amz-server-side-encryption header. What
 * S3 then gives policies is not documented; here it is what the upload was begun with, because otherwise a policy
 * that demands a header would let uploads begin and never go on.
 */
function uploadContext(upload: MultipartUpload | undefined): Record<string, string> {
  if (upload === undefined) return {};
  const { algorithm, keyArn } = upload.encryption;
  return {
    ...(algorithm === null ? {} : { [`s3:${SSE}`]: algorithm }),
    ...(keyArn === null ? {} : { [`s3:${SSE_KEY_ID}`]: keyArn }),
  };
}

/** What to check a request of an upload with, before anybody is told whether the upload exists. */
export function uploadPermission(call: S3Call, bucket: Bucket, action: string): Permission {
  const upload = bucket.uploads.get(call.query.get('uploadId') ?? '');
  return { action, fact: 'multipart-context', context: uploadContext(upload) };
}

/** Keeps the encrypted data key that all parts will be encrypted under. */
export function storeUpload(call: S3Call, bucket: Bucket, upload: MultipartUpload): void {
  call.state.recorder.store({
    actor: 's3',
    name: 's3.store-upload',
    fact: 'multipart-key',
    slot: uploadSlot(bucket.name, upload),
    values: bytesOf(upload.encryption, []),
    metadata: metadataOf(upload.encryption),
  });
  bucket.uploads.set(upload.id, upload);
}

/**
 * Reads an upload's encrypted data key, and what is known of its parts.
 *
 * @param parts of which the ETag (and checksum) is wanted
 * @param data whether the parts' ciphertext is wanted as well
 */
export function loadUpload(
  call: S3Call,
  bucket: Bucket,
  upload: MultipartUpload,
  parts: readonly UploadedPart[] = [],
  data = false,
): void {
  call.state.recorder.load({
    actor: 's3',
    name: 's3.load-upload',
    fact: 'multipart-key',
    slot: uploadSlot(bucket.name, upload),
    values: [
      ...bytesOf(upload.encryption, []),
      ...parts.flatMap((part) => [
        part.etag,
        ...(part.checksum === null ? [] : [part.checksum.digest]),
      ]),
      ...(data ? parts.flatMap((part) => segmentBytes(part)) : []),
    ],
    metadata: metadataOf(upload.encryption),
  });
}

/** IV and ciphertext of a part. */
export function segmentBytes(part: Pick<UploadedPart, 'segment'>) {
  return [...Object.values(part.segment.beside), part.segment.sealed];
}

export function storePart(
  call: S3Call,
  bucket: Bucket,
  upload: MultipartUpload,
  part: UploadedPart,
): void {
  call.state.recorder.store({
    actor: 's3',
    name: 's3.store-part',
    fact: 'multipart-key',
    slot: partSlot(bucket.name, upload, part.number),
    values: [
      ...segmentBytes(part),
      part.etag,
      ...(part.checksum === null ? [] : [part.checksum.digest]),
    ],
    metadata: { partNumber: String(part.number) },
  });
  upload.parts.set(part.number, part);
}

/** Every record an upload has on the disks. */
export function slotsOf(bucket: Bucket, upload: MultipartUpload): readonly string[] {
  return [
    uploadSlot(bucket.name, upload),
    ...[...upload.parts.keys()].map((number) => partSlot(bucket.name, upload, number)),
  ];
}

/** Gets an upload's data key back, or refuses as S3 refuses parts. */
export async function unlockUpload(
  call: S3Call,
  bucket: Bucket,
  upload: MultipartUpload,
  customerKey: CustomerKey | null,
): Promise<Result<Unlocked, S3Failure>> {
  const mechanism = mechanismOf(call, upload.encryption);
  const c = { ...mechanismContext(call, bucket, upload.key), demandsDecrypt: true };
  const unlocked = await mechanism.unlock(c, upload.encryption, customerKey);
  if (unlocked.ok || !mechanism.needsCustomerKey || unlocked.error.code !== 'AccessDenied') {
    return unlocked;
  }
  return refuse(
    'InvalidRequest',
    'The provided encryption parameters did not match the ones used originally.',
    { cause: { id: 'customer-key-of-other-parts', facts: {} } },
  );
}

/**
 * What a request of an upload must bring: the customer's key where the upload has one, and only there, as long as the
 * bucket takes such keys; signature and TLS where a KMS key has a part.
 */
export function checkUploadRequest(
  call: S3Call,
  bucket: Bucket,
  upload: MultipartUpload,
  customerKey: CustomerKey | null,
): Check {
  const { needsCustomerKey, needsSignature } = mechanismOf(call, upload.encryption);
  if (needsCustomerKey !== (customerKey !== null)) {
    return refuse(
      'InvalidRequest',
      'The multipart upload initiate requested encryption. Subsequent part requests must include the appropriate encryption parameters.',
      {
        cause: {
          id: 'part-without-encryption-parameters',
          facts: { needed: String(needsCustomerKey) },
        },
      },
    );
  }
  if (needsCustomerKey) return checkCustomerKeysTaken(call, bucket);
  return needsSignature ? checkSignedOverTls(call) : PASSED;
}
