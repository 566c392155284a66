import type { KeyGrant } from '../../../aws/iam/index.ts';
import { shellWord } from '../../../code/quote.ts';
import { formatted } from '../../../judge/documents.ts';
import type { Names } from '../../../judge/names.ts';
import { roleArnOf } from '../../../lib/arn.ts';
import { attachedTo, type CopiedPolicy, ORGANIZATION_TYPES, policyName } from './copied-policy.ts';

/** What stands on no page: a shell stops where it is not set. */
const ENDPOINT = '"${VPC_ENDPOINT_ID:?}"';
const TARGET = '"${TARGET_ID:?}"';

/**
 * What puts a policy in place with the AWS CLI, in a POSIX shell; empty for a policy of callers that the caller is not.
 * https://docs.aws.amazon.com/cli/latest/reference/
 */
export function cliCommands(policy: CopiedPolicy, names: Names): readonly string[] {
  if (policy.kind === 'grant') return policy.grants.flatMap((grant) => createGrant(grant, names));
  const file = `${policy.id}-policy.json`;
  const calls = callsFor(policy, names, `file://${file}`);
  return calls.length === 0
    ? []
    : [`cat > ${file} <<'JSON'`, formatted(policy.document), 'JSON', ...calls];
}

function callsFor(
  policy: Exclude<CopiedPolicy, { kind: 'grant' }>,
  names: Names,
  file: string,
): readonly string[] {
  const { bucket, keyArn, region, partition, caller, callerAccount } = names;
  const whom = attachedTo(names);
  const name = policyName(policy);
  switch (policy.kind) {
    case 'bucket':
      return [
        aws('s3api', 'put-bucket-policy', ...['--bucket', bucket, '--policy', file], ...at(region)),
      ];
    case 'key': {
      const words = ['--key-id', keyArn, '--policy-name', 'default', '--policy', file];
      return [aws('kms', 'put-key-policy', ...words, ...at(region))];
    }
    case 'identity': {
      if (whom === null) return [];
      const words = [`--${whom.kind}-name`, whom.name, '--policy-name', name];
      return [aws('iam', `put-${whom.kind}-policy`, ...words, '--policy-document', file)];
    }
    case 'boundary': {
      if (whom === null) return [];
      const arn = `arn:${partition}:iam::${callerAccount}:policy/${name}`;
      const words = [`--${whom.kind}-name`, whom.name, '--permissions-boundary', arn];
      return [
        aws('iam', 'create-policy', '--policy-name', name, '--policy-document', file),
        aws('iam', `put-${whom.kind}-permissions-boundary`, ...words),
      ];
    }
    case 'session':
      if (whom === null) return [];
      return whom.kind === 'role'
        ? [
            aws(
              ...['sts', 'assume-role', '--role-arn', roleArnOf(caller)],
              ...['--role-session-name', 's3-encryption', '--policy', file],
            ),
          ]
        : [aws('sts', 'get-federation-token', '--name', 's3-encryption', '--policy', file)];
    case 'endpoint': {
      const words = ['ec2', 'modify-vpc-endpoint', '--policy-document', file, ...at(region)];
      return [`${aws(...words)} --vpc-endpoint-id ${ENDPOINT}`];
    }
    case 'scp':
    case 'rcp': {
      const words = ['--type', ORGANIZATION_TYPES[policy.kind], '--name', name];
      const made = aws(
        ...['organizations', 'create-policy', ...words, '--description', name, '--content', file],
        ...['--query', 'Policy.PolicySummary.Id', '--output', 'text'],
      );
      return [
        `policy_id=$(${made})`,
        `aws organizations attach-policy --policy-id "$policy_id" --target-id ${TARGET}`,
      ];
    }
  }
}

/** https://docs.aws.amazon.com/cli/latest/reference/kms/create-grant.html */
function createGrant(grant: KeyGrant, { keyArn, region }: Names): readonly string[] {
  const { GranteePrincipal, Operations, Constraints, KeyId, Name } = grant;
  return [
    aws(
      ...['kms', 'create-grant', '--key-id', KeyId ?? keyArn],
      ...['--grantee-principal', GranteePrincipal, '--operations', ...Operations],
      ...(Constraints === undefined ? [] : ['--constraints', JSON.stringify(Constraints)]),
      ...(Name === undefined ? [] : ['--name', Name]),
      ...at(region),
    ),
  ];
}

const at = (region: string): readonly string[] => ['--region', region];

function aws(...words: readonly string[]): string {
  return ['aws', ...words].map(shellWord).join(' ');
}
