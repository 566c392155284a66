import { ok, refused } from '../../../lib/result.ts';
import { notFound } from '../find-key.ts';
import { readPolicy } from '../key-policy.ts';
import { operation } from '../operation.ts';
import { page } from '../paging.ts';
import { invalid } from '../refusal.ts';
import { LIMIT, MARKER, POLICY, POLICY_NAME } from '../shape.ts';
import { bypassCondition } from '../usual-policy.ts';

/** The policy of a key. It has one, called `default`. */
export const POLICY_OPERATIONS = {
  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html */
  PutKeyPolicy: operation({
    needs: 'own-key',
    input: {
      PolicyName: POLICY_NAME,
      Policy: { ...POLICY, required: true },
      BypassPolicyLockoutSafetyCheck: { type: 'boolean' },
    },
    readOnly: false,
    conditions: ({ BypassPolicyLockoutSafetyCheck }) =>
      bypassCondition(BypassPolicyLockoutSafetyCheck),
    run(call, key, input) {
      if (input.PolicyName !== null && input.PolicyName !== 'default') {
        return refused(invalid('Only default policy is supported'));
      }
      const bypass = input.BypassPolicyLockoutSafetyCheck ?? false;
      const policy = readPolicy(call, input.Policy, bypass, key);
      if (!policy.ok) return policy;
      key.policy = policy.value;
      return ok({ output: null });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html */
  GetKeyPolicy: operation({
    needs: 'own-key',
    input: { PolicyName: POLICY_NAME },
    readOnly: true,
    run(_call, key, { KeyId, PolicyName }) {
      const name = PolicyName ?? 'default';
      if (name !== 'default') return refused(notFound('No such policy exists', KeyId));
      return ok({ output: { Policy: key.policy.text, PolicyName: name } });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyPolicies.html */
  ListKeyPolicies: operation({
    needs: 'own-key',
    input: { Limit: LIMIT, Marker: MARKER },
    readOnly: true,
    run(_call, _key, input) {
      const names = page(['default'], input);
      if (!names.ok) return names;
      const { items, rest } = names.value;
      return ok({ output: { PolicyNames: items, ...rest } });
    },
  }),
};
