import type { Explanation } from '../iam/index.ts';
import { ANONYMOUS } from '../principals.ts';
import type { Call } from './call.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';

const FOREIGN =
  'because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access';

/** How the message speaks of the key: by its ARN, or by the ciphertext that named it. */
export type Phrase = 'key' | 'ciphertext';

/** AccessDeniedException in AWS's words. */
export function denial(
  call: Call,
  question: {
    action: string;
    resource: string;
    phrase: Phrase;
    reason: string;
    explanation: Explanation;
  },
): Refusal {
  const { action, resource, phrase, reason, explanation } = question;
  const target =
    phrase === 'ciphertext'
      ? 'on the resource associated with this ciphertext'
      : reason === FOREIGN
        ? 'on this resource'
        : `on resource: ${resource}`;
  return accessDenied(call, action, target, reason, { resource, gate: gateOf(explanation) });
}

/** A key of another account that is not there, or not for callers from outside: KMS does not tell which. */
export function foreignDenial(call: Call, keyId: string): Refusal {
  return accessDenied(call, `kms:${call.operation}`, 'on this resource', FOREIGN, {
    resource: keyId,
    gate: 'foreign',
  });
}

function accessDenied(
  call: Call,
  action: string,
  target: string,
  reason: string,
  facts: Readonly<Record<string, string>>,
): Refusal {
  const principal = call.principal?.arn ?? ANONYMOUS;
  const message =
    `User: ${principal} is not authorized to perform: ${action} ${target} ${reason}`.trimEnd();
  return refusal('AccessDeniedException', message, 'kms-authorization', 'kms-denied', {
    principal,
    action,
    ...facts,
  });
}

/** Which policy stood in the way: `deny-identity`, `deny-key`, `identity`, `key`, `key-delegation`, `identity+key`, … */
function gateOf({ decidedBy }: Explanation): string {
  if (decidedBy.kind === 'statements')
    return `deny-${decidedBy.statements[0]?.policy ?? 'identity'}`;
  if (decidedBy.kind === 'nothing') return decidedBy.missing.join('+');
  return decidedBy.kind;
}
