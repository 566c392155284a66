import { ok, refused } from '../../../lib/result.ts';
import { findKey, OWN_KEY } from '../find-key.ts';
import { seconds } from '../key-metadata.ts';
import { KEY_ID, LIMIT, MARKER } from '../members.ts';
import { operation } from '../operation.ts';
import { page } from '../paging.ts';
import { mayDo } from '../permission.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html */
export const listAliases = operation({
  input: { KeyId: KEY_ID, Limit: LIMIT, Marker: MARKER },
  readOnly: true,
  cryptographic: false,
  async run(call, input) {
    const denied = mayDo(call, '*');
    if (denied !== null) return refused(denied);
    const found = input.KeyId === null ? null : await findKey(call, input.KeyId, OWN_KEY);
    if (found !== null && !found.ok) return found;
    const all = found === null ? call.store.aliasesAt(call) : call.store.aliasesOf(found.value.key);
    const aliases = page(all, input, 50, 100);
    if (!aliases.ok) return aliases;
    const { items, rest } = aliases.value;
    return ok({
      output: {
        Aliases: items.map(({ name, arn, keyId, created, updated }) => ({
          AliasArn: arn,
          AliasName: name,
          CreationDate: seconds(created),
          LastUpdatedDate: seconds(updated),
          TargetKeyId: keyId,
        })),
        ...rest,
      },
    });
  },
});
