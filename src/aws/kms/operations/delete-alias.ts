import { ok, refused } from '../../../lib/result.ts';
import { aliasNotFound, badAliasName, ownAlias } from '../alias-checks.ts';
import { ALIAS_NAME } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';
import { mayDo } from '../permission.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html */
export const deleteAlias = operation({
  input: { AliasName: ALIAS_NAME },
  readOnly: false,
  cryptographic: false,
  async run(call, input) {
    const badName = badAliasName(input.AliasName);
    if (badName !== null) return refused(badName);
    const { arn, alias } = ownAlias(call, input.AliasName);
    if (alias === null) return refused(aliasNotFound(arn));
    const key = await ownKey(call, alias.keyId);
    if (!key.ok) return key;
    const denied = mayDo(call, arn);
    if (denied !== null) return refused(denied);
    call.store.removeAlias(alias);
    return ok({ output: null });
  },
});
