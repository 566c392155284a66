import type { S3Failure } from '../../aws/s3/errors.ts';
import type { EncryptionAsk, MechanismContext, StoredEncryption } from '../../aws/s3/mechanism.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { toBase64 } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import { ok } from '../../lib/result.ts';
import { AWS_MANAGED_KEY, contextOf } from './kms-data-key.ts';

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
