import { ok, refused } from '../../../lib/result.ts';
import { pendingDeletion } from '../key-checks.ts';
import { REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';
import { badTags, tagConditions } from '../tags.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html */
export const tagResource = operation({
  input: { KeyId: REQUIRED_KEY_ID, Tags: { type: 'tags', required: true } },
  readOnly: false,
  cryptographic: false,
  async run(call, input) {
    const key = await ownKey(call, input.KeyId, { conditions: tagConditions(input.Tags) });
    if (!key.ok) return key;
    const unfit = pendingDeletion(key.value) ?? badTags(input.Tags, key.value.tags);
    if (unfit !== null) return refused(unfit);
    for (const { TagKey, TagValue } of input.Tags) key.value.tags.set(TagKey, TagValue);
    return ok({ output: null });
  },
});
