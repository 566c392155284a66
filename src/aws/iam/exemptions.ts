import { parseArn } from './arn.ts';
import type { Subject } from './elements.ts';
import type { Caller } from './principal.ts';
import type { ReasonCode } from './reasons.ts';
import type { GuardKind, Policies } from './types.ts';

/**
 * Why a kind of policy that limits does not apply to this request, or null when it does. Each exemption is told by what
 * the request itself says; a context key that is absent exempts nobody.
 *
 * @param owner the account that owns the resource
 */
export function exemption(
  kind: GuardKind,
  policies: Policies,
  subject: Subject,
  owner: string | null,
): ReasonCode | null {
  switch (kind) {
    case 'scp':
      return scpExemption(subject);
    case 'rcp':
      return rcpExemption(policies, subject, owner);
    case 'endpoint':
      return isForwarded(subject) ? 'exempt-forwarded-call' : null;
    case 'boundary':
      return boundaryExemption(subject.caller);
    case 'session':
      return subject.caller.account === null ? 'exempt-no-account' : null;
  }
}

/** A boundary is set for users and roles. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html */
export function boundaryExemption(caller: Caller): ReasonCode | null {
  if (caller.kind === 'root') return 'exempt-root-user';
  return caller.account === null ? 'exempt-no-account' : null;
}

/**
 * SCPs are for the principals of member accounts, their root users included.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html#not-restricted-by-scp
 */
function scpExemption(subject: Subject): ReasonCode | null {
  const { caller, context } = subject;
  if (caller.account === null) return 'exempt-no-account';
  if (context.get('aws:PrincipalIsAWSService')?.[0] === 'true') return 'exempt-aws-service';
  if (isServiceLinkedRole(subject)) return 'exempt-service-linked-role';
  return isManagementAccount(caller.account, subject) ? 'exempt-management-account' : null;
}

/**
 * RCPs are for the resources of member accounts, whoever calls.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#actions-not-restricted-by-rcps
 */
function rcpExemption(
  policies: Policies,
  subject: Subject,
  owner: string | null,
): ReasonCode | null {
  if (isServiceLinkedRole(subject)) return 'exempt-service-linked-role';
  if (subject.actionLower === 'kms:retiregrant') return 'exempt-retire-grant';
  if (isOfManagedKey(policies, subject)) return 'exempt-aws-managed-key';
  return isManagementAccount(owner, subject) ? 'exempt-management-account' : null;
}

/**
 * The organization's management account is the one that requests name in `aws:PrincipalOrgMasterAccountId`, as AWS's own
 * policies take it from there. Over a management account of another organization nothing is known: leave its RCPs out.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSSSOMasterAccountAdministrator.html
 */
function isManagementAccount(account: string | null, { context }: Subject): boolean {
  return account !== null && context.get('aws:PrincipalOrgMasterAccountId')?.[0] === account;
}

/**
 * A service-linked role has a path of its own. A session's ARN shows no path, but role names with its prefix are reserved.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html (INVALID_ROLE_NAME)
 */
function isServiceLinkedRole({ caller, context }: Subject): boolean {
  if (caller.kind === 'role') return isServiceLinked(caller.id);
  if (caller.kind !== 'session') return false;
  if (caller.baseName?.startsWith('AWSServiceRoleFor')) return true;
  const role = context.get('aws:PrincipalArn')?.[0] ?? '';
  return (
    isServiceLinked(role) &&
    parseArn(role)?.account === caller.account &&
    role.endsWith(`/${caller.baseName}`)
  );
}

function isServiceLinked(role: string): boolean {
  const arn = parseArn(role);
  return arn?.service === 'iam' && arn.resource.startsWith('role/aws-service-role/');
}

/** Only AWS makes aliases that begin so. https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html */
const MANAGED_ALIAS = 'alias/aws/';

/**
 * Whether the request is about a key that AWS manages, such as `aws/s3`: by the key's aliases where the request has them,
 * else by the Id that AWS gives to such a key's policy.
 */
function isOfManagedKey({ key }: Policies, subject: Subject): boolean {
  if (!subject.actionLower.startsWith('kms:')) return false;
  const aliases = subject.context.get('kms:ResourceAliases');
  if (aliases !== null) return aliases.some((alias) => alias.startsWith(MANAGED_ALIAS));
  const id: unknown = Object(key).Id;
  return typeof id === 'string' && /^auto-[a-z0-9]+-\d+$/.test(id);
}

/**
 * A call that a service makes with the caller's authority comes from the service, not through the caller's endpoint.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html
 */
function isForwarded({ context }: Subject): boolean {
  return context.get('aws:ViaAWSService')?.[0] === 'true' || context.get('kms:ViaService') !== null;
}
