import type { Lang, Text } from '../../lib/text.ts';
import { type Circumstances, circumstancesOf } from '../../scenario/index.ts';
import type { Trace } from '../../trace/index.ts';
import { comment, fill } from '../fill.ts';
import { CODE_TEXTS } from '../texts.ts';
import {
  attribute,
  type Block,
  block,
  type Comment,
  hcl,
  literal,
  type Named,
  policyExpression,
  reference,
} from './hcl.ts';

const BUCKET = 'aws_s3_bucket.demo';
const KEY = 'aws_kms_key.objects';

/** What there is before a run's first request. */
export interface PreparedScene {
  /** The policies, as documents: the caller's, the bucket's, and the customer managed key's; null where there is none. */
  readonly policies: {
    readonly identity: readonly unknown[];
    readonly bucket: unknown | null;
    readonly key: unknown | null;
  };
  /** True where S3 takes the bucket policy for public. */
  readonly isPublic: boolean;
  /** How the bucket encrypts what asks for nothing; null where S3's baseline does. */
  readonly bucketDefault: { readonly algorithm: string; readonly bucketKey: boolean } | null;
}

/** The bucket, the key and the policies of a run, as Terraform would make them. */
export function terraform(trace: Trace, scene: PreparedScene, lang: Lang): string {
  const { policies } = scene;
  const circumstances = circumstancesOf(trace.scenario);
  const { region = '', bucket = '', keyArn = '', keyAlias } = trace.world;
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
    encryption(circumstances['sse-c-blocked'], scene),
    ...(policies.bucket === null ? [] : bucketPolicy(policies.bucket, scene.isPublic, names, say)),
    ...(policies.key === null
      ? keyArn === ''
        ? []
        : [say(CODE_TEXTS.managedKey)]
      : [
          key(policies.key, [bucketName], circumstances['key-state'], say),
          ...(keyAlias === undefined ? [] : [alias(keyAlias)]),
        ]),
    ...(caller === null || policies.identity.length === 0
      ? []
      : callerPolicies(caller, policies.identity, names, say)),
  ]);
}

type Comments = (text: Text, values?: Record<string, string>) => Comment;

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_server_side_encryption_configuration */
function encryption(
  isSseCBlocked: Circumstances['sse-c-blocked'],
  { policies, bucketDefault }: PreparedScene,
): Block {
  const blocked = isSseCBlocked === 'yes' ? 'SSE-C' : 'NONE';
  return block(
    'resource',
    ['aws_s3_bucket_server_side_encryption_configuration', 'demo'],
    attribute('bucket', reference(`${BUCKET}.id`)),
    block(
      'rule',
      [],
      attribute('bucket_key_enabled', literal(bucketDefault?.bucketKey ?? false)),
      attribute('blocked_encryption_types', { kind: 'list', items: [literal(blocked)] }),
      block(
        'apply_server_side_encryption_by_default',
        [],
        // S3's baseline, where the bucket has no default of its own.
        attribute('sse_algorithm', literal(bucketDefault?.algorithm ?? 'AES256')),
        ...(policies.key !== null && bucketDefault !== null && bucketDefault.algorithm !== 'AES256'
          ? [attribute('kms_master_key_id', reference(`${KEY}.arn`))]
          : []),
      ),
    ),
  );
}

function bucketPolicy(
  document: unknown,
  isPublic: boolean,
  names: readonly Named[],
  say: Comments,
): readonly (Block | Comment)[] {
  const bucket = attribute('bucket', reference(`${BUCKET}.id`));
  const policy = attribute('policy', policyExpression(document, names));
  if (!isPublic) return [block('resource', ['aws_s3_bucket_policy', 'demo'], bucket, policy)];
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

function key(policy: unknown, names: readonly Named[], state: string, say: Comments): Block {
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

function alias(name: string): Block {
  return block(
    'resource',
    ['aws_kms_alias', 'objects'],
    attribute('name', literal(name)),
    attribute('target_key_id', reference(`${KEY}.arn`)),
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
  say: Comments,
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
