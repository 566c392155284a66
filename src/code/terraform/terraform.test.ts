import { describe, expect, it } from 'vitest';
import { preparedScene } from '../../modes/run/prepared-scene.ts';
import type { OwnPolicies, Scenario } from '../../scenario/index.ts';
import { OPENING, POLICY_KEY_ID } from '../../scenario/index.ts';
import type { Trace } from '../../trace/index.ts';
import { EVERY_SCENE, nameOf, run } from '../code.test-helper.ts';
import { codeOf } from '../snippet.ts';
import { terraformSnippet } from '../write-snippet.ts';
import { parsed } from './parsed.test-helper.ts';
import { type ReadBlock, readHcl } from './read-hcl.test-helper.ts';

/**
 * What the provider's resources take, as far as it is used.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */
const SCHEMA: Readonly<Record<string, readonly string[]>> = {
  aws_s3_bucket: ['bucket'],
  aws_s3_bucket_server_side_encryption_configuration: ['bucket'],
  rule: ['bucket_key_enabled', 'blocked_encryption_types'],
  apply_server_side_encryption_by_default: ['sse_algorithm', 'kms_master_key_id'],
  aws_s3_bucket_policy: ['bucket', 'policy', 'depends_on'],
  aws_s3_bucket_public_access_block: [
    ...['bucket', 'block_public_acls', 'block_public_policy'],
    ...['ignore_public_acls', 'restrict_public_buckets'],
  ],
  aws_kms_alias: ['name', 'target_key_id'],
  aws_kms_key: ['description', 'is_enabled', 'policy'],
  aws_iam_role_policy: ['provider', 'name', 'role', 'policy'],
  provider: ['region', 'alias', 'profile'],
  required_providers: ['aws'],
  terraform: [],
};

function read(trace: Trace, own: OwnPolicies | null = null): ReadBlock {
  const { bucket, keyArn = '' } = trace.world;
  const references: Readonly<Record<string, string>> = {
    'aws_s3_bucket.demo.arn': `arn:aws:s3:::${bucket}`,
    'aws_kms_key.objects.arn': keyArn,
  };
  return readHcl(codeOf(terraformSnippet(trace, preparedScene(trace, own), 'ja')), (name) => {
    const text = references[name];
    if (text === undefined) throw new Error(`no ${name}`);
    return text;
  });
}

function resources(whole: ReadBlock, type: string): readonly ReadBlock[] {
  return whole.blocks.filter(({ head }) => head[0] === 'resource' && head[1] === type);
}

/** The policies that the run's decisions were made by, of a kind. */
function judged(trace: Trace, kind: 'identity' | 'resource' | 'key', service: 's3:' | 'kms:') {
  for (const step of trace.steps) {
    if (step.kind !== 'decide' || step.decision.subject !== 'authorization') continue;
    if (!step.decision.action.startsWith(service)) continue;
    return step.decision.policies.filter((each) => each.kind === kind).map((each) => each.document);
  }
  return null;
}

const statement = (more: object) => ({ Version: '2012-10-17', Statement: [more] });

describe('the configuration for Terraform', () => {
  it('is read by the parser of Terraform itself', async () => {
    // It takes 30 ms for each, and most differ in nothing that it looks at.
    for (const scenario of EVERY_SCENE.filter((_, at) => at % 12 === 0)) {
      const trace = await run(scenario);
      const text = codeOf(terraformSnippet(trace, preparedScene(trace, null), 'ja'));
      expect(Object.keys(parsed(text)), nameOf(scenario)).toContain('resource');
    }
  });

  it.each(EVERY_SCENE.map((scenario) => [nameOf(scenario), scenario] as const))(
    'takes what the provider has, and carries the policies that decided (%s)',
    async (_, scenario) => {
      const trace = await run(scenario);
      const whole = read(trace);
      const check = ({ head, attributes, blocks }: ReadBlock): void => {
        const known = SCHEMA[(head[0] === 'resource' ? head[1] : head[0]) ?? ''];
        expect(known, head.join(' ')).toBeDefined();
        for (const name of Object.keys(attributes)) expect(known).toContain(name);
        blocks.forEach(check);
      };
      whole.blocks.forEach(check);

      const policies = (type: string) =>
        resources(whole, type).map(({ attributes }) => attributes.policy);
      const [bucket, identity] = [
        judged(trace, 'resource', 's3:'),
        judged(trace, 'identity', 's3:'),
      ];
      if (bucket !== null) expect(policies('aws_s3_bucket_policy')).toEqual(bucket);
      if (identity !== null) expect(policies('aws_iam_role_policy')).toEqual(identity);
      const key = judged(trace, 'key', 'kms:');
      if (key !== null && trace.scenario['kms-key'] === 'customer')
        expect(policies('aws_kms_key')).toEqual(key);
    },
  );

  it('sets the bucket’s default where that chose the encryption, and S3’s own otherwise', async () => {
    const rule = (trace: Trace) =>
      resources(read(trace), 'aws_s3_bucket_server_side_encryption_configuration')[0]?.blocks[0];
    const scenario: Scenario = { mode: 'sse-kms-bucket-key', operation: 'upload' };
    const chosen = rule(await run({ ...scenario, 'chosen-by': 'bucket-default' }));
    expect(chosen?.attributes.bucket_key_enabled).toBe(true);
    expect(chosen?.blocks[0]?.attributes).toEqual({
      sse_algorithm: 'aws:kms',
      kms_master_key_id: { reference: 'aws_kms_key.objects.arn' },
    });
    const asked = rule(await run(scenario));
    expect(asked?.attributes.bucket_key_enabled).toBe(false);
    expect(asked?.blocks[0]?.attributes).toEqual({ sse_algorithm: 'AES256' });
  });

  it.each(['no', 'yes'] as const)('says whether SSE-C is blocked (%s)', async (blocked) => {
    const trace = await run({ mode: 'sse-c', operation: 'upload', 'sse-c-blocked': blocked });
    const [encryption] = resources(
      read(trace),
      'aws_s3_bucket_server_side_encryption_configuration',
    );
    expect(encryption?.blocks[0]?.attributes.blocked_encryption_types).toEqual([
      blocked === 'yes' ? 'SSE-C' : 'NONE',
    ]);
  });

  it('gives the key its alias, where the request names it so', async () => {
    const flow = { mode: 'sse-kms', operation: 'upload' } as const;
    const trace = await run({ ...flow, 'key-name': 'alias' });
    const [alias] = resources(read(trace), 'aws_kms_alias');
    expect(alias?.attributes).toEqual({
      name: trace.world.keyAlias,
      target_key_id: { reference: 'aws_kms_key.objects.arn' },
    });
    expect(resources(read(await run(flow)), 'aws_kms_alias')).toEqual([]);
  });

  it('brings policies of one’s own, speaking of the run’s key', async () => {
    const policies: OwnPolicies = {
      bucket: JSON.stringify(
        statement({
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: 'arn:aws:s3:::wiki-demo/${aws:username}/%{x}',
          Condition: { StringEquals: { 'aws:userid': 'a "quoted" \\ id' } },
        }),
      ),
      identity: JSON.stringify(
        statement({ Effect: 'Allow', Action: '*', Resource: `key/${POLICY_KEY_ID}` }),
      ),
      key: JSON.stringify(
        statement({ Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' }),
      ),
    };
    const trace = await run({ ...OPENING, policies });
    const whole = read(trace, policies);
    const texts = ['aws_s3_bucket_policy', 'aws_iam_role_policy', 'aws_kms_key'].map((type) =>
      resources(whole, type).map(({ attributes }) => attributes.policy),
    );
    expect(texts).toEqual([
      [JSON.parse(policies.bucket ?? '')],
      [JSON.parse((policies.identity ?? '').replace(POLICY_KEY_ID, trace.world.keyId ?? ''))],
      [JSON.parse(policies.key ?? '')],
    ]);
  });

  it('lets a public policy be public', async () => {
    const trace = await run({
      ...{ mode: 'sse-s3', operation: 'download', caller: 'anonymous' },
      'bucket-policy': 'public-read',
    });
    const whole = read(trace);
    expect(resources(whole, 'aws_s3_bucket_public_access_block')).toHaveLength(1);
    expect(resources(whole, 'aws_s3_bucket_policy')[0]?.attributes.depends_on).toEqual([
      { reference: 'aws_s3_bucket_public_access_block.demo' },
    ]);
    expect(resources(whole, 'aws_iam_role_policy')).toEqual([]);
  });
});
