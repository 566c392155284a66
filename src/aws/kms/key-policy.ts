import type { Result } from '../../lib/result.ts';
import { ok, refused } from '../../lib/result.ts';
import { defaultKeyPolicy, evaluate, parsePolicy, problemText } from '../iam/index.ts';
import { ANONYMOUS, principalContext } from '../principals.ts';
import type { Call } from './call.ts';
import type { KmsKey } from './key.ts';
import type { Place } from './key-store.ts';
import { keyArn } from './key-store.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';

type KeyPolicy = KmsKey['policy'];

/**
 * A key policy as it is to be saved: checked as AWS checks it, and for the lockout: whoever sets it must be able to
 * change it again. Without a text, the default key policy.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
 *
 * @param text the policy, or null for the default one
 * @param bypass whether the caller takes the risk of being locked out
 */
export function readPolicy(
  call: Call,
  text: string | null,
  bypass: boolean,
  place: Place,
): Result<KeyPolicy, Refusal> {
  if (text === null) {
    const document = defaultKeyPolicy(place.account);
    return ok({ document, text: JSON.stringify(document, null, 2) });
  }
  const parsed = parsePolicy(text, 'key');
  if (!parsed.ok) {
    const first = parsed.error[0];
    const what =
      first === undefined
        ? ''
        : `${problemText('en', first)} (line ${first.line}, column ${first.column})`;
    return refused(malformed(what));
  }
  const policy = { text, document: parsed.value };
  return bypass || canChange(call, policy, place)
    ? ok(policy)
    : refused(
        malformed('The new key policy will not allow you to update the key policy in the future.'),
      );
}

function canChange(call: Call, policy: KeyPolicy, place: Place): boolean {
  const { decision } = evaluate(
    { identity: call.principal?.policies ?? [], key: policy.document },
    {
      principal: call.principal?.arn ?? ANONYMOUS,
      action: 'kms:PutKeyPolicy',
      resource: keyArn(place, '*'),
      resourceAccount: place.account,
      context: { ...principalContext(call.principal), 'kms:CallerAccount': call.account },
    },
  );
  return decision === 'Allow';
}

function malformed(message: string): Refusal {
  return refusal(
    'MalformedPolicyDocumentException',
    message,
    'kms-policy-check',
    'key-policy-refused',
    { message },
  );
}
