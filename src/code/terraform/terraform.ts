import type { PolicyDocument } from '../../aws/iam/index.ts';
import { isPublicPolicy } from '../../aws/s3/public-policy.ts';
import type { Lang, Text } from '../../lib/text.ts';
import { modeOf } from '../../modes/registry.ts';
import { runPolicies } from '../../modes/run/run-policies.ts';
import type { OwnPolicies } from '../../scenario/index.ts';
import { circumstancesOf } from '../../scenario/index.ts';
import type { Trace } from '../../trace/index.ts';
import { comment, fill } from '../fill.ts';
import { CODE_TEXTS } from '../texts.ts';
import type { Block, Comment } from './hcl.ts';
import { attribute, block, hcl, literal, reference } from './hcl.ts';
import type { Named } from './policy-expression.ts';
import { policyExpression } from './policy-expression.ts';

const BUCKET = 'aws_s3_bucket.demo';
const KEY = 'aws_kms_key.objects';

/** The bucket, the key and the policies of a run, as Terraform would make them. */
export function terraform(trace: Trace, own: OwnPolicies | null, lang: Lang): string {
  const policies = runPolicies(trace, own);
  const circumstances = circumstancesOf(trace.scenario);
  const { region = '', bucket = '', keyArn = '' } = trace.world;
  const say = (text: Text, values = {}): Comment => ({
    comment: comment('#', fill(lang, text, values)),
  });
  const bucketName: Named = { text: `arn:aws:s3:::${bucket}`, reference: `${BUCKET}.arn` };
  const names: readonly Named[] = [
    bucketName,
    ...(policies.key === null ? [] : [{ text: keyArn, reference: `${KEY}.arn` }]),
  ];
  const caller = callerRole(trace);
  return hcl([
    say(CODE_TEXTS.terraformScene),
    block(
      'terraform',
      [],
      block(
        'required_providers',
        [],
        say(CODE_TEXTS.blockedByVersion),
        attribute('aws', {
          kind: 'object',
          members: [
            ['source', literal('hashicorp/aws')],
            ['version', literal('>= 6.22')],
          ],
        }),
      ),
    ),
    block('provider', ['aws'], attribute('region', literal(region))),
    block('resource', ['aws_s3_bucket', 'demo'], attribute('bucket', literal(bucket))),
    encryption(trace, policies.key !== null),
    ...(policies.bucket === null
      ? []
      : bucketPolicy(policies.bucket as PolicyDocument, names, say)),
    ...(policies.key === null
      ? keyArn === ''
        ? []
        : [say(CODE_TEXTS.managedKey)]
      : [key(policies.key, [bucketName], circumstances['key-state'], say)]),
    ...(caller === null || policies.identity.length === 0
      ? []
      : callerPolicies(caller, policies.identity, names, say)),
  ]);
}

type Say = (text: Text, values?: Record<string, string>) => Comment;

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_server_side_encryption_configuration */
function encryption(trace: Trace, ownKey: boolean): Block {
  const circumstances = circumstancesOf(trace.scenario);
  const chosen =
    circumstances['chosen-by'] === 'bucket-default'
      ? (modeOf(circumstances.mode)?.bucketDefault ?? null)
      : null;
  const blocked = circumstances['sse-c-blocked'] === 'yes' ? 'SSE-C' : 'NONE';
  return block(
    'resource',
    ['aws_s3_bucket_server_side_encryption_configuration', 'demo'],
    attribute('bucket', reference(`${BUCKET}.id`)),
    block(
      'rule',
      [],
      attribute('bucket_key_enabled', literal(chosen?.bucketKey ?? false)),
      attribute('blocked_encryption_types', { kind: 'list', items: [literal(blocked)] }),
      block(
        'apply_server_side_encryption_by_default',
        [],
        // S3's baseline, where the bucket has no default of its own.
        attribute('sse_algorithm', literal(chosen?.algorithm ?? 'AES256')),
        ...(ownKey && chosen !== null && chosen.algorithm !== 'AES256'
          ? [attribute('kms_master_key_id', reference(`${KEY}.arn`))]
          : []),
      ),
    ),
  );
}

function bucketPolicy(
  document: PolicyDocument,
  names: readonly Named[],
  say: Say,
): readonly (Block | Comment)[] {
  const bucket = attribute('bucket', reference(`${BUCKET}.id`));
  const policy = attribute('policy', policyExpression(document, names));
  if (!isPublicPolicy(document))
    return [block('resource', ['aws_s3_bucket_policy', 'demo'], bucket, policy)];
  const off = ['block_public_acls', 'block_public_policy', 'ignore_public_acls'];
  return [
    say(CODE_TEXTS.publicAccess),
    block(
      'resource',
      ['aws_s3_bucket_public_access_block', 'demo'],
      bucket,
      ...[...off, 'restrict_public_buckets'].map((name) => attribute(name, literal(false))),
    ),
    block(
      'resource',
      ['aws_s3_bucket_policy', 'demo'],
      bucket,
      policy,
      attribute('depends_on', {
        kind: 'list',
        items: [reference('aws_s3_bucket_public_access_block.demo')],
      }),
    ),
  ];
}

const STATE_WORDS: Readonly<Record<string, Text>> = {
  disabled: CODE_TEXTS.keyDisabled,
  'pending-deletion': CODE_TEXTS.keyDeleted,
  rotated: CODE_TEXTS.keyRotated,
};

function key(policy: unknown, names: readonly Named[], state: string, say: Say): Block {
  const words = STATE_WORDS[state];
  return block(
    'resource',
    ['aws_kms_key', 'objects'],
    attribute('description', literal('S3 Encryption Explorer')),
    ...(words === undefined ? [] : [say(words)]),
    ...(state === 'disabled' ? [attribute('is_enabled', literal(false))] : []),
    attribute('policy', policyExpression(policy, names)),
  );
}

interface Caller {
  readonly role: string;
  /** The account the role is in, if it is another than the bucket's. */
  readonly foreign: string | null;
}

function callerRole(trace: Trace): Caller | null {
  const [, account = '', role] =
    /^arn:aws:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(trace.world.callerArn ?? '') ?? [];
  if (role === undefined) return null;
  return { role, foreign: account === trace.world.account ? null : account };
}

function callerPolicies(
  { role, foreign }: Caller,
  documents: readonly unknown[],
  names: readonly Named[],
  say: Say,
): readonly (Block | Comment)[] {
  const elsewhere =
    foreign === null
      ? []
      : [
          say(CODE_TEXTS.otherAccount, { account: foreign }),
          block(
            'provider',
            ['aws'],
            attribute('alias', literal('caller')),
            attribute('profile', literal(foreign)),
          ),
        ];
  return [
    ...elsewhere,
    say(CODE_TEXTS.existingRole, { role }),
    ...documents.map((document, i) =>
      block(
        'resource',
        ['aws_iam_role_policy', i === 0 ? 'caller' : `caller_${i + 1}`],
        ...(foreign === null ? [] : [attribute('provider', reference('aws.caller'))]),
        attribute('name', literal(i === 0 ? 'objects' : `objects-${i + 1}`)),
        attribute('role', literal(role)),
        attribute('policy', policyExpression(document, names)),
      ),
    ),
  ];
}
