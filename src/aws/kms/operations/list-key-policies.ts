import { ok } from '../../../lib/result.ts';
import { LIMIT, MARKER, REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';
import { page } from '../paging.ts';

/** A key has one policy, called `default`. https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyPolicies.html */
export const listKeyPolicies = operation({
  input: { KeyId: REQUIRED_KEY_ID, Limit: LIMIT, Marker: MARKER },
  readOnly: true,
  cryptographic: false,
  async run(call, input) {
    const key = await ownKey(call, input.KeyId);
    if (!key.ok) return key;
    const names = page(['default'], input);
    return names.ok
      ? ok({ output: { PolicyNames: names.value.items, ...names.value.rest } })
      : names;
  },
});
