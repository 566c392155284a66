import { ok } from '../../../lib/result.ts';
import { LIMIT, MARKER, REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';
import { page } from '../paging.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html */
export const listResourceTags = operation({
  input: { KeyId: REQUIRED_KEY_ID, Limit: LIMIT, Marker: MARKER },
  readOnly: true,
  cryptographic: false,
  async run(call, input) {
    const key = await ownKey(call, input.KeyId);
    if (!key.ok) return key;
    const tags = page([...key.value.tags], input, 50, 50);
    if (!tags.ok) return tags;
    const { items, rest } = tags.value;
    return ok({
      output: { Tags: items.map(([TagKey, TagValue]) => ({ TagKey, TagValue })), ...rest },
    });
  },
});
