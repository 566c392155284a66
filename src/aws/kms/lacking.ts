import { silentRecorder } from '../../trace/index.ts';
import type { Call } from './call.ts';
import { findKey } from './find-key.ts';
import { algorithmCondition, mayUse } from './permission.ts';
import type { Refusal } from './refusal.ts';

/**
 * The first of the actions which a service demands of its caller that the caller may not do with the key of the call, as
 * a refusal. Null when all are allowed, none is demanded, or there is no such key, as the operation itself will say.
 */
export async function lacking(
  call: Call,
  { KeyId, EncryptionContext }: Readonly<Record<string, unknown>>,
): Promise<Refusal | null> {
  const demanded = call.forwarded?.demands;
  if (demanded === undefined || typeof KeyId !== 'string') return null;
  const found = await findKey(call, KeyId, 'any-key');
  if (!found.ok) return null;
  const ask = (action: string, recorder = call.recorder) =>
    mayUse({ ...call, operation: action, recorder }, found.value, {
      encryptionContext: EncryptionContext instanceof Map ? EncryptionContext : null,
      conditions: algorithmCondition(null),
    });
  // What is allowed goes on record as one step; only what is not is shown with its policies.
  const unrecorded = silentRecorder(call.entropy);
  const denied = demanded.find((action) => ask(action, unrecorded) !== null);
  if (denied !== undefined) return ask(denied);
  call.recorder.decide({
    actor: 'kms',
    name: 'kms.check-permissions',
    fact: 'kms-update-permissions',
    decision: {
      subject: 'check',
      check: 'kms-permissions',
      allowed: true,
      facts: {
        actions: demanded.map((action) => `kms:${action}`).join(', '),
        principal: call.principal?.arn ?? '',
        keyArn: found.value.key.arn,
      },
    },
  });
  return null;
}
