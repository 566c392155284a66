import type { Result } from '../../lib/result.ts';
import { ok, refused } from '../../lib/result.ts';
import type { Call } from './call.ts';
import type { Naming } from './find-key.ts';
import { findKey, OWN_KEY } from './find-key.ts';
import type { KmsKey } from './key.ts';
import type { KeyQuestion } from './permission.ts';
import { mayUse } from './permission.ts';
import type { Refusal } from './refusal.ts';

/** The key that an operation of management is about, found and allowed. */
export async function ownKey(
  call: Call,
  keyId: string,
  question: KeyQuestion = {},
  naming: Naming = OWN_KEY,
): Promise<Result<KmsKey, Refusal>> {
  const found = await findKey(call, keyId, naming);
  if (!found.ok) return found;
  const denied = mayUse(call, found.value, question);
  return denied === null ? ok(found.value.key) : refused(denied);
}
