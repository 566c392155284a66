import { ok, refused } from '../../../lib/result.ts';
import { LIMIT, MARKER } from '../members.ts';
import { operation } from '../operation.ts';
import { page } from '../paging.ts';
import { mayDo } from '../permission.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html */
export const listKeys = operation({
  input: { Limit: LIMIT, Marker: MARKER },
  readOnly: true,
  cryptographic: false,
  async run(call, input) {
    const denied = mayDo(call, '*');
    if (denied !== null) return refused(denied);
    const keys = page(call.store.keysAt(call), input);
    if (!keys.ok) return keys;
    const { items, rest } = keys.value;
    return ok({
      output: { Keys: items.map(({ id, arn }) => ({ KeyArn: arn, KeyId: id })), ...rest },
    });
  },
});
