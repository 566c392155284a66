import { ok, refused } from '../../../lib/result.ts';
import { badNewAliasName, ownAlias, tooManyAliases } from '../alias-checks.ts';
import { pendingDeletion } from '../key-checks.ts';
import { ALIAS_NAME, REQUIRED_KEY_ID } from '../members.ts';
import { operation } from '../operation.ts';
import { ownKey } from '../own-key.ts';
import { mayDo } from '../permission.ts';
import { refusal } from '../refusal.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html */
export const createAlias = operation({
  input: { AliasName: ALIAS_NAME, TargetKeyId: REQUIRED_KEY_ID },
  readOnly: false,
  cryptographic: false,
  async run(call, input) {
    const name = input.AliasName;
    const badName = badNewAliasName(name);
    if (badName !== null) return refused(badName);
    const { arn, alias } = ownAlias(call, name);
    const key = await ownKey(call, input.TargetKeyId);
    if (!key.ok) return key;
    const denied = mayDo(call, arn) ?? pendingDeletion(key.value);
    if (denied !== null) return refused(denied);
    if (alias !== null) {
      const message = `An alias with the name ${arn} already exists`;
      return refused(
        refusal('AlreadyExistsException', message, 'kms-aliases', 'alias-exists', { arn }),
      );
    }
    const full = tooManyAliases(call, key.value);
    if (full !== null) return refused(full);
    const now = call.clock.now();
    const { account, region } = call;
    call.store.putAlias({
      name,
      arn,
      account,
      region,
      created: now,
      updated: now,
      keyId: key.value.id,
    });
    return ok({ output: null });
  },
});
