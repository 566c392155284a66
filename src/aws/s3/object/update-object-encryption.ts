import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { Bucket, StoredObject } from '../bucket/bucket.ts';
import { slotOf } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { Refusal, S3Failure } from '../errors.ts';
import { MALFORMED_XML, refuse } from '../errors.ts';
import type { BucketOperation } from '../operation.ts';
import { xmlPayload } from '../wire/body.ts';
import { childOf, textAt } from '../wire/parse-xml.ts';
import { versionHeader } from './object-headers.ts';
import {
  bytesOf,
  eraseKeys,
  loadMetadata,
  mechanismContext,
  mechanismOf,
  metadataOf,
} from './records.ts';
import { replaceVersion } from './versions.ts';
import { calledObject } from './visible-object.ts';

/**
 * Wraps an object's data key anew and leaves the data where it is. ETag, Last-Modified, checksums and metadata stay.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_UpdateObjectEncryption.html
 */
export const updateObjectEncryption: BucketOperation = {
  name: 'UpdateObjectEncryption',
  method: 'PUT',
  on: 'object',
  subresource: 'encryption',
  // Asked for with the object: without s3:ListBucket nobody is told that it is missing.
  action: null,
  async run(call, bucket) {
    const named = calledObject(call, bucket, [
      ['s3:UpdateObjectEncryption', 's3:UpdateObjectEncryption'],
    ]);
    if (!named.ok) return named;
    const object = named.value;
    if (call.signature !== 4) return invalid(MESSAGES.signature, 'kms-needs-signature');
    const target = await targetOf(call, bucket);
    if (!target.ok) return target;
    const source = mechanismOf(call, object.encryption);
    if (source.updatable !== true) return invalid(MESSAGES.source, 'not-updatable');
    const ask = {
      because: 'request',
      algorithm: 'aws:kms',
      ...target.value,
      context: object.encryption.context,
      customerKey: null,
    } as const;
    const mechanism = call.state.mechanisms.find((each) => each.serves(ask));
    if (mechanism?.wrap === undefined) throw new Error('no mechanism wraps what was asked for');
    const c = mechanismContext(call, bucket, object.key);
    loadMetadata(call, bucket, object);
    const unlocked = await source.unlock(c, object.encryption, null);
    if (!unlocked.ok) return unlocked;
    const wrapped = await mechanism.wrap({ ...c, demands: DEMANDED }, ask, unlocked.value);
    if (!wrapped.ok) return wrapped;
    eraseKeys(call, source, unlocked.value);
    const updated: StoredObject = { ...object, encryption: wrapped.value };
    call.state.recorder.store({
      actor: 's3',
      name: 's3.replace-encrypted-data-key',
      fact: 'update-object-encryption',
      slot: slotOf(bucket.name, updated),
      values: bytesOf(updated.encryption, []),
      keeps: bytesOf({ ...updated.encryption, kept: {} }, updated.segments),
      metadata: metadataOf(updated.encryption),
    });
    replaceVersion(bucket, object, updated);
    return ok({ status: 200, headers: versionHeader(bucket, updated), body: null });
  },
};

/** "You must have" all of them, says the API reference, whichever of them is then called. */
const DEMANDED = ['Encrypt', 'Decrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'];

/** As the API reference lists them. */
const MESSAGES = {
  source:
    "The UpdateObjectEncryption operation doesn't support source objects with the encryption type DSSE-KMS or SSE-C. Only source objects encrypted with SSE-S3 or SSE-KMS are supported.",
  target:
    "The UpdateObjectEncryption operation doesn't support updating the encryption type to DSSE-KMS or SSE-C. Modify the request to specify SSE-KMS for the updated encryption type, and then try again.",
  signature:
    'Requests that modify an object encryption configuration require AWS Signature Version 4. Modify the request to use AWS Signature Version 4, and then try again.',
  type: 'Requests that modify an object encryption configuration require a valid new encryption type. Valid values are SSEKMS. Modify the request to specify SSE-KMS for the updated encryption type, and then try again.',
  noArn:
    "Requests that modify an object's encryption type to SSE-KMS require an AWS KMS key Amazon Resource Name (ARN). Modify the request to specify a KMS key ARN, and then try again.",
  badArn:
    "Requests that modify an object's encryption type to SSE-KMS require a valid AWS KMS key Amazon Resource Name (ARN). Confirm that you have a correctly formatted KMS key ARN in your request, and then try again.",
  bucketKey:
    "The BucketKeyEnabled value isn't valid. Valid values are true or false. Modify the request to specify a valid value, and then try again.",
  account:
    'The AWS KMS key in the request must be owned by the same account as the bucket. Modify the request to specify a KMS key from the same account, and then try again.',
} as const;

function invalid(message: string, cause = 'update-encryption-request'): Refusal {
  return refuse('InvalidRequest', message, { cause: { id: cause, facts: { message } } });
}

const KEY_ARN = /^arn:aws[a-z-]*:kms:[a-z0-9-]+:(\d{12}):key\/[A-Za-z0-9-]+$/;

/** `<ObjectEncryption><SSE-KMS><KMSKeyArn/><BucketKeyEnabled/></SSE-KMS></ObjectEncryption>` */
async function targetOf(
  call: S3Call,
  bucket: Bucket,
): Promise<Result<{ keyId: string; bucketKey: boolean }, S3Failure>> {
  const document = await xmlPayload(call, 'ObjectEncryption');
  if (!document.ok) return document;
  const [type, ...more] = document.value.children;
  if (more.length > 0) return MALFORMED_XML;
  if (type === undefined) return invalid(MESSAGES.type);
  if (type.name !== 'SSE-KMS') {
    const known = /^(DSSE|SSE)-/.test(type.name) && type.name !== 'SSE-S3';
    return invalid(known ? MESSAGES.target : MESSAGES.type);
  }
  const arn = textAt(type, 'KMSKeyArn') ?? '';
  if (arn === '') return invalid(MESSAGES.noArn);
  const account = KEY_ARN.exec(arn)?.[1];
  if (account === undefined) return invalid(MESSAGES.badArn);
  if (account !== bucket.account) {
    return refuse('AccessDenied', MESSAGES.account, {
      cause: { id: 'key-of-other-account', facts: { keyArn: arn } },
    });
  }
  const enabled = childOf(type, 'BucketKeyEnabled')?.text ?? 'false';
  if (enabled !== 'true' && enabled !== 'false') return invalid(MESSAGES.bucketKey);
  return ok({ keyId: arn, bucketKey: enabled === 'true' });
}
