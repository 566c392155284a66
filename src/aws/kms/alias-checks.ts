import type { Call } from './call.ts';
import type { KmsKey } from './key.ts';
import type { Alias } from './key-store.ts';
import { aliasArn } from './key-store.ts';
import type { Refusal } from './refusal.ts';
import { invalid, refusal } from './refusal.ts';

/** https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html */
const MOST_ALIASES = 50;

/** Null when the key can have another alias. */
export function tooManyAliases(call: Call, key: KmsKey): Refusal | null {
  if (call.store.aliasesOf(key).length < MOST_ALIASES) return null;
  return refusal('LimitExceededException', null, 'kms-limits', 'kms-limit', {
    limit: String(MOST_ALIASES),
  });
}

/** Null when the caller may give or take this name at all. https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html */
export function badAliasName(name: string): Refusal | null {
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
export function badNewAliasName(name: string): Refusal | null {
  const bad = badAliasName(name);
  if (bad !== null || /^alias\/[a-zA-Z0-9/_-]+$/.test(name)) return bad;
  return refusal('InvalidAliasNameException', null, 'kms-aliases', 'kms-bad-request', {
    message: name,
  });
}

/** The caller's alias of this name, if there is one. */
export function ownAlias(call: Call, name: string): { arn: string; alias: Alias | null } {
  const arn = aliasArn(call, name);
  return { arn, alias: call.store.alias(arn) };
}

export function aliasNotFound(arn: string): Refusal {
  return refusal(
    'NotFoundException',
    `Alias ${arn} is not found.`,
    'kms-find-key',
    'key-not-found',
    { keyId: arn },
  );
}
