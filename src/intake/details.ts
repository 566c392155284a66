import type { Finds } from './finds.ts';
import { listIn, member, textIn } from './values.ts';

/** `aws iam get-account-authorization-details`: users, groups and roles with what is attached to each. */
export function readDetails(details: unknown, finds: Finds, place: string): void {
  const versions = new Map<string, { readonly name: string | null; readonly document: unknown }>();
  for (const policy of listIn(details, 'Policies')) {
    const list = listIn(policy, 'PolicyVersionList');
    const current = list.find((each) => member(each, 'IsDefaultVersion') === true) ?? list[0];
    const arn = textIn(policy, 'Arn');
    if (arn !== null)
      versions.set(arn, {
        name: textIn(policy, 'PolicyName'),
        document: member(current, 'Document'),
      });
  }
  const attached = (holder: unknown, of: string | null) => {
    for (const one of listIn(holder, 'AttachedManagedPolicies')) {
      const arn = textIn(one, 'PolicyArn') ?? '';
      const version = versions.get(arn);
      if (version === undefined) finds.unread('names-only', arn);
      else finds.policy('identity', version.document, arn, { name: version.name, of });
    }
  };
  const inline = (holder: unknown, list: string, of: string | null) => {
    for (const policy of listIn(holder, list)) {
      const name = textIn(policy, 'PolicyName');
      finds.policy('identity', member(policy, 'PolicyDocument'), `${of ?? ''} ${name ?? ''}`, {
        name,
        of,
      });
    }
  };
  const boundary = (holder: unknown, of: string | null) => {
    const arn = textIn(member(holder, 'PermissionsBoundary'), 'PermissionsBoundaryArn');
    if (arn === null) return;
    const version = versions.get(arn);
    if (version === undefined) finds.unread('names-only', arn);
    else finds.policy('boundary', version.document, arn, { name: version.name, of });
  };
  const groups = new Map(
    listIn(details, 'GroupDetailList').map((group) => [textIn(group, 'GroupName'), group]),
  );
  for (const role of listIn(details, 'RoleDetailList')) {
    const of = textIn(role, 'Arn');
    inline(role, 'RolePolicyList', of);
    attached(role, of);
    boundary(role, of);
  }
  for (const user of listIn(details, 'UserDetailList')) {
    const of = textIn(user, 'Arn');
    inline(user, 'UserPolicyList', of);
    attached(user, of);
    boundary(user, of);
    for (const name of listIn(user, 'GroupList')) {
      const group = typeof name === 'string' ? groups.get(name) : undefined;
      inline(group, 'GroupPolicyList', of);
      attached(group, of);
    }
  }
  if (finds.isEmpty) {
    // Only managed policies were asked for.
    for (const [arn, { name, document }] of versions) {
      finds.policy('identity', document, arn, { name, basis: 'version' });
    }
  }
  if (finds.isEmpty) finds.unread('no-document', place);
}
