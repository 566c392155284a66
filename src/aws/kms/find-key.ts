import { ok, type Result, refused } from '../../lib/result.ts';
import type { Call } from './call.ts';
import type { FoundKey, KmsKey } from './key.ts';
import { aliasArn, keyArn } from './key-store.ts';
import { isManagedS3Alias, managedS3Key } from './make-key.ts';
import { foreignDenial } from './permission.ts';
import { type Refusal, refusal } from './refusal.ts';

/**
 * How an operation lets its key be named: `own-key` by an id or ARN in the caller's account, `shared-key` by one in any
 * account, `any-key` also by an alias.
 */
export type Naming = 'own-key' | 'shared-key' | 'any-key';

/**
 * The key that a KeyId names: an id or alias in the caller's account and this Region, or the ARN of a key or alias.
 * https://docs.aws.amazon.com/kms/latest/developerguide/concepts-key-id.html
 */
export async function findKey(
  call: Call,
  keyId: string,
  naming: Naming,
): Promise<Result<FoundKey, Refusal>> {
  const named = parseName(call, keyId);
  if (!named.ok) return named;
  const { account, region, resource } = named.value;
  const isOwn = account === call.account;
  if (!isOwn && naming === 'own-key') return refused(foreignDenial(call, keyId));
  if (resource.startsWith('alias/')) {
    if (naming !== 'any-key') return refused(notFound(`Invalid keyId '${keyId}'`, keyId));
    const arn = aliasArn({ account, region }, resource);
    if (isManagedS3Alias(resource) && isOwn && makesManagedKey(call)) {
      await managedS3Key(call, { account, region });
    }
    const alias = call.store.alias(arn);
    const key = alias === null ? null : call.store.byId(alias.keyId);
    if (key !== null) return found(call, key, resource);
    return refused(
      isOwn ? notFound(`Alias ${arn} is not found.`, keyId) : foreignDenial(call, keyId),
    );
  }
  const id = resource.slice('key/'.length);
  if (!isKeyId(id)) return refused(notFound(`Invalid keyId '${id}'`, keyId));
  const key = call.store.byId(id);
  if (key !== null && key.account === account && key.region === region)
    return found(call, key, null);
  const arn = keyArn({ account, region }, id);
  return refused(
    isOwn ? notFound(`Key '${arn}' does not exist`, keyId) : foreignDenial(call, keyId),
  );
}

/**
 * The key behind `alias/aws/s3` is made when S3 first needs it, or when somebody has it described.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
 */
function makesManagedKey(call: Call): boolean {
  return call.operation === 'DescribeKey' || call.forwarded?.viaService.startsWith('s3.') === true;
}

function found(call: Call, key: KmsKey, alias: string | null): Result<FoundKey, Refusal> {
  if (!call.keys.includes(key)) call.keys.push(key);
  return ok({ key, alias });
}

interface Named {
  readonly account: string;
  readonly region: string;
  /** `key/…` or `alias/…` */
  readonly resource: string;
}

function parseName(call: Call, keyId: string): Result<Named, Refusal> {
  const { account, region } = call;
  if (!keyId.startsWith('arn:')) {
    return ok({ account, region, resource: keyId.startsWith('alias/') ? keyId : `key/${keyId}` });
  }
  const arn = /^arn:aws[a-z-]*:kms:([^:]*):(\d{12}):((?:key|alias)\/.+)$/.exec(keyId);
  if (arn === null) return refused(badArn(call, keyId));
  const [, arnRegion = '', arnAccount = '', resource = ''] = arn;
  if (arnRegion !== region) return refused(notFound(`Invalid arn ${arnRegion}`, keyId));
  return ok({ account: arnAccount, region, resource });
}

/** A UUID, or the form of a multi-Region key's id. */
function isKeyId(text: string): boolean {
  return /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/i.test(text);
}

export function notFound(message: string, keyId: string): Refusal {
  return refusal('NotFoundException', message, 'kms-find-key', 'key-not-found', { keyId });
}

/** Operations whose API pages do not list InvalidArnException: to them such a key is not there. */
const NO_INVALID_ARN: ReadonlySet<string> = new Set([
  'CreateAlias',
  'Decrypt',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateMac',
  'ReEncrypt',
  'UpdateAlias',
  'VerifyMac',
]);

function badArn(call: Call, keyId: string): Refusal {
  const message = `Invalid arn ${keyId}`;
  if (NO_INVALID_ARN.has(call.operation)) return notFound(message, keyId);
  return refusal('InvalidArnException', message, 'kms-find-key', 'key-not-found', { keyId });
}
