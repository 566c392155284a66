import type { Bytes } from '../../../lib/bytes.ts';
import { toHex } from '../../../lib/bytes.ts';
import { ok, refused } from '../../../lib/result.ts';
import { parseArn } from '../../iam/arn.ts';
import type { KeyGrant } from '../../iam/index.ts';
import type { Call } from '../call.ts';
import { dryRun } from '../cryptographic-keys.ts';
import { findKey } from '../find-key.ts';
import {
  documentConstraints,
  GRANT_ID_BYTES,
  grantToken,
  handsOn,
  TOKEN_NONCE_BYTES,
} from '../grant.ts';
import type { IssuedGrant, KmsKey } from '../key.ts';
import { notEnabled } from '../key.ts';
import { operation } from '../operation.ts';
import type { Conditions } from '../permission.ts';
import { forService, mayUse } from '../permission.ts';
import type { Refusal } from '../refusal.ts';
import { invalid, notSimulated, refusal } from '../refusal.ts';
import type { GrantConstraints } from '../shape.ts';
import { GRANT_TOKENS, PRINCIPAL, REQUIRED_KEY_ID } from '../shape.ts';

/** https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html */
const MOST_GRANTS = 50_000;
/** Pairs of a constraint, and characters of a pair's value. https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html */
const MOST_PAIRS = 8;
const MOST_CHARACTERS = 384;

/** https://docs.aws.amazon.com/kms/latest/developerguide/grants.html#terms-grant-operations */
const ANY_KEY = ['CreateGrant', 'DescribeKey', 'RetireGrant'];
const SYMMETRIC = [
  'Decrypt',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'GenerateDataKeyWithoutPlaintext',
  'ReEncryptFrom',
  'ReEncryptTo',
];
const ASYMMETRIC: Readonly<Record<string, readonly string[]>> = {
  ENCRYPT_DECRYPT: ['Decrypt', 'Encrypt', 'GetPublicKey', 'ReEncryptFrom', 'ReEncryptTo'],
  SIGN_VERIFY: ['GetPublicKey', 'Sign', 'Verify'],
  KEY_AGREEMENT: ['DeriveSharedSecret', 'GetPublicKey'],
  GENERATE_VERIFY_MAC: ['GenerateMac', 'VerifyMac'],
};
const OPERATIONS = [...new Set([...ANY_KEY, ...SYMMETRIC, ...Object.values(ASYMMETRIC).flat()])];

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html */
export const createGrant = operation({
  needs: 'other',
  input: {
    KeyId: REQUIRED_KEY_ID,
    GranteePrincipal: PRINCIPAL,
    GranteeServicePrincipal: PRINCIPAL,
    RetiringPrincipal: PRINCIPAL,
    RetiringServicePrincipal: PRINCIPAL,
    Operations: {
      type: 'strings',
      required: true,
      min: 1,
      max: OPERATIONS.length,
      enum: OPERATIONS,
    },
    Constraints: { type: 'constraints' },
    GrantTokens: GRANT_TOKENS,
    Name: { type: 'string', min: 1, max: 256, pattern: '^[a-zA-Z0-9:/_-]+$' },
    DryRun: { type: 'boolean' },
  },
  readOnly: false,
  async run(call, input) {
    if (input.GranteeServicePrincipal !== null || input.RetiringServicePrincipal !== null) {
      return refused(notSimulated('A service principal in a grant'));
    }
    if (input.GranteePrincipal === null) return refused(invalid('GranteePrincipal is required.'));
    const found = await findKey(call, input.KeyId, 'shared-key');
    if (!found.ok) return found;
    const { key } = found.value;
    const constraints = documentConstraints(input.Constraints);
    const wanted: KeyGrant = {
      GranteePrincipal: input.GranteePrincipal,
      KeyId: key.arn,
      Operations: [...new Set(input.Operations)],
      ...(constraints === null ? {} : { Constraints: constraints }),
      ...(input.Name === null ? {} : { Name: input.Name }),
    };
    const retiring = input.RetiringPrincipal;
    const stopped =
      mayUse(call, found.value, {
        encryptionContext: constrainedContext(input.Constraints),
        conditions: grantConditions(call, wanted, retiring),
        grants: key.grants.filter((grant) => handsOn(grant, wanted)),
      }) ??
      notEnabled(key) ??
      unfit(key, wanted, input.Constraints) ??
      badPrincipal(wanted.GranteePrincipal) ??
      (retiring === null ? null : badPrincipal(retiring)) ??
      dryRun(input.DryRun);
    if (stopped !== null) return refused(stopped);
    const existing = key.grants.find((grant) => isRetry(call, grant, wanted, retiring));
    if (existing === undefined && key.grants.length >= MOST_GRANTS) {
      const limit = String(MOST_GRANTS);
      return refused(refusal('LimitExceededException', null, 'kms-limits', 'kms-limit', { limit }));
    }
    const id = existing?.id ?? toHex(await draw(call, key, 'kms grant-id', GRANT_ID_BYTES));
    if (existing === undefined) {
      const issuingAccount = call.account;
      const document = {
        GrantId: id,
        ...wanted,
        ...(retiring === null ? {} : { RetiringPrincipal: retiring }),
      };
      const created = call.clock.now();
      const grant = { id, created, issuingAccount, retiringPrincipal: retiring, document };
      key.grants = [...key.grants, grant];
    }
    // Each request gets a token of its own, also for a grant that was there.
    const nonce = await draw(call, key, 'kms grant-token', TOKEN_NONCE_BYTES);
    return ok({
      output: { GrantId: id, GrantToken: grantToken(key, id, nonce) },
      elements: { GrantId: id, KeyId: key.arn },
    });
  },
});

function draw(call: Call, key: KmsKey, what: string, length: number): Promise<Bytes> {
  return call.entropy.draw(length, { what, of: key.id });
}

/** https://docs.aws.amazon.com/kms/latest/developerguide/grant-authorization.html */
function grantConditions(call: Call, grant: KeyGrant, retiring: string | null): Conditions {
  const types = Object.keys(grant.Constraints ?? {});
  return {
    ...forService(call),
    'kms:GranteePrincipal': grant.GranteePrincipal,
    'kms:GrantOperations': grant.Operations,
    ...(types.length === 0 ? {} : { 'kms:GrantConstraintType': types }),
    ...(retiring === null ? {} : { 'kms:RetiringPrincipal': retiring }),
  };
}

/** What conditions on the encryption context look at: the pairs that the constraints name. */
function constrainedContext(constraints: GrantConstraints | null): ReadonlyMap<string, string> {
  const { EncryptionContextEquals: equals, EncryptionContextSubset: subset } = constraints ?? {};
  return new Map([...(equals ?? []), ...(subset ?? [])]);
}

/** Null when there can be such a grant on the key. AWS documents what is refused, and not in which words. */
function unfit(key: KmsKey, grant: KeyGrant, constraints: GrantConstraints | null): Refusal | null {
  const isSymmetric = key.spec === 'SYMMETRIC_DEFAULT';
  const offered = [...ANY_KEY, ...(isSymmetric ? SYMMETRIC : (ASYMMETRIC[key.usage] ?? []))];
  const foreign = grant.Operations.find((name) => !offered.includes(name));
  if (foreign !== undefined) {
    return invalid(
      `Grant operation ${foreign} is not supported by a key of spec ${key.spec} and usage ${key.usage}.`,
    );
  }
  if (constraints === null) return null;
  if (constraints.SourceArn !== null) return notSimulated('The SourceArn constraint of a grant');
  const { EncryptionContextEquals: equals, EncryptionContextSubset: subset } = constraints;
  for (const pairs of [equals, subset]) {
    if (pairs === null) continue;
    if (!isSymmetric) {
      return invalid('Encryption context constraints are for symmetric encryption keys only.');
    }
    if (pairs.size > MOST_PAIRS) {
      return invalid(`An encryption context constraint has at most ${MOST_PAIRS} pairs.`);
    }
    if ([...pairs.values()].some((value) => value.length > MOST_CHARACTERS)) {
      return invalid(
        `A value of an encryption context constraint has at most ${MOST_CHARACTERS} characters.`,
      );
    }
  }
  return null;
}

/**
 * Null for the ARN of a user, role, session or account. Whether there is one of that name, nobody knows here.
 *
 * @param account whose it has to be; left out: anybody's
 */
export function badPrincipal(principal: string, account?: string): Refusal | null {
  const arn = parseArn(principal);
  const isOne =
    (arn?.service === 'iam' && /^(root$|user\/.|role\/.)/.test(arn.resource)) ||
    (arn?.service === 'sts' && /^(assumed-role\/[^/]+\/.|federated-user\/.)/.test(arn.resource));
  const isThere = account === undefined || arn?.account === account;
  if (isOne && isThere && /^\d{12}$/.test(arn?.account ?? '')) return null;
  const message = `ARN does not refer to a valid principal: ${principal}`;
  return refusal('InvalidArnException', message, 'kms-grants', 'kms-bad-request', { message });
}

/** Whether a named grant is the one that the same request has made before. */
function isRetry(
  call: Call,
  { id, issuingAccount, retiringPrincipal, document }: IssuedGrant,
  wanted: KeyGrant,
  retiring: string | null,
): boolean {
  return (
    wanted.Name !== undefined &&
    wanted.Name === document.Name &&
    /^[0-9a-f]{64}$/.test(id) &&
    issuingAccount === call.account &&
    retiringPrincipal === retiring &&
    document.GranteePrincipal === wanted.GranteePrincipal &&
    canonical(document.Operations) === canonical(wanted.Operations) &&
    constraintText(document) === constraintText(wanted)
  );
}

function canonical(names: readonly string[]): string {
  return [...names].sort().join(' ');
}

function constraintText({ Constraints: constraints = {} }: KeyGrant): string {
  const sorted = Object.entries(constraints).map(([type, pairs]) => [
    type,
    Object.entries(pairs ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return JSON.stringify(sorted);
}
