import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import type { KeyGrant } from '../../iam/index.ts';
import type { Call } from '../call.ts';
import { dryRun } from '../cryptographic-keys.ts';
import { findKey } from '../find-key.ts';

import { invalidToken, readToken } from '../grant.ts';
import type { FoundKey, IssuedGrant, KmsKey } from '../key.ts';
import { operation, seconds } from '../operation.ts';
import { page } from '../paging.ts';
import { forService, mayByGrants, mayDo } from '../permission.ts';
import type { Refusal } from '../refusal.ts';
import { invalid, notSimulated, refusal } from '../refusal.ts';
import { GRANT_ID, GRANT_TOKEN, KEY_ID, LIMIT, MARKER, PRINCIPAL } from '../shape.ts';
import { badPrincipal, createGrant } from './create-grant.ts';

/** Grants on keys. Here they work from the moment they are made; AWS may need minutes to tell all of KMS. */
export const GRANT_OPERATIONS = {
  CreateGrant: createGrant,

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html */
  ListGrants: operation({
    needs: 'shared-key',
    input: {
      GrantId: GRANT_ID,
      GranteePrincipal: PRINCIPAL,
      GranteeServicePrincipal: PRINCIPAL,
      Limit: LIMIT,
      Marker: MARKER,
    },
    readOnly: true,
    conditions: (_input, call) => forService(call),
    run(_call, key, input) {
      const { GrantId, GranteePrincipal, GranteeServicePrincipal: service } = input;
      if (service !== null) return refused(notSimulated('GranteeServicePrincipal'));
      const wanted = key.grants.filter(
        ({ id, document }) =>
          (GrantId === null || id === GrantId) &&
          (GranteePrincipal === null || document.GranteePrincipal === GranteePrincipal),
      );
      const grants = page(wanted, input, 50, 100);
      if (!grants.ok) return grants;
      const { items, rest } = grants.value;
      return ok({ output: { Grants: items.map((grant) => entry(key, grant)), ...rest } });
    },
  }),

  /**
   * The principal is what the permission is for; its grants may be on keys of any account.
   * https://docs.aws.amazon.com/kms/latest/APIReference/API_ListRetirableGrants.html
   */
  ListRetirableGrants: operation({
    needs: 'other',
    input: {
      RetiringPrincipal: PRINCIPAL,
      RetiringServicePrincipal: PRINCIPAL,
      Limit: LIMIT,
      Marker: MARKER,
    },
    readOnly: true,
    run(call, input) {
      if (input.RetiringServicePrincipal !== null) {
        return refused(notSimulated('RetiringServicePrincipal'));
      }
      const principal = input.RetiringPrincipal;
      if (principal === null) return refused(invalid('RetiringPrincipal is required.'));
      const stopped = badPrincipal(principal, call.account) ?? mayDo(call, principal);
      if (stopped !== null) return refused(stopped);
      const retirable = call.store
        .all()
        .filter(({ region }) => region === call.region)
        .flatMap((key) =>
          key.grants
            .filter(({ retiringPrincipal }) => retiringPrincipal === principal)
            .map((grant) => entry(key, grant)),
        );
      const grants = page(retirable, input, 50, 100);
      if (!grants.ok) return grants;
      return ok({ output: { Grants: grants.value.items, ...grants.value.rest } });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_RevokeGrant.html */
  RevokeGrant: operation({
    needs: 'shared-key',
    input: { GrantId: { ...GRANT_ID, required: true }, DryRun: { type: 'boolean' } },
    readOnly: false,
    conditions: (_input, call) => forService(call),
    run(_call, key, { GrantId, DryRun }) {
      const stopped = (grantOf(key, GrantId) === null ? noGrant(GrantId) : null) ?? dryRun(DryRun);
      if (stopped !== null) return refused(stopped);
      remove(key, GrantId);
      return ok({ output: null, elements: { KeyId: key.arn } });
    },
  }),

  /** Who may, the grant says. https://docs.aws.amazon.com/kms/latest/APIReference/API_RetireGrant.html */
  RetireGrant: operation({
    needs: 'other',
    input: {
      GrantToken: GRANT_TOKEN,
      KeyId: KEY_ID,
      GrantId: GRANT_ID,
      DryRun: { type: 'boolean' },
    },
    readOnly: false,
    async run(call, input) {
      const named = await grantNamed(call, input);
      if (!named.ok) return named;
      const { found, grantId } = named.value;
      const { key } = found;
      const grant = grantOf(key, grantId);
      if (grant === null) return refused(noGrant(grantId));
      const stopped = mayByGrants(call, found, retirers(key, grant)) ?? dryRun(input.DryRun);
      if (stopped !== null) return refused(stopped);
      remove(key, grantId);
      return ok({ output: null, elements: { KeyId: key.arn }, trail: { grantId } });
    },
  }),
};

/** The grant that a request to retire one names: by its token, or by key and id. */
async function grantNamed(
  call: Call,
  input: {
    readonly GrantToken: string | null;
    readonly KeyId: string | null;
    readonly GrantId: string | null;
  },
): Promise<Result<{ found: FoundKey; grantId: string }, Refusal>> {
  const { GrantToken, KeyId, GrantId } = input;
  if (GrantToken === null) {
    if (KeyId === null || GrantId === null) {
      return refused(invalid('Specify either a grant token, or both a key ID and a grant ID.'));
    }
    const found = await findKey(call, KeyId, 'shared-key');
    return found.ok ? ok({ found: found.value, grantId: GrantId }) : found;
  }
  if (KeyId !== null || GrantId !== null) {
    return refused(invalid('Specify either a grant token, or both a key ID and a grant ID.'));
  }
  const read = readToken(GrantToken);
  const key = read === null ? null : call.store.byId(read.keyId);
  if (read === null || key === null || key.region !== call.region) return refused(invalidToken());
  const found = await findKey(call, key.arn, 'shared-key');
  return found.ok ? ok({ found: found.value, grantId: read.grantId }) : found;
}

/**
 * Ways to be allowed to retire a grant: as its retiring principal, as its grantee where it says so, and through the
 * account that made it or owns the key, which may hand that on by IAM policies. A key policy does not count.
 * https://docs.aws.amazon.com/kms/latest/developerguide/grant-delete.html
 */
function retirers(key: KmsKey, grant: IssuedGrant): readonly KeyGrant[] {
  const partition = key.arn.split(':')[1] ?? 'aws';
  const accounts = new Set([grant.issuingAccount, key.account]);
  const principals = [
    ...(grant.retiringPrincipal === null ? [] : [grant.retiringPrincipal]),
    ...[...accounts].map((account) => `arn:${partition}:iam::${account}:root`),
  ];
  return [
    ...principals.map((GranteePrincipal) => ({ GranteePrincipal, Operations: ['RetireGrant'] })),
    grant.document,
  ];
}

function grantOf(key: KmsKey, grantId: string): IssuedGrant | null {
  return key.grants.find(({ id }) => id === grantId) ?? null;
}

function remove(key: KmsKey, grantId: string): void {
  key.grants = key.grants.filter(({ id }) => id !== grantId);
}

function noGrant(grantId: string): Refusal {
  const message = `Grant ${grantId} is not found.`;
  return refusal('NotFoundException', message, 'kms-grants', 'grant-not-found', { grantId });
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantListEntry.html */
function entry(key: KmsKey, grant: IssuedGrant): Readonly<Record<string, unknown>> {
  const { document, retiringPrincipal } = grant;
  return {
    ...(document.Constraints === undefined ? {} : { Constraints: document.Constraints }),
    CreationDate: seconds(grant.created),
    GrantId: grant.id,
    GranteePrincipal: document.GranteePrincipal,
    IssuingAccount: `arn:${key.arn.split(':')[1] ?? 'aws'}:iam::${grant.issuingAccount}:root`,
    KeyId: key.arn,
    Name: document.Name ?? '',
    Operations: document.Operations,
    ...(retiringPrincipal === null ? {} : { RetiringPrincipal: retiringPrincipal }),
  };
}
