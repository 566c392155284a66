import { roleArnOf } from '../lib/arn.ts';
import { arnParts, partitionOf } from './iam/arn.ts';
import type { PolicyDocument } from './iam/index.ts';
import { type KeyFor, signingKeysOf } from './sigv4.ts';
import type { NamedPolicy } from './surroundings.ts';

/** Who calls. */
export interface Principal {
  readonly accessKeyId: string;
  /** ARN of the user, role session or account root. */
  readonly arn: string;
  /** Twelve digits. */
  readonly account: string;
  readonly policies: readonly PolicyDocument[];
  /** What each of them is called, where somebody says. */
  readonly policyNames: readonly (string | undefined)[];
  /** The permissions boundary of the user or of the session's role; null without one. */
  readonly boundary: NamedPolicy | null;
  /** Session policies: those that were passed when the session was made. */
  readonly session: readonly NamedPolicy[];
  /** ARN of a session's role, path and all, which the session's own ARN does not hold; else the same as `arn`. */
  readonly roleArn: string;
}

/** A caller as somebody makes it known. */
export interface NewPrincipal {
  readonly accessKeyId: string;
  /** With it, the signatures of this access key's requests are checked; without it they are taken as they come. */
  readonly secretAccessKey?: string;
  readonly arn: string;
  readonly policies?: readonly PolicyDocument[];
  readonly policyNames?: readonly (string | undefined)[];
  readonly boundary?: NamedPolicy | null;
  readonly session?: readonly NamedPolicy[];
  /** A session's role, where that has a path. */
  readonly roleArn?: string;
}

/** The access key of the account's root user. */
export const ROOT_ACCESS_KEY_ID = 'AKIAROOT';

/** How an anonymous caller is named in an access request. */
export const ANONYMOUS = 'ANONYMOUS';

/** Where callers sit if nobody says: an address of the range for documentation (RFC 5737). */
export const SOURCE_IP = '203.0.113.10';

/** Everyone whose access keys the cloud knows, and the address they call from. */
export class Principals {
  readonly sourceIp: string;
  #byAccessKey = new Map<string, Principal>();
  #signingKeys = new Map<string, KeyFor>();

  /** @param region decides the partition of the account's root user */
  constructor(account: string, region: string, sourceIp = SOURCE_IP) {
    this.sourceIp = sourceIp;
    const arn = `arn:${partitionOf(region)}:iam::${account}:root`;
    this.add({ accessKeyId: ROOT_ACCESS_KEY_ID, arn });
  }

  /** Makes an access key known, in place of what was known of it. */
  add({ secretAccessKey, ...p }: NewPrincipal): void {
    this.#byAccessKey.set(p.accessKeyId, principalOf(p));
    this.#signingKeys.delete(p.accessKeyId);
    if (secretAccessKey === undefined) return;
    this.#signingKeys.set(p.accessKeyId, signingKeysOf(secretAccessKey));
  }

  all(): readonly Principal[] {
    return [...this.#byAccessKey.values()];
  }

  find(accessKeyId: string): Principal | null {
    return this.#byAccessKey.get(accessKeyId) ?? null;
  }

  /** What an access key's requests are signed with; null where nobody has said its secret. */
  signingKeys(accessKeyId: string): KeyFor | null {
    return this.#signingKeys.get(accessKeyId) ?? null;
  }
}

/** @param region of Identity Center, for the path of a role that it made */
export function principalOf(
  p: Omit<NewPrincipal, 'secretAccessKey'>,
  region = 'us-west-2',
): Principal {
  const account = arnParts(p.arn)?.[4] ?? '';
  const roleArn = p.roleArn ?? roleOf(p.arn, region);
  return {
    ...p,
    account,
    policies: p.policies ?? [],
    policyNames: p.policyNames ?? [],
    boundary: p.boundary ?? null,
    session: p.session ?? [],
    roleArn,
  };
}

/**
 * The role of a session. Its path is not in the session's ARN; the one that IAM Identity Center gives its roles is
 * documented, with Identity Center's Region in it (which is left out for us-east-1).
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
function roleOf(arn: string, region: string): string {
  const role = roleArnOf(arn);
  if (role === arn) return arn;
  return role.replace(
    ':role/AWSReservedSSO_',
    `:role/aws-reserved/sso.amazonaws.com/${region}/AWSReservedSSO_`,
  );
}

/**
 * Condition keys that every request of this principal has, by way of a service or not.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html (aws:userid, aws:username)
 *
 * @param now milliseconds since 1970. Temporary credentials are taken to have been issued at this moment, without MFA:
 *   nobody says when, and by which means, a session began.
 */
export function principalContext(principal: Principal | null, now: number): Record<string, string> {
  if (principal === null) {
    return {
      'aws:PrincipalType': 'Anonymous',
      'aws:PrincipalAccount': 'anonymous',
      'aws:userid': 'anonymous',
    };
  }
  const [kind = '', ...names] = (arnParts(principal.arn)?.[5] ?? '').split('/');
  const type = TYPES[kind] ?? 'AssumedRole';
  const context: Record<string, string> = {
    'aws:PrincipalArn': principal.roleArn,
    'aws:PrincipalAccount': principal.account,
    'aws:PrincipalType': type,
    'aws:PrincipalIsAWSService': 'false',
    'aws:userid': principalId(principal),
  };
  const last = names.at(-1);
  if (kind === 'user' && last !== undefined) context['aws:username'] = last;
  if (type === 'AssumedRole' || type === 'FederatedUser') {
    context['aws:MultiFactorAuthPresent'] = 'false';
    context['aws:TokenIssueTime'] = `${new Date(now).toISOString().slice(0, 19)}Z`;
  }
  return context;
}

const TYPES: Readonly<Record<string, string>> = {
  root: 'Account',
  user: 'User',
  'federated-user': 'FederatedUser',
};

/** What policies see as aws:userid: `AIDA…` of a user, `AROA…:<session>` of a session, the account of its root user. */
export function principalId(principal: Principal): string {
  const [kind = '', ...names] = (arnParts(principal.arn)?.[5] ?? '').split('/');
  if (kind === 'root') return principal.account;
  if (kind === 'federated-user') return `${principal.account}:${names.at(-1) ?? ''}`;
  if (kind === 'user') return uniqueId('AIDA', principal.arn);
  const session = kind === 'assumed-role' ? (names.at(-1) ?? '') : 'session';
  return `${uniqueId('AROA', principal.roleArn)}:${session}`;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A unique ID as IAM gives one, always the same for a name: 17 characters after the prefix. */
function uniqueId(prefix: string, arn: string): string {
  let id = prefix;
  let state = 2166136261;
  for (let i = 0; i < 17; i++) {
    for (const character of `${arn}${i}`) {
      state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
    }
    id += BASE32[state >>> 27];
  }
  return id;
}
