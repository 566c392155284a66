import { type Bytes, concat, fromBase64, fromHex, toBase64, toHex } from '../../lib/bytes.ts';
import type { KeyGrant } from '../iam/index.ts';
import type { IssuedGrant, KmsKey } from './key.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { GrantConstraints } from './shape.ts';

/** Grants that were not made by CreateGrant, as the key keeps them: those of a key's owner. Without an id they get one. */
export function issued(
  key: KmsKey,
  grants: readonly KeyGrant[],
  now: number,
): readonly IssuedGrant[] {
  return grants.map((document, at) => {
    const { GrantId, RetiringPrincipal } = document as KeyGrant & { RetiringPrincipal?: unknown };
    return {
      id: GrantId ?? key.id.replaceAll('-', '') + String(at).padStart(32, '0'),
      created: now,
      issuingAccount: key.account,
      retiringPrincipal: typeof RetiringPrincipal === 'string' ? RetiringPrincipal : null,
      document,
    };
  });
}

/** Constraints as a grant's document has them; null for none. */
export function documentConstraints(
  given: GrantConstraints | null,
): KeyGrant['Constraints'] | null {
  const { EncryptionContextEquals: equals = null, EncryptionContextSubset: subset = null } =
    given ?? {};
  if (equals === null && subset === null) return null;
  return {
    ...(equals === null ? {} : { EncryptionContextEquals: Object.fromEntries(equals) }),
    ...(subset === null ? {} : { EncryptionContextSubset: Object.fromEntries(subset) }),
  };
}

/**
 * Whether who may create grants by the one may so create the other: with its operations or fewer, under constraints as
 * strict or stricter.
 * https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html#grant-creategrant
 */
export function handsOn({ document: parent }: IssuedGrant, child: KeyGrant): boolean {
  if (!child.Operations.every((each) => parent.Operations.includes(each))) return false;
  const demanded = parent.Constraints ?? {};
  const { EncryptionContextEquals: equals, EncryptionContextSubset: subset } =
    child.Constraints ?? {};
  if (demanded.EncryptionContextEquals !== undefined) {
    const exact = demanded.EncryptionContextEquals;
    if (equals === undefined || !includes(equals, exact) || !includes(exact, equals)) return false;
  }
  if (demanded.EncryptionContextSubset === undefined) return true;
  return [equals, subset].some(
    (pairs) => pairs !== undefined && includes(pairs, demanded.EncryptionContextSubset ?? {}),
  );
}

type Pairs = Readonly<Record<string, string>>;

function includes(pairs: Pairs, others: Pairs): boolean {
  return Object.entries(others).every(
    ([name, value]) => Object.hasOwn(pairs, name) && pairs[name] === value,
  );
}

/** Version, key id, grant id, and what makes every token another one. */
const TOKEN = { version: 1, keyId: 16, grantId: 32, nonce: 16 };
export const GRANT_ID_BYTES = TOKEN.grantId;
export const TOKEN_NONCE_BYTES = TOKEN.nonce;

/**
 * A token that names a grant which KMS has drawn an id for. It is no secret. AWS has not published what is in one: this
 * layout is ours.
 */
export function grantToken(key: KmsKey, grantId: string, nonce: Bytes): string {
  const [keyId, id] = [fromHex(key.id.replaceAll('-', '')), fromHex(grantId)];
  if (keyId === null || id?.length !== TOKEN.grantId) throw new Error(`no token for ${grantId}`);
  return toBase64(concat(Uint8Array.of(TOKEN.version), keyId, id, nonce));
}

/** Which grant a token names, or null when it is none of ours. */
export function readToken(token: string): { keyId: string; grantId: string } | null {
  const bytes = fromBase64(token);
  const length = 1 + TOKEN.keyId + TOKEN.grantId + TOKEN.nonce;
  if (bytes?.length !== length || bytes[0] !== TOKEN.version) return null;
  const hex = toHex(bytes.subarray(1, 1 + TOKEN.keyId));
  const keyId = [0, 8, 12, 16, 20].map((at, i, all) => hex.slice(at, all[i + 1])).join('-');
  const grantId = toHex(bytes.subarray(1 + TOKEN.keyId, length - TOKEN.nonce));
  return { keyId, grantId };
}

export function invalidToken(): Refusal {
  return refusal('InvalidGrantTokenException', null, 'kms-grants', 'grant-token-invalid');
}

/**
 * Null when every grant token of a request is one. At AWS a token lets a grant be used before it is known everywhere in
 * KMS; here a grant works at once, so that tokens change nothing. https://docs.aws.amazon.com/kms/latest/developerguide/using-grant-token.html
 */
export function badToken({ GrantTokens }: Readonly<Record<string, unknown>>): Refusal | null {
  if (!Array.isArray(GrantTokens)) return null;
  const isKnown = GrantTokens.every((token) => readToken(String(token)) !== null);
  return isKnown ? null : invalidToken();
}
