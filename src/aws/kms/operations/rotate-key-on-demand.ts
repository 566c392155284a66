import { ok, refused } from '../../../lib/result.ts';
import { MOST_MATERIALS } from '../blob.ts';
import { addMaterial } from '../make-key.ts';
import { REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';
import { refusal } from '../refusal.ts';
import { notRotatable } from '../rotation-checks.ts';

/** On-demand rotations that a key can have in its life. https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html */
const MOST_ON_DEMAND = 25;

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html */
export const rotateKeyOnDemand = operation({
  input: { KeyId: REQUIRED_KEY_ID },
  readOnly: false,
  cryptographic: false,
  async run(call, input) {
    const key = await ownKey(call, input.KeyId);
    if (!key.ok) return key;
    const unfit = notRotatable(key.value);
    if (unfit !== null) return refused(unfit);
    const { arn, materials } = key.value;
    const onDemand = materials.filter(({ rotation }) => rotation === 'ON_DEMAND').length;
    if (onDemand >= MOST_ON_DEMAND || materials.length >= MOST_MATERIALS) {
      const message = `The on-demand rotations limit has been reached for the given keyId. No more on-demand rotations can be performed for this key: ${arn}`;
      return refused(
        refusal('LimitExceededException', message, 'kms-limits', 'kms-limit', {
          limit: String(onDemand),
        }),
      );
    }
    await addMaterial(call, key.value, 'ON_DEMAND', 'kms.rotate-key-material');
    return ok({ output: { KeyId: arn } });
  },
});
