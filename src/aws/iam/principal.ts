import { type Arn, isAccountId, parseArn } from './arn.ts';
import type { PrincipalKind, Reach } from './explanation.ts';
import type { ReasonCode } from './reasons.ts';

/** The caller, read from its identifier. */
export interface Caller {
  readonly id: string;
  readonly kind: PrincipalKind;
  readonly account: string | null;
  readonly arn: Arn | null;
  /** The role behind a session or the user behind a federated session. */
  readonly baseName: string | null;
}

export const ANONYMOUS = 'ANONYMOUS';

/**
 * Reads a principal's identifier.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
 */
export function readCaller(id: string): Caller {
  if (id === ANONYMOUS || id === '') {
    return { id: ANONYMOUS, kind: 'anonymous', account: null, arn: null, baseName: null };
  }
  const arn = parseArn(id);
  if (arn === null) {
    const kind = id.endsWith('.amazonaws.com') || id.endsWith('.amazonaws.com.cn');
    return { id, kind: kind ? 'service' : 'other', account: null, arn: null, baseName: null };
  }
  const account = arn.account === '' ? null : arn.account;
  const { kind, baseName } = readResource(arn);
  return { id, kind, account, arn, baseName };
}

function readResource(arn: Arn): { kind: PrincipalKind; baseName: string | null } {
  const path = arn.resource.split('/');
  if (arn.service === 'iam' && arn.resource === 'root') return { kind: 'root', baseName: null };
  if (arn.service === 'iam' && path[0] === 'user') {
    return { kind: 'user', baseName: path.at(-1) ?? null };
  }
  if (arn.service === 'iam' && path[0] === 'role') {
    return { kind: 'role', baseName: path.at(-1) ?? null };
  }
  if (arn.service === 'sts' && path[0] === 'assumed-role' && path.length >= 3) {
    return { kind: 'session', baseName: path[1] ?? null };
  }
  if (arn.service === 'sts' && path[0] === 'federated-user') {
    return { kind: 'federated-user', baseName: path[1] ?? null };
  }
  return { kind: 'other', baseName: null };
}

interface PrincipalMatch {
  readonly matched: boolean;
  readonly reason: ReasonCode;
  readonly reach: Reach | null;
}

const different: PrincipalMatch = { matched: false, reason: 'principal-different', reach: null };

/**
 * Whether one identifier of a `Principal` element means the caller.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 *
 * @param type the key it stands under, or `*` for the bare `"Principal": "*"`
 */
export function principalMatches(type: string, value: string, caller: Caller): PrincipalMatch {
  if (type === '*') {
    return value === '*'
      ? { matched: true, reason: 'principal-everyone', reach: 'direct' }
      : different;
  }
  if (type === 'Service') {
    // Not every service's name ends as most do, so what is neither an ARN nor anonymous may be one.
    const same = caller.arn === null && caller.kind !== 'anonymous' && caller.id === value;
    return same ? { matched: true, reason: 'principal-service', reach: 'direct' } : different;
  }
  if (type === 'CanonicalUser') {
    // A canonical user ID names an account by a secret-looking number that no ARN contains.
    return { matched: false, reason: 'principal-canonical-user', reach: null };
  }
  if (type === 'Federated') {
    // `cognito-identity.amazonaws.com` is an identity provider, although it looks like a service.
    const provider = caller.kind === 'other' || caller.kind === 'service';
    const same = provider && caller.id === value;
    return same ? { matched: true, reason: 'principal-exact', reach: 'direct' } : different;
  }
  return type === 'AWS' ? awsMatches(value, caller) : different;
}

function awsMatches(value: string, caller: Caller): PrincipalMatch {
  if (value === '*') {
    // `{"AWS": "*"}` is everyone, signed or not, but no AWS service acting for itself.
    if (caller.kind === 'service') return different;
    return { matched: true, reason: 'principal-everyone', reach: 'direct' };
  }
  if (value.includes('*') || value.includes('?')) {
    return { matched: false, reason: 'principal-partial-wildcard', reach: null };
  }
  const account = accountOf(value);
  if (account !== null) {
    if (caller.account !== account.id) return different;
    if (account.partition !== null && caller.arn?.partition !== account.partition) return different;
    return caller.kind === 'root'
      ? { matched: true, reason: 'principal-account-own-root', reach: 'direct' }
      : { matched: true, reason: 'principal-account', reach: 'account' };
  }
  if (value === caller.id) return { matched: true, reason: 'principal-exact', reach: 'direct' };
  const base = baseMatches(value, caller);
  return base === null ? different : { matched: true, reason: base, reach: 'direct' };
}

/** The account an identifier stands for (`123456789012` or `arn:aws:iam::123456789012:root`), or null. */
function accountOf(value: string): { id: string; partition: string | null } | null {
  if (isAccountId(value)) return { id: value, partition: null };
  const arn = parseArn(value);
  if (arn?.service !== 'iam' || arn.resource !== 'root') return null;
  return { id: arn.account, partition: arn.partition };
}

/** A role's ARN also means its sessions, a user's ARN its federated sessions. Sessions carry the name without the path. */
function baseMatches(value: string, caller: Caller): ReasonCode | null {
  if (caller.kind !== 'session' && caller.kind !== 'federated-user') return null;
  const arn = parseArn(value);
  if (arn === null || arn.account !== caller.account) return null;
  if (arn.partition !== caller.arn?.partition) return null;
  const { kind, baseName } = readResource(arn);
  if (baseName === null || baseName !== caller.baseName) return null;
  if (caller.kind === 'session' && kind === 'role') return 'principal-role-of-session';
  if (caller.kind === 'federated-user' && kind === 'user') {
    return 'principal-user-of-federated-session';
  }
  return null;
}

/**
 * Whether one identifier of a `NotPrincipal` element exempts the caller. Only the caller's own identifier does: the
 * account's alone does not exempt its users, nor a role's alone its sessions.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export function notPrincipalExempts(type: string, value: string, caller: Caller): PrincipalMatch {
  const match = principalMatches(type, value, caller);
  if (!match.matched) return match;
  if (match.reason === 'principal-account') {
    return { matched: false, reason: 'principal-account-does-not-exempt', reach: null };
  }
  if (
    match.reason === 'principal-role-of-session' ||
    match.reason === 'principal-user-of-federated-session'
  ) {
    return { matched: false, reason: 'principal-role-does-not-exempt-session', reach: null };
  }
  return match;
}
