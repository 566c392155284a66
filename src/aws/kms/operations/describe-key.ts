import { ok, refused } from '../../../lib/result.ts';
import { ANY_NAME, findKey } from '../find-key.ts';
import { keyMetadata } from '../key-metadata.ts';
import { GRANT_TOKENS, REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { mayUse } from '../permission.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html */
export const describeKey = operation({
  input: { KeyId: REQUIRED_KEY_ID, GrantTokens: GRANT_TOKENS },
  readOnly: true,
  cryptographic: false,
  async run(call, input) {
    const found = await findKey(call, input.KeyId, ANY_NAME);
    if (!found.ok) return found;
    const denied = mayUse(call, found.value);
    if (denied !== null) return refused(denied);
    return ok({ output: { KeyMetadata: keyMetadata(found.value.key) } });
  },
});
