import { ok, refused } from '../../../lib/result.ts';
import { bypassCondition, readPolicy } from '../key-policy.ts';
import { POLICY, POLICY_NAME, REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';
import { invalid } from '../refusal.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html */
export const putKeyPolicy = operation({
  input: {
    KeyId: REQUIRED_KEY_ID,
    PolicyName: POLICY_NAME,
    Policy: { ...POLICY, required: true },
    BypassPolicyLockoutSafetyCheck: { type: 'boolean' },
  },
  readOnly: false,
  cryptographic: false,
  async run(call, input) {
    const bypass = input.BypassPolicyLockoutSafetyCheck ?? false;
    const key = await ownKey(call, input.KeyId, {
      conditions: bypassCondition(input.BypassPolicyLockoutSafetyCheck),
    });
    if (!key.ok) return key;
    if (input.PolicyName !== null && input.PolicyName !== 'default') {
      return refused(invalid('Only default policy is supported'));
    }
    const policy = readPolicy(call, input.Policy, bypass, key.value);
    if (!policy.ok) return policy;
    key.value.policy = policy.value;
    return ok({ output: null });
  },
});
