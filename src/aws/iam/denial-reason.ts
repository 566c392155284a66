import type { Explanation } from './explanation.ts';

/**
 * The end of AWS's access-denied message, in AWS's words; empty for an allowed request, and where S3 and KMS give no
 * reason (a caller without an identity).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function denialReason(
  explanation: Explanation,
  action: string = explanation.action,
): string {
  const { decidedBy, relation } = explanation;
  if (explanation.decision === 'Allow' || relation === 'no-account') return '';
  const foreign = relation === 'cross-account';
  if (decidedBy.kind === 'statements') {
    const policy = decidedBy.statements[0]?.policy;
    if (policy === 'identity') return 'with an explicit deny in an identity-based policy';
    if (policy === 'key' && foreign) return FOREIGN_KEY;
    return 'with an explicit deny in a resource-based policy';
  }
  const missing = decidedBy.kind === 'nothing' ? decidedBy.missing : [];
  // AWS names one kind of policy even when several are silent.
  if (missing.length === 0 || missing.includes('identity')) {
    return `because no identity-based policy allows the ${action} action`;
  }
  if (missing.includes('key') && foreign) return FOREIGN_KEY;
  return `because no resource-based policy allows the ${action} action`;
}

/** To another account KMS does not tell whether the key exists. */
const FOREIGN_KEY =
  'because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access';
