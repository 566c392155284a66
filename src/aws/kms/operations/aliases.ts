import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import type { Call } from '../call.ts';
import { findKey, notFound } from '../find-key.ts';
import type { KmsKey } from '../key.ts';
import { pendingDeletion } from '../key.ts';
import type { Alias } from '../key-store.ts';
import { aliasArn } from '../key-store.ts';
import { operation, seconds } from '../operation.ts';
import { page } from '../paging.ts';
import { mayDo, mayUse } from '../permission.ts';
import type { Refusal } from '../refusal.ts';
import { invalid, refusal } from '../refusal.ts';
import { ALIAS_NAME, KEY_ID, LIMIT, MARKER, REQUIRED_KEY_ID } from '../shape.ts';

/** https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html */
const MOST_ALIASES = 50;

/** Names of keys. To give or take one needs a permission for the alias and one for each key. */
export const ALIAS_OPERATIONS = {
  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html */
  CreateAlias: operation({
    needs: 'other',
    input: { AliasName: ALIAS_NAME, TargetKeyId: REQUIRED_KEY_ID },
    readOnly: false,
    async run(call, { AliasName: name, TargetKeyId }) {
      const badName = badNewAliasName(name);
      if (badName !== null) return refused(badName);
      const { arn, alias } = ownAlias(call, name);
      const key = await permittedKey(call, TargetKeyId);
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
      const keyId = key.value.id;
      call.store.putAlias({ name, arn, account, region, created: now, updated: now, keyId });
      return ok({ output: null });
    },
  }),

  /** Both keys must be of one type and usage. https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateAlias.html */
  UpdateAlias: operation({
    needs: 'other',
    input: { AliasName: ALIAS_NAME, TargetKeyId: REQUIRED_KEY_ID },
    readOnly: false,
    async run(call, input) {
      const badName = badAliasName(input.AliasName);
      if (badName !== null) return refused(badName);
      const { arn, alias } = ownAlias(call, input.AliasName);
      if (alias === null) return refused(aliasNotFound(arn));
      const before = await permittedKey(call, alias.keyId);
      if (!before.ok) return before;
      const after = await permittedKey(call, input.TargetKeyId);
      if (!after.ok) return after;
      const denied = mayDo(call, arn) ?? pendingDeletion(after.value);
      if (denied !== null) return refused(denied);
      if (typeOf(before.value) !== typeOf(after.value)) {
        return refused(
          invalid(
            'The current and new KMS key must be of the same type and have the same key usage.',
          ),
        );
      }
      const full = before.value === after.value ? null : tooManyAliases(call, after.value);
      if (full !== null) return refused(full);
      alias.keyId = after.value.id;
      alias.updated = call.clock.now();
      return ok({ output: null });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html */
  DeleteAlias: operation({
    needs: 'other',
    input: { AliasName: ALIAS_NAME },
    readOnly: false,
    async run(call, { AliasName }) {
      const badName = badAliasName(AliasName);
      if (badName !== null) return refused(badName);
      const { arn, alias } = ownAlias(call, AliasName);
      if (alias === null) return refused(aliasNotFound(arn));
      const key = await permittedKey(call, alias.keyId);
      if (!key.ok) return key;
      const denied = mayDo(call, arn);
      if (denied !== null) return refused(denied);
      call.store.removeAlias(alias);
      return ok({ output: null });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html */
  ListAliases: operation({
    needs: 'account',
    input: { KeyId: KEY_ID, Limit: LIMIT, Marker: MARKER },
    readOnly: true,
    async run(call, input) {
      const found = input.KeyId === null ? null : await findKey(call, input.KeyId, 'own-key');
      if (found !== null && !found.ok) return found;
      const all =
        found === null ? call.store.aliasesAt(call) : call.store.aliasesOf(found.value.key);
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
  }),
};

/** A key whose alias comes or goes, found and allowed. */
async function permittedKey(call: Call, keyId: string): Promise<Result<KmsKey, Refusal>> {
  const found = await findKey(call, keyId, 'own-key');
  if (!found.ok) return found;
  const denied = mayUse(call, found.value);
  return denied === null ? ok(found.value.key) : refused(denied);
}

/** Symmetric, HMAC or asymmetric, and what for. */
function typeOf({ spec, usage }: KmsKey): string {
  const kind = /^(SYMMETRIC|HMAC)/.exec(spec)?.[1] ?? 'asymmetric';
  return `${kind} ${usage}`;
}

/** Null when the key can have another alias. */
function tooManyAliases(call: Call, key: KmsKey): Refusal | null {
  if (call.store.aliasesOf(key).length < MOST_ALIASES) return null;
  return refusal('LimitExceededException', null, 'kms-limits', 'kms-limit', {
    limit: String(MOST_ALIASES),
  });
}

/** Null when the caller may give or take this name at all. https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html */
function badAliasName(name: string): Refusal | null {
  if (!name.startsWith('alias/')) {
    return invalid(
      'Alias must start with the prefix "alias/". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html',
    );
  }
  if (name.startsWith('alias/aws/')) {
    return refusal('NotAuthorizedException', null, 'kms-aliases', 'alias-reserved', { name });
  }
  return null;
}

/** Null when a new alias may have this name. */
function badNewAliasName(name: string): Refusal | null {
  const bad = badAliasName(name);
  if (bad !== null || /^alias\/[a-zA-Z0-9/_-]+$/.test(name)) return bad;
  return refusal('InvalidAliasNameException', null, 'kms-aliases', 'kms-bad-request', {
    message: name,
  });
}

/** The caller's alias of this name, if there is one. */
function ownAlias(call: Call, name: string): { arn: string; alias: Alias | null } {
  const arn = aliasArn(call, name);
  return { arn, alias: call.store.alias(arn) };
}

function aliasNotFound(arn: string): Refusal {
  return notFound(`Alias ${arn} is not found.`, arn);
}
