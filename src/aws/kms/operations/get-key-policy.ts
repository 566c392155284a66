import { ok, refused } from '../../../lib/result.ts';
import { notFound } from '../find-key.ts';
import { POLICY_NAME, REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html */
export const getKeyPolicy = operation({
  input: { KeyId: REQUIRED_KEY_ID, PolicyName: POLICY_NAME },
  readOnly: true,
  cryptographic: false,
  async run(call, input) {
    const key = await ownKey(call, input.KeyId);
    if (!key.ok) return key;
    const name = input.PolicyName ?? 'default';
    if (name !== 'default') return refused(notFound('No such policy exists', input.KeyId));
    return ok({ output: { Policy: key.value.policy.text, PolicyName: name } });
  },
});
