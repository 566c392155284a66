import { ok, refused } from '../../../lib/result.ts';
import { stateOf } from '../key.ts';
import { pendingDeletion } from '../key-checks.ts';
import { seconds } from '../key-metadata.ts';
import { REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';
import { DAY } from '../passing-time.ts';
import { invalid } from '../refusal.ts';

const SHORTEST = 7;
const LONGEST = 30;

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html */
export const scheduleKeyDeletion = operation({
  input: { KeyId: REQUIRED_KEY_ID, PendingWindowInDays: { type: 'integer', min: 1, max: 365 } },
  readOnly: false,
  cryptographic: false,
  async run(call, input) {
    const days = input.PendingWindowInDays ?? LONGEST;
    const key = await ownKey(call, input.KeyId, {
      conditions: { 'kms:ScheduleKeyDeletionPendingWindowInDays': String(days) },
    });
    if (!key.ok) return key;
    if (days < SHORTEST || days > LONGEST) {
      return refused(invalid(`PendingWindowInDays must be between ${SHORTEST} and ${LONGEST}.`));
    }
    const unfit = pendingDeletion(key.value);
    if (unfit !== null) return refused(unfit);
    const date = call.clock.now() + days * DAY;
    key.value.deletion = { date, days };
    return ok({
      output: {
        DeletionDate: seconds(date),
        KeyId: key.value.arn,
        KeyState: stateOf(key.value),
        PendingWindowInDays: days,
      },
    });
  },
});
