import { ok, refused } from '../../../lib/result.ts';
import { YEAR_IN_DAYS } from '../managed-key.ts';
import { REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';
import { notRotatable } from '../rotation-checks.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html */
export const enableKeyRotation = operation({
  input: { KeyId: REQUIRED_KEY_ID, RotationPeriodInDays: { type: 'integer', min: 90, max: 2560 } },
  readOnly: false,
  cryptographic: false,
  async run(call, input) {
    const days = input.RotationPeriodInDays ?? YEAR_IN_DAYS;
    const key = await ownKey(call, input.KeyId, {
      conditions: { 'kms:RotationPeriodInDays': String(days) },
    });
    if (!key.ok) return key;
    const unfit = notRotatable(key.value);
    if (unfit !== null) return refused(unfit);
    key.value.rotation = { days, from: call.clock.now() };
    return ok({ output: null });
  },
});
