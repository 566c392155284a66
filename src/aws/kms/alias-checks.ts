import type { Call } from './call.ts';
import type { Alias } from './key-store.ts';
import { aliasArn } from './key-store.ts';
import type { Refusal } from './refusal.ts';
import { invalid, refusal } from './refusal.ts';

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
  if (/^[a-zA-Z0-9/_-]+$/.test(name.slice('alias/'.length))) return null;
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
