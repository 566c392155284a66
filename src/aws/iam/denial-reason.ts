import type { Explanation, Gate } from './explanation.ts';
import type { DocumentKind } from './types.ts';

/**
 * The end of AWS's access-denied message, in AWS's words; empty for an allowed request, and where S3 and KMS give no
 * reason (a caller without an identity). Of a service, which has no account and none of its policies, the resource's is named.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html#access-denied-message-examples
 */
export function denialReason(
  explanation: Explanation,
  action: string = explanation.action,
): string {
  const { decidedBy, relation, principal } = explanation;
  if (explanation.decision === 'Allow') return '';
  if (relation === 'no-account' && principal.kind !== 'service') return '';
  const foreign = relation === 'cross-account';
  if (decidedBy.kind === 'statements') {
    const policy = decidedBy.statements[0]?.policy ?? 'resource';
    if (policy === 'grant') throw new Error('a grant denies nothing');
    return policy === 'key' && foreign
      ? FOREIGN_KEY
      : `with an explicit deny in ${DENYING[policy]}`;
  }
  const missing = decidedBy.kind === 'nothing' ? decidedBy.missing : [];
  // AWS names one kind of policy even when several are silent: here the one that it evaluates first.
  const gate = missing.find((one) => EARLY.has(one)) ?? lateGate(missing);
  if ((gate === 'key' || gate === 'key-delegation') && foreign) return FOREIGN_KEY;
  return `because no ${SILENT[gate]} allows the ${action} action`;
}

const EARLY: ReadonlySet<Gate> = new Set<Gate>(['rcp', 'scp', 'endpoint']);

function lateGate(missing: readonly Gate[]): Gate {
  if (missing.length === 0 || missing.includes('identity')) return 'identity';
  return missing[0] ?? 'identity';
}

const DENYING: Readonly<Record<DocumentKind, string>> = {
  identity: 'an identity-based policy',
  resource: 'a resource-based policy',
  key: 'a resource-based policy',
  boundary: 'a permissions boundary',
  session: 'a session policy',
  endpoint: 'a VPC endpoint policy',
  scp: 'a service control policy',
  rcp: 'a resource control policy',
};

const SILENT: Readonly<Record<Gate, string>> = {
  // AWS shows no such message, for RCPFullAWSAccess always allows; it follows the form of the others.
  rcp: 'resource control policy',
  scp: 'service control policy',
  endpoint: 'VPC endpoint policy',
  identity: 'identity-based policy',
  resource: 'resource-based policy',
  key: 'resource-based policy',
  'key-delegation': 'resource-based policy',
  boundary: 'permissions boundary',
  session: 'session policy',
};

/** To another account KMS does not tell whether the key exists. */
const FOREIGN_KEY =
  'because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access';
