/*
 * Resources of Terraform's AWS provider, as `terraform show -json` prints a state or a plan, and as a state file keeps them.
 * https://developer.hashicorp.com/terraform/internals/json-format
 */

import { laidOut } from './documents.ts';
import type { Finds } from './finds.ts';
import type { FoundKind } from './intake.ts';
import { sayKey, sayPrincipal } from './names.ts';
import { ORGANIZATION_KINDS } from './outputs.ts';
import { isMembers, listIn, type Members, member, textIn } from './values.ts';

/** Reads a state, a plan or one resource; false where the value is none of them. */
export function readTerraform(value: Members, finds: Finds): boolean {
  const planned = member(member(value, 'planned_values'), 'root_module');
  const stated = member(member(value, 'values'), 'root_module');
  const root = planned ?? stated;
  if (isMembers(root)) {
    // What applying will know is not in the values of a plan.
    const unknown = new Map(
      listIn(value, 'resource_changes').map((change) => [
        textIn(change, 'address'),
        member(member(change, 'change'), 'after_unknown'),
      ]),
    );
    for (const resource of resourcesOf(root)) read(resource, unknown, finds);
    return true;
  }
  if (typeof member(value, 'terraform_version') === 'string') {
    for (const resource of listIn(value, 'resources')) {
      for (const instance of listIn(resource, 'instances')) {
        const values = member(instance, 'attributes');
        if (isMembers(resource)) read({ ...resource, values }, NOTHING_UNKNOWN, finds);
      }
    }
    return true;
  }
  if (!/^aws_/.test(textIn(value, 'type') ?? '') || !isMembers(member(value, 'values')))
    return false;
  read(value, NOTHING_UNKNOWN, finds);
  return true;
}

const NOTHING_UNKNOWN: ReadonlyMap<string | null, unknown> = new Map();

/** The resources of a module and of all below it, without recursion. */
function resourcesOf(root: Members): readonly Members[] {
  const resources: Members[] = [];
  const modules: unknown[] = [root];
  for (let at = 0; at < modules.length; at += 1) {
    for (const one of listIn(modules[at], 'resources')) if (isMembers(one)) resources.push(one);
    for (const child of listIn(modules[at], 'child_modules')) modules.push(child);
  }
  return resources;
}

/** Which attribute of which resource is a policy of which kind. */
const POLICIES: ReadonlyMap<string, readonly [attribute: string, kind: FoundKind]> = new Map([
  ['aws_s3_bucket_policy', ['policy', 'bucket']],
  ['aws_kms_key', ['policy', 'key']],
  ['aws_kms_key_policy', ['policy', 'key']],
  ['aws_kms_external_key', ['policy', 'key']],
  ['aws_iam_policy', ['policy', 'identity']],
  ['aws_iam_role_policy', ['policy', 'identity']],
  ['aws_iam_user_policy', ['policy', 'identity']],
  ['aws_iam_group_policy', ['policy', 'identity']],
  ['aws_ssoadmin_permission_set_inline_policy', ['inline_policy', 'identity']],
  ['aws_organizations_policy', ['content', 'scp']],
  ['aws_vpc_endpoint', ['policy', 'endpoint']],
  ['aws_vpc_endpoint_policy', ['policy', 'endpoint']],
]);

function read(resource: Members, unknown: ReadonlyMap<string | null, unknown>, finds: Finds): void {
  if (textIn(resource, 'mode') === 'data') return;
  const type = textIn(resource, 'type') ?? '';
  const own = member(resource, 'values');
  if (!isMembers(own)) return;
  const address = textIn(resource, 'address') ?? `${type}.${textIn(resource, 'name') ?? ''}`;
  sayNames(type, own, finds);
  const [attribute = '', usual] = POLICIES.get(type) ?? [];
  if (usual !== undefined) {
    const kind = type === 'aws_organizations_policy' ? organizationKind(own) : usual;
    const text = member(own, attribute);
    const of = textIn(own, 'role') ?? textIn(own, 'user') ?? textIn(own, 'group');
    if (kind === null) finds.unread('other-policy-type', address);
    else if (text !== undefined && text !== null && text !== '')
      finds.policy(kind, text, address, {
        name: textIn(own, 'name') ?? address,
        of,
        basis: type === 'aws_iam_policy' ? 'version' : 'said',
      });
    else if (member(unknown.get(address), attribute) === true)
      finds.unread('known-after-apply', address);
  }
  for (const inline of listIn(own, 'inline_policy')) {
    if (textIn(inline, 'policy') === null) continue;
    const about = { name: textIn(inline, 'name'), of: textIn(own, 'arn') };
    finds.policy('identity', member(inline, 'policy'), address, about);
  }
  if (type === 'aws_kms_grant') grant(own, finds);
}

function organizationKind(own: Members): 'scp' | 'rcp' | null {
  return ORGANIZATION_KINDS.get(textIn(own, 'type') ?? 'SERVICE_CONTROL_POLICY') ?? null;
}

function sayNames(type: string, own: Members, finds: Finds): void {
  if (type === 'aws_s3_bucket' || type === 'aws_s3_bucket_policy')
    finds.says('bucket', textIn(own, 'bucket'));
  if (type === 'aws_kms_key') sayKey(textIn(own, 'arn'), finds);
  if (type === 'aws_iam_role' || type === 'aws_iam_user') sayPrincipal(textIn(own, 'arn'), finds);
  if (type === 'aws_s3_bucket_public_access_block') {
    const on = (name: string) => member(own, name) === true;
    finds.settings({
      publicAccessBlock: {
        blockPublicAcls: on('block_public_acls'),
        ignorePublicAcls: on('ignore_public_acls'),
        blockPublicPolicy: on('block_public_policy'),
        restrictPublicBuckets: on('restrict_public_buckets'),
      },
    });
  }
}

/** A grant in the words of `aws kms list-grants`. */
function grant(own: Members, finds: Finds): void {
  const name = textIn(own, 'name');
  const constraint = listIn(own, 'constraints')[0];
  const equals = member(constraint, 'encryption_context_equals');
  const subset = member(constraint, 'encryption_context_subset');
  const text = laidOut({
    KeyId: member(own, 'key_id'),
    ...(textIn(own, 'grant_id') === null ? {} : { GrantId: own.grant_id }),
    ...(name === null ? {} : { Name: name }),
    GranteePrincipal: member(own, 'grantee_principal'),
    Operations: listIn(own, 'operations'),
    ...(isMembers(equals) ? { Constraints: { EncryptionContextEquals: equals } } : {}),
    ...(isMembers(subset) ? { Constraints: { EncryptionContextSubset: subset } } : {}),
  });
  finds.text('grant', text, { name });
}
