/*
 * What AWS's command line prints, by the members of each output. One line a command, from the command reference:
 * https://docs.aws.amazon.com/cli/latest/reference/
 */

import { readDetails } from './details.ts';
import { guessKind, isDocument, laidOut } from './documents.ts';
import type { Finds } from './finds.ts';
import { sayKey, sayPrincipal } from './names.ts';
import { bucketDefaultOf, ownershipOf, publicAccessBlockOf } from './settings.ts';
import { isMembers, jsonOf, listIn, type Members, member, textIn } from './values.ts';

/** Reads an output, and says whether it is one. */
type Reader = (output: Members, finds: Finds, place: string) => boolean;

/** A reader for outputs that have a member of that name, of that shape. */
function having<T>(
  name: string,
  take: (value: unknown) => T | null,
  read: (value: T, finds: Finds, place: string, output: Members) => void,
): Reader {
  return (output, finds, place) => {
    const value = take(member(output, name));
    if (value === null) return false;
    read(value, finds, place === '' ? name : `${place}.${name}`, output);
    return true;
  };
}

const asMembers = (value: unknown) => (isMembers(value) ? value : null);
const asList = (value: unknown) => (Array.isArray(value) ? (value as readonly unknown[]) : null);
const asText = (value: unknown) => (typeof value === 'string' ? value : null);
const asAny = (value: unknown) => value ?? null;

const READERS: readonly Reader[] = [
  // A document by itself.
  (output, finds) => {
    if (!isDocument(output)) return false;
    bareDocument(output, finds);
    return true;
  },
  // iam get-account-authorization-details
  (output, finds, place) => {
    const lists = ['UserDetailList', 'GroupDetailList', 'RoleDetailList'];
    if (!lists.some((name) => asList(member(output, name)) !== null)) return false;
    readDetails(output, finds, place);
    return true;
  },
  // iam get-role-policy, get-user-policy, get-group-policy
  having('PolicyDocument', asAny, (document, finds, place, output) => {
    const of =
      textIn(output, 'RoleName') ?? textIn(output, 'UserName') ?? textIn(output, 'GroupName');
    if (of === null && textIn(output, 'VpcEndpointId') !== null) return;
    const name = textIn(output, 'PolicyName');
    finds.policy('identity', document, place, {
      name,
      of,
      basis: of === null ? 'version' : 'said',
    });
  }),
  // iam get-policy-version, which does not say whose it is
  having('PolicyVersion', asMembers, (version, finds, place) => {
    const document = member(version, 'Document');
    finds.policy('identity', document, `${place}.Document`, { basis: 'version' });
  }),
  // iam get-role, get-user
  having('Role', asMembers, entity),
  having('User', asMembers, entity),
  // organizations describe-policy; iam get-policy has no document
  having('Policy', asMembers, (policy, finds, place) => {
    const content = member(policy, 'Content');
    if (content === undefined) finds.unread('names-only', place);
    else organizationPolicy(policy, content, finds, place);
  }),
  // s3api get-bucket-policy, kms get-key-policy; of later versions of the latter the policy's name tells them apart
  having('Policy', asText, (text, finds, place, output) => {
    const document = jsonOf(text);
    if (!isDocument(document)) finds.unread('no-document', place);
    else if (textIn(output, 'PolicyName') !== null) finds.text('key', laidOut(document));
    else bareDocument(document, finds);
  }),
  // s3api get-public-access-block, get-bucket-ownership-controls, get-bucket-encryption
  having('PublicAccessBlockConfiguration', asMembers, (block, finds) => {
    finds.settings({ publicAccessBlock: publicAccessBlockOf(block) });
  }),
  having('OwnershipControls', asMembers, (controls, finds) => {
    const ownership = ownershipOf(listIn(controls, 'Rules'));
    if (ownership !== null) finds.settings({ ownership });
  }),
  having('ServerSideEncryptionConfiguration', asMembers, (configuration, finds) => {
    bucketDefaultOf(listIn(configuration, 'Rules'), finds);
  }),
  // kms list-grants; s3api get-bucket-acl has a member of that name, too
  having('Grants', asList, (grants, finds, place) => {
    for (const [at, grant] of grants.entries()) {
      if (member(grant, 'Grantee') !== undefined) return finds.unread('acl', place);
      if (textIn(grant, 'GranteePrincipal') === null)
        finds.unread('shape-unknown', `${place}[${at}]`);
      else readGrant(grant, finds);
    }
  }),
  // kms describe-key
  having('KeyMetadata', asMembers, (key, finds) => {
    sayKey(textIn(key, 'Arn'), finds);
    const state = textIn(key, 'KeyState');
    if (state === 'Disabled') finds.says('key-state', 'disabled');
    if (state === 'PendingDeletion') finds.says('key-state', 'pending-deletion');
    if (textIn(key, 'KeyManager') === 'AWS') finds.says('kms-key', 'aws-managed');
  }),
  // ec2 describe-vpc-endpoints
  having('VpcEndpoints', asList, (endpoints, finds, place) => {
    for (const [at, endpoint] of endpoints.entries()) {
      const service = textIn(endpoint, 'ServiceName');
      if (service !== null && !/\.(?:s3|kms)$/.test(service)) continue;
      const name = textIn(endpoint, 'VpcEndpointId');
      const document = member(endpoint, 'PolicyDocument');
      finds.policy('endpoint', document, `${place}[${at}].PolicyDocument`, { name });
    }
  }),
  // sts get-caller-identity
  (output, finds) => {
    const arn = textIn(output, 'Arn');
    if (arn === null || textIn(output, 'UserId') === null || textIn(output, 'Account') === null)
      return false;
    sayPrincipal(arn, finds);
    return true;
  },
  // iam list-attached-role-policies, list-role-policies, organizations list-policies-for-target
  ...['AttachedPolicies', 'PolicyNames', 'Policies'].map((name) =>
    having(name, asList, (_names, finds, place) => finds.unread('names-only', place)),
  ),
  // A grant, an organization's policy or a named policy by itself, as a list has it.
  (output, finds) => {
    if (textIn(output, 'GranteePrincipal') === null) return false;
    readGrant(output, finds);
    return true;
  },
  having('Content', asAny, (content, finds, place, output) =>
    organizationPolicy(output, content, finds, place),
  ),
  having('Document', asAny, (document, finds, place) =>
    finds.policy('identity', document, place, { basis: 'version' }),
  ),
];

/** Reads one output of the command line; false where it is none that is known. */
export function readOutput(output: Members, finds: Finds, place: string): boolean {
  return READERS.some((read) => read(output, finds, place));
}

/** A document of which nothing but itself is known. */
function bareDocument(document: Members, finds: Finds, name: string | null = null): void {
  const guess = guessKind(document);
  if (guess === null) finds.unread('trust-policy', '');
  else finds.text(guess.kind, laidOut(document), { basis: guess.basis, name });
}

/** A role or a user as `iam get-role` prints it: whose policies these are, but none of them. */
function entity(value: Members, finds: Finds, place: string): void {
  sayPrincipal(textIn(value, 'Arn'), finds);
  if (member(value, 'AssumeRolePolicyDocument') !== undefined) {
    finds.unread('trust-policy', `${place}.AssumeRolePolicyDocument`);
  }
  const boundary = textIn(member(value, 'PermissionsBoundary'), 'PermissionsBoundaryArn');
  if (boundary !== null) finds.unread('names-only', `${place}.PermissionsBoundary ${boundary}`);
}

/** `organizations describe-policy`: its content, and its type in the summary beside. */
function organizationPolicy(policy: Members, content: unknown, finds: Finds, place: string): void {
  const summary = asMembers(member(policy, 'PolicySummary')) ?? policy;
  const type = textIn(summary, 'Type') ?? 'SERVICE_CONTROL_POLICY';
  const kind = ORGANIZATION_KINDS.get(type);
  if (kind === undefined) finds.unread('other-policy-type', `${place} ${type}`);
  else finds.policy(kind, content, `${place}.Content`, { name: textIn(summary, 'Name') });
}

/** Types of an organization's policies that decide a request. */
export const ORGANIZATION_KINDS: ReadonlyMap<string, 'scp' | 'rcp'> = new Map([
  ['SERVICE_CONTROL_POLICY', 'scp'],
  ['RESOURCE_CONTROL_POLICY', 'rcp'],
]);

function readGrant(grant: unknown, finds: Finds): void {
  finds.text('grant', laidOut(grant), { name: textIn(grant, 'Name') ?? textIn(grant, 'GrantId') });
  sayKey(textIn(grant, 'KeyId'), finds);
}
