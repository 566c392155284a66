import type { Bytes } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import { ok, refused } from '../../lib/result.ts';
import { ANONYMOUS } from '../principals.ts';
import { parseBlob } from './blob.ts';
import type { Call } from './call.ts';
import type { FoundKey } from './find-key.ts';
import { ANY_NAME, findKey } from './find-key.ts';
import type { KmsKey, Material } from './key.ts';
import { notEnabled, notForEncryption } from './key-checks.ts';
import { algorithmCondition, mayUse } from './permission.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';

/**
 * The key that opens a ciphertext, after every check: found (by the blob, or by KeyId if given), allowed, the blob's
 * own, enabled, of the right kind.
 */
export async function sourceKey(
  call: Call,
  job: {
    blob: Bytes;
    keyId: string | null;
    action: string;
    context: ReadonlyMap<string, string> | null;
    /** What the request says of it. */
    algorithm?: string | null;
    conditions?: Readonly<Record<string, string>>;
  },
): Promise<Result<{ key: KmsKey; material: Material }, Refusal>> {
  const { blob, keyId, action, context, algorithm = null, conditions = {} } = job;
  const named =
    keyId === null ? keyOfBlob(call, blob, action) : await findKey(call, keyId, ANY_NAME);
  if (!named.ok) return named;
  const denied = mayUse(call, named.value, {
    action,
    phrase: keyId === null ? 'ciphertext' : 'key',
    encryptionContext: context,
    conditions: { ...algorithmCondition(algorithm), ...conditions },
  });
  if (denied !== null) return refused(denied);
  const opener = keyOfBlob(call, blob, action);
  if (!opener.ok) return opener;
  const { key } = opener.value;
  if (key !== named.value.key) return refused(wrongKey(named.value.key, key));
  const unusable = notEnabled(key) ?? notForEncryption(key, call.operation, algorithm);
  return unusable === null ? ok(opener.value) : refused(unusable);
}

function keyOfBlob(
  call: Call,
  blob: Bytes,
  action: string,
): Result<FoundKey & { material: Material }, Refusal> {
  const parsed = parseBlob(blob);
  const key = parsed === null ? null : call.store.byId(parsed.keyId);
  const material = key?.materials.find(({ number }) => number === parsed?.material);
  if (
    parsed !== null &&
    (call.store.deleted.has(parsed.keyId) || (key !== null && key.region !== call.region))
  ) {
    return refused(goneOrElsewhere(call, action, key));
  }
  if (key === null || material === undefined) {
    return refused(refusal('InvalidCiphertextException', null, 'kms-blob', 'ciphertext-malformed'));
  }
  if (!call.keys.includes(key)) call.keys.push(key);
  return ok({ key, alias: null, material });
}

/** What KMS says of a ciphertext whose key it does not have here. */
function goneOrElsewhere(call: Call, action: string, key: KmsKey | null): Refusal {
  return refusal(
    'AccessDeniedException',
    'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
    'kms-find-key',
    key === null ? 'key-deleted' : 'key-in-other-region',
    {
      principal: call.principal?.arn ?? ANONYMOUS,
      action: `kms:${action}`,
      region: call.region,
      keyRegion: key?.region ?? '',
    },
  );
}

function wrongKey(asked: KmsKey, actual: KmsKey): Refusal {
  return refusal(
    'IncorrectKeyException',
    'The key ID in the request does not identify a CMK that can perform this operation.',
    'kms-decrypt',
    'wrong-key',
    { asked: asked.arn, actual: actual.arn },
  );
}
