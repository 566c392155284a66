import { ok, refused } from '../../../lib/result.ts';
import { pendingDeletion } from '../key-checks.ts';
import { REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateKeyDescription.html */
export const updateKeyDescription = operation({
  input: {
    KeyId: REQUIRED_KEY_ID,
    Description: { type: 'string', required: true, min: 0, max: 8192 },
  },
  readOnly: false,
  cryptographic: false,
  async run(call, input) {
    const key = await ownKey(call, input.KeyId);
    if (!key.ok) return key;
    const unfit = pendingDeletion(key.value);
    if (unfit !== null) return refused(unfit);
    key.value.description = input.Description;
    return ok({ output: null });
  },
});
