import type { Bytes } from '../../lib/bytes.ts';
import { ok, type Result, refused } from '../../lib/result.ts';
import { ANONYMOUS } from '../principals.ts';
import { parseBlob } from './blob.ts';
import type { Call } from './call.ts';
import { findKey } from './find-key.ts';
import {
  currentMaterial,
  type FoundKey,
  type KmsKey,
  type Material,
  notEnabled,
  notForEncryption,
} from './key.ts';
import { algorithmCondition, mayUse } from './permission.ts';
import { notSimulated, type Refusal, refusal } from './refusal.ts';

/** What a request wants a key for. */
interface Job {
  readonly action: string;
  readonly context: ReadonlyMap<string, string> | null;
  /** The algorithm, where the request names one. */
  readonly algorithm?: string | null;
  readonly conditions?: Readonly<Record<string, string>>;
}

/** A key, and the material of it that does the work. */
export interface WorkingKey {
  readonly key: KmsKey;
  readonly material: Material;
}

/** The key that is to encrypt, after every check: found, allowed, enabled, of the right kind. */
export async function encryptingKey(
  call: Call,
  job: Job & { readonly keyId: string },
): Promise<Result<WorkingKey, Refusal>> {
  const { keyId, action, context, algorithm = null, conditions = {} } = job;
  const found = await findKey(call, keyId, 'any-key');
  if (!found.ok) return found;
  const denied = mayUse(call, found.value, {
    action,
    encryptionContext: context,
    conditions: { ...algorithmCondition(algorithm), ...conditions },
  });
  if (denied !== null) return refused(denied);
  const { key } = found.value;
  const unusable = notEnabled(key) ?? notForEncryption(key, call.operation, algorithm);
  if (unusable !== null) return refused(unusable);
  const material = currentMaterial(key);
  if (material === null) throw new Error(`${key.arn} is for encryption and has no material`);
  return ok({ key, material });
}

/**
 * The key that opens a ciphertext, after every check: found (by the blob, or by KeyId if given), allowed, the blob's
 * own, enabled, of the right kind.
 */
export async function decryptingKey(
  call: Call,
  job: Job & { readonly blob: Bytes; readonly keyId: string | null },
): Promise<Result<WorkingKey, Refusal>> {
  const { blob, keyId, action, context, algorithm = null, conditions = {} } = job;
  const named =
    keyId === null ? keyOfBlob(call, blob, action) : await findKey(call, keyId, 'any-key');
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
): Result<FoundKey & WorkingKey, Refusal> {
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

/** Null unless the request was only to try whether it would succeed. It has come this far, so it would. */
export function dryRun(wanted: boolean | null): Refusal | null {
  if (wanted !== true) return null;
  const message = 'The request would have succeeded, but the DryRun option is set.';
  return refusal('DryRunOperationException', message, 'kms-validation', 'kms-dry-run');
}

/** Null unless the answer is wanted encrypted for a Nitro enclave. */
export function forEnclave(recipient: object | null): Refusal | null {
  return recipient === null ? null : notSimulated('Recipient (an attested enclave)');
}

/** Null when the algorithm is the one of symmetric keys, said or implied. */
export function wrongAlgorithm(algorithm: string | null): Refusal | null {
  if (algorithm === null || algorithm === 'SYMMETRIC_DEFAULT') return null;
  const message = `Algorithm ${algorithm} is incompatible with key spec SYMMETRIC_DEFAULT.`;
  return refusal('InvalidKeyUsageException', message, 'kms-key-usage', 'kms-bad-request', {
    message,
  });
}
