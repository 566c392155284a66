import { parseArn } from '../../aws/iam/arn.ts';
import { roleArnOf } from '../../lib/arn.ts';
import type { Names } from '../names.ts';

/** What one looks at to know whether a cause is the one. */
export const LOOKS = [
  'identity',
  'bucket',
  'key',
  'boundary',
  'session',
  'endpoint',
  'scp',
  'rcp',
  'object',
  'ownership',
  'public-access',
  'key-state',
  'bucket-default',
  'sse-c-block',
  'who-am-i',
  'clock',
  'client',
] as const;
export type Look = (typeof LOOKS)[number];

/**
 * The commands that print what there is to look at, with the request's names filled in; none where no command shows it.
 * https://docs.aws.amazon.com/cli/latest/reference/
 *
 * @param denyingPolicy ARN of the policy that a refusal names: there is no other to look for among those of its kind
 */
export function commandsFor(
  look: Look,
  names: Names,
  denyingPolicy: string | null = null,
): readonly string[] {
  const named = denyingPolicy === null ? null : ofNamed(look, denyingPolicy);
  if (named !== null) return named;
  const { bucket, objectKey, account, region, keyArn, caller, callerAccount } = names;
  const there = `--region ${quoted(region)}`;
  const key = `--key-id ${quoted(keyArn)} ${there}`;
  switch (look) {
    case 'identity':
      return ofIdentity(caller);
    case 'bucket':
      return [`aws s3api get-bucket-policy --bucket ${quoted(bucket)}`];
    case 'key':
      return [`aws kms get-key-policy ${key} --policy-name default`];
    case 'key-state':
      return [`aws kms describe-key ${key}`];
    case 'boundary':
      return ofBoundary(caller);
    case 'session':
      return [
        'aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=AssumeRole',
      ];
    case 'endpoint':
      return [
        `aws ec2 describe-vpc-endpoints ${there} --filters ${quoted(`Name=service-name,Values=com.amazonaws.${region}.s3,com.amazonaws.${region}.kms`)}`,
      ];
    case 'scp':
      return ofOrganization('SERVICE_CONTROL_POLICY', callerAccount ?? account);
    case 'rcp':
      return ofOrganization('RESOURCE_CONTROL_POLICY', account);
    case 'object':
      return [
        `aws s3api head-object --bucket ${quoted(bucket)} --key ${quoted(objectKey)} --query '[ServerSideEncryption,SSEKMSKeyId,SSECustomerAlgorithm]'`,
      ];
    case 'ownership':
      return [
        `aws s3api get-bucket-ownership-controls --bucket ${quoted(bucket)}`,
        `aws s3api list-objects-v2 --bucket ${quoted(bucket)} --prefix ${quoted(objectKey)} --fetch-owner --max-items 1`,
      ];
    case 'public-access':
      return [
        `aws s3api get-public-access-block --bucket ${quoted(bucket)}`,
        `aws s3control get-public-access-block --account-id ${quoted(account)} ${there}`,
      ];
    case 'bucket-default':
    case 'sse-c-block':
      return [`aws s3api get-bucket-encryption --bucket ${quoted(bucket)}`];
    case 'who-am-i':
      return ['aws sts get-caller-identity'];
    case 'clock':
      return ['date -u'];
    case 'client':
      return ['aws --version'];
  }
}

/** One word for any POSIX shell, whatever is in it: names come out of pasted texts. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** What prints a managed policy of IAM's, or one of the organization's; null where such a policy is none to look at. */
function ofNamed(look: Look, arn: string): readonly string[] | null {
  const id = /_control_policy\/([^/]+)$/.exec(arn)?.[1];
  if (look === 'scp' || look === 'rcp')
    return id === undefined
      ? null
      : [`aws organizations describe-policy --policy-id ${quoted(id)}`];
  const isOfPrincipal = look === 'identity' || look === 'boundary' || look === 'session';
  if (!isOfPrincipal || id !== undefined) return null;
  return [
    `aws iam get-policy --policy-arn ${quoted(arn)}`,
    `aws iam get-policy-version --policy-arn ${quoted(arn)} --version-id v1`,
  ];
}

/** The name under which IAM knows who calls, and what that is. */
function entityOf(
  caller: string,
): { readonly kind: 'role' | 'user'; readonly name: string } | null {
  const [kind, ...path] = (parseArn(roleArnOf(caller))?.resource ?? '').split('/');
  const name = path.at(-1);
  return (kind === 'role' || kind === 'user') && name !== undefined ? { kind, name } : null;
}

function ofIdentity(caller: string): readonly string[] {
  const entity = entityOf(caller);
  if (entity === null) return [];
  const { kind } = entity;
  const whose = `--${kind}-name ${quoted(entity.name)}`;
  return [
    `aws iam list-${kind}-policies ${whose}`,
    `aws iam get-${kind}-policy ${whose} --policy-name NAME`,
    `aws iam list-attached-${kind}-policies ${whose}`,
    'aws iam get-policy-version --policy-arn ARN --version-id v1',
  ];
}

function ofBoundary(caller: string): readonly string[] {
  const entity = entityOf(caller);
  if (entity === null) return [];
  const { kind, name } = entity;
  return [
    `aws iam get-${kind} --${kind}-name ${quoted(name)}`,
    'aws iam get-policy-version --policy-arn ARN --version-id v1',
  ];
}

function ofOrganization(filter: string, account: string): readonly string[] {
  return [
    `aws organizations list-policies-for-target --filter ${filter} --target-id ${quoted(account)}`,
    `aws organizations list-parents --child-id ${quoted(account)}`,
    'aws organizations describe-policy --policy-id ID',
  ];
}
