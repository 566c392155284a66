import { ok, refused } from '../../../lib/result.ts';
import { REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';
import { refusal } from '../refusal.ts';

/** The key is disabled then, whatever it was before. https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html */
export const cancelKeyDeletion = operation({
  input: { KeyId: REQUIRED_KEY_ID },
  readOnly: false,
  cryptographic: false,
  async run(call, input) {
    const key = await ownKey(call, input.KeyId);
    if (!key.ok) return key;
    if (key.value.deletion === null) {
      const message = `${key.value.arn} is not pending deletion.`;
      return refused(
        refusal('KMSInvalidStateException', message, 'kms-key-state', 'key-not-pending-deletion', {
          keyArn: key.value.arn,
        }),
      );
    }
    key.value.deletion = null;
    key.value.enabled = false;
    return ok({ output: { KeyId: key.value.arn } });
  },
});
