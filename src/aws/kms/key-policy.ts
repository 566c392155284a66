import { ok, type Result, refused } from '../../lib/result.ts';
import { evaluate } from '../iam/index.ts';
import { ANONYMOUS, principalContext } from '../principals.ts';
import type { Call } from './call.ts';
import type { KmsKey } from './key.ts';
import { keyArn, type Place } from './key-store.ts';
import { checkKeyPolicy, malformed } from './policy-check.ts';
import type { Refusal } from './refusal.ts';

type KeyPolicy = KmsKey['policy'];

/**
 * A key policy as it is to be saved: checked as AWS checks it, and for the lockout: whoever sets it must be able to
 * change it again.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
 *
 * @param bypass whether the caller takes the risk of being locked out
 */
export function readPolicy(
  call: Call,
  text: string,
  bypass: boolean,
  place: Place,
): Result<KeyPolicy, Refusal> {
  const document = checkKeyPolicy(text);
  if (!document.ok) return document;
  const policy = { text, document: document.value };
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
      context: {
        ...principalContext(call.principal, call.clock.now()),
        'kms:CallerAccount': call.account,
      },
    },
  );
  return decision === 'Allow';
}
