import type { Result } from '../../lib/result.ts';
import { ok, refused } from '../../lib/result.ts';
import type { Call } from './call.ts';
import { ANY_NAME, findKey } from './find-key.ts';
import type { KmsKey, Material } from './key.ts';
import { currentMaterial } from './key.ts';
import { notEnabled, notForEncryption } from './key-checks.ts';
import { algorithmCondition, mayUse } from './permission.ts';
import type { Refusal } from './refusal.ts';

/** The key that is to encrypt, after every check: found, allowed, enabled, of the right kind. */
export async function targetKey(
  call: Call,
  job: {
    keyId: string;
    action: string;
    context: ReadonlyMap<string, string> | null;
    /** What the request says of it. */
    algorithm?: string | null;
    conditions?: Readonly<Record<string, string>>;
  },
): Promise<Result<{ key: KmsKey; material: Material }, Refusal>> {
  const { keyId, action, context, algorithm = null, conditions = {} } = job;
  const found = await findKey(call, keyId, ANY_NAME);
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
