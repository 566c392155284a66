import { ok, refused } from '../../../lib/result.ts';
import { pendingDeletion, stateOf } from '../key.ts';
import { operation, seconds } from '../operation.ts';
import { DAY } from '../passing-time.ts';
import { invalid, refusal } from '../refusal.ts';

/** Days that a key waits for its deletion. https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html */
const SHORTEST = 7;
const LONGEST = 30;

/** What takes a key away, and gives it back. */
export const DELETION_OPERATIONS = {
  ScheduleKeyDeletion: operation({
    needs: 'own-key',
    input: { PendingWindowInDays: { type: 'integer', min: 1, max: 365 } },
    readOnly: false,
    conditions: ({ PendingWindowInDays }) => ({
      'kms:ScheduleKeyDeletionPendingWindowInDays': String(PendingWindowInDays ?? LONGEST),
    }),
    run(call, key, { PendingWindowInDays }) {
      const days = PendingWindowInDays ?? LONGEST;
      if (days < SHORTEST || days > LONGEST) {
        return refused(invalid(`PendingWindowInDays must be between ${SHORTEST} and ${LONGEST}.`));
      }
      const unfit = pendingDeletion(key);
      if (unfit !== null) return refused(unfit);
      const date = call.clock.now() + days * DAY;
      key.deletion = { date, days };
      return ok({
        output: {
          DeletionDate: seconds(date),
          KeyId: key.arn,
          KeyState: stateOf(key),
          PendingWindowInDays: days,
        },
      });
    },
  }),

  /** The key is disabled then, whatever it was before. https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html */
  CancelKeyDeletion: operation({
    needs: 'own-key',
    input: {},
    readOnly: false,
    unfit: ({ arn, deletion }) =>
      deletion !== null
        ? null
        : refusal(
            'KMSInvalidStateException',
            `${arn} is not pending deletion.`,
            'kms-key-state',
            'key-not-pending-deletion',
            { keyArn: arn },
          ),
    run(_call, key) {
      key.deletion = null;
      key.enabled = false;
      return ok({ output: { KeyId: key.arn } });
    },
  }),
};
