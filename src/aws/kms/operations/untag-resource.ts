import { ok, refused } from '../../../lib/result.ts';
import { pendingDeletion } from '../key-checks.ts';
import { REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_UntagResource.html */
export const untagResource = operation({
  input: { KeyId: REQUIRED_KEY_ID, TagKeys: { type: 'strings', required: true, min: 0, max: 50 } },
  readOnly: false,
  cryptographic: false,
  async run(call, input) {
    const key = await ownKey(call, input.KeyId, {
      conditions: { 'aws:TagKeys': input.TagKeys },
    });
    if (!key.ok) return key;
    const unfit = pendingDeletion(key.value);
    if (unfit !== null) return refused(unfit);
    for (const name of input.TagKeys) key.value.tags.delete(name);
    return ok({ output: null });
  },
});
