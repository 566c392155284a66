import { SSE, SSE_BUCKET_KEY, SSE_CONTEXT, SSE_KEY_ID } from '../../aws/s3/encryption/sse.ts';
import type { S3Failure } from '../../aws/s3/errors.ts';
import type {
  EncryptionAsk,
  MechanismContext,
  StoredEncryption,
  Unlocked,
} from '../../aws/s3/mechanism.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { toBase64, utf8 } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import { ok } from '../../lib/result.ts';
import { entryOf } from './layers.ts';

/** The AWS managed key that S3 uses when none is named. */
export const AWS_MANAGED_KEY = 'alias/aws/s3';

/**
 * An encryption context: what the caller added, and an ARN, which S3 adds unless the caller has given one already.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/specifying-kms-encryption.html
 */
export function withArn(
  added: Readonly<Record<string, string>> | null,
  arn: string,
): Record<string, string> {
  return added !== null && Object.hasOwn(added, ARN_KEY)
    ? { ...added }
    : { ...added, [ARN_KEY]: arn };
}

const ARN_KEY = 'aws:s3:arn';

/** The context of an object's data key. https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html */
function contextOf(
  c: MechanismContext,
  added: Readonly<Record<string, string>> | null,
): Record<string, string> {
  return withArn(added, c.objectArn);
}

/** Has KMS make a data key for one object: in plaintext, to use now, and wrapped, to store. */
export async function generateDataKey(
  c: MechanismContext,
  ask: EncryptionAsk,
  mechanism: string,
): Promise<Result<{ unlocked: Unlocked; stored: StoredEncryption }, S3Failure>> {
  const answer = await c.kms.call({
    operation: 'GenerateDataKey',
    step: 'kms.generate-data-key',
    fact: 'kms-generate-data-key',
    input: {
      KeyId: ask.keyId ?? AWS_MANAGED_KEY,
      KeySpec: 'AES_256',
      EncryptionContext: contextOf(c, ask.context),
    },
  });
  if (!answer.ok) return answer;
  return ok({
    unlocked: { keys: { 'data-key': answer.value.bytes('Plaintext') } },
    stored: {
      mechanism,
      algorithm: ask.algorithm,
      keyArn: answer.value.text('KeyId'),
      context: ask.context,
      bucketKey: false,
      kept: { 'encrypted-data-key': answer.value.bytes('CiphertextBlob') },
      wrappedKeys: ['encrypted-data-key'],
      notes: {},
    },
  });
}

/** Has KMS unwrap an object's data key. */
export async function decryptDataKey(
  c: MechanismContext,
  stored: StoredEncryption,
): Promise<Result<Unlocked, S3Failure>> {
  const blob = entryOf(stored.kept, 'encrypted-data-key');
  const answer = await c.kms.call({
    operation: 'Decrypt',
    step: 'kms.decrypt',
    fact: 'kms-decrypt',
    input: { CiphertextBlob: toBase64(blob), EncryptionContext: contextOf(c, stored.context) },
    carries: [{ bytes: blob, place: 'json', name: 'CiphertextBlob', encoding: 'base64' }],
  });
  return answer.ok ? ok({ keys: { 'data-key': answer.value.bytes('Plaintext') } }) : answer;
}

/** Has KMS wrap a data key that is there already, for an object whose encryption is updated in place. */
export async function wrapWithKms(
  c: MechanismContext,
  ask: EncryptionAsk,
  dataKey: Bytes,
): Promise<Result<Omit<StoredEncryption, 'mechanism'>, S3Failure>> {
  const answer = await c.kms.call({
    operation: 'Encrypt',
    step: 'kms.encrypt',
    fact: 'kms-encrypt',
    input: {
      KeyId: ask.keyId ?? AWS_MANAGED_KEY,
      Plaintext: toBase64(dataKey),
      EncryptionContext: contextOf(c, ask.context),
    },
    carries: [{ bytes: dataKey, place: 'json', name: 'Plaintext', encoding: 'base64' }],
    demands: c.demands,
  });
  if (!answer.ok) return answer;
  return ok({
    algorithm: ask.algorithm,
    keyArn: answer.value.text('KeyId'),
    context: ask.context,
    bucketKey: false,
    kept: { 'encrypted-data-key': answer.value.bytes('CiphertextBlob') },
    wrappedKeys: ['encrypted-data-key'],
    notes: {},
  });
}

/** SSE headers of responses for objects under a KMS key. GET and HEAD leave the context out. */
export function kmsResponseHeaders(
  stored: StoredEncryption,
  withContext: boolean,
): readonly (readonly [string, string])[] {
  const headers: [string, string][] = [[SSE, stored.algorithm ?? '']];
  if (stored.keyArn !== null) headers.push([SSE_KEY_ID, stored.keyArn]);
  if (withContext && stored.context !== null) {
    headers.push([SSE_CONTEXT, toBase64(utf8(JSON.stringify(stored.context)))]);
  }
  if (stored.bucketKey) headers.push([SSE_BUCKET_KEY, 'true']);
  return headers;
}
