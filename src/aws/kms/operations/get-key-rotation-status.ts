import { ok, refused } from '../../../lib/result.ts';
import { seconds } from '../key-metadata.ts';
import { REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';
import { nextRotation } from '../passing-time.ts';
import { cannotRotate } from '../rotation-checks.ts';

/** False while the key waits for deletion. https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html */
export const getKeyRotationStatus = operation({
  input: { KeyId: REQUIRED_KEY_ID },
  readOnly: true,
  cryptographic: false,
  async run(call, input) {
    const key = await ownKey(call, input.KeyId, {}, { aliases: false, otherAccounts: true });
    if (!key.ok) return key;
    const unfit = cannotRotate(key.value);
    if (unfit !== null) return refused(unfit);
    const { arn, rotation, deletion } = key.value;
    const next = nextRotation(key.value);
    if (rotation === null || next === null || deletion !== null) {
      return ok({ output: { KeyId: arn, KeyRotationEnabled: false } });
    }
    return ok({
      output: {
        KeyId: arn,
        KeyRotationEnabled: true,
        NextRotationDate: seconds(next),
        RotationPeriodInDays: rotation.days,
      },
    });
  },
});
