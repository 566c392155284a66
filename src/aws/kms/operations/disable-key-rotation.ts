import { ok, refused } from '../../../lib/result.ts';
import { REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';
import { notRotatable } from '../rotation-checks.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKeyRotation.html */
export const disableKeyRotation = operation({
  input: { KeyId: REQUIRED_KEY_ID },
  readOnly: false,
  cryptographic: false,
  async run(call, input) {
    const key = await ownKey(call, input.KeyId);
    if (!key.ok) return key;
    const unfit = notRotatable(key.value);
    if (unfit !== null) return refused(unfit);
    key.value.rotation = null;
    return ok({ output: null });
  },
});
