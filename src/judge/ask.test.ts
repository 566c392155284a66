import { describe, expect, it } from 'vitest';
import { runScenario } from '../modes/index.ts';
import {
  POLICY_KEY_ID,
  type PolicyRequest,
  SAMPLE_OBJECT,
  type Scenario,
  USUAL_REQUEST,
} from '../scenario/index.ts';
import type { Trace } from '../trace/index.ts';
import { ask } from './ask.ts';

/** Everything allowed that has to be, so that the run asks all its questions. */
const all = (statement: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
const OPEN = {
  identity: all({ Effect: 'Allow', Action: '*', Resource: '*' }),
  bucket: all({
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:*',
    Resource: 'arn:aws:s3:::wiki-demo/*',
  }),
  key: all({ Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' }),
};

const CASES: readonly Scenario[] = [
  { mode: 'sse-s3', 'chosen-by': 'bucket-default' },
  { mode: 'sse-kms', 'chosen-by': 'bucket-default' },
  { mode: 'sse-s3' },
  { mode: 'sse-kms' },
  { mode: 'sse-kms', 'kms-key': 'aws-managed' },
  { mode: 'sse-kms-bucket-key', 'kms-key': 'aws-managed' },
  { mode: 'dsse-kms' },
  { mode: 'sse-c' },
  { mode: 'sse-kms', caller: 'other-account' },
  { mode: 'sse-s3', caller: 'anonymous' },
  { mode: 'sse-s3', connection: 'http' },
  { mode: 'sse-kms', operation: 'download' },
  { mode: 'sse-kms', operation: 'download', 'kms-key': 'aws-managed' },
  { mode: 'sse-s3', operation: 'download' },
  { mode: 'sse-c', operation: 'download' },
  { mode: 'sse-kms', operation: 'download', caller: 'other-account' },
  { mode: 'sse-kms', operation: 'copy' },
  { mode: 'sse-c', operation: 'copy' },
  { mode: 'sse-kms', operation: 'multipart' },
  { mode: 'sse-kms', operation: 'multipart', 'kms-key': 'aws-managed' },
  { mode: 'sse-kms-bucket-key', operation: 'multipart' },
  { mode: 'sse-c', operation: 'multipart' },
  { mode: 'sse-kms', operation: 'update-encryption' },
  { mode: 'sse-kms-bucket-key', operation: 'update-encryption' },
];

/** Text without what a run draws by chance or takes from the clock. */
function plain(value: unknown, keyArn: string | undefined): unknown {
  const id = keyArn?.split('/').at(-1) ?? POLICY_KEY_ID;
  const text = JSON.stringify(value)
    .replaceAll(id, 'the-key')
    .replaceAll(POLICY_KEY_ID, 'the-key')
    .replaceAll('aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa', 'the-key');
  const { context, ...rest } = JSON.parse(text);
  const {
    'aws:CurrentTime': time,
    'aws:EpochTime': epoch,
    'aws:TokenIssueTime': issued,
    ...stable
  } = context;
  expect(issued === undefined || typeof issued === 'string').toBe(true);
  expect((time === undefined) === (epoch === undefined)).toBe(true);
  return { ...rest, context: stable };
}

/** What a flow moves more than one object for is another request for each. */
const FURTHER = /report-\d\.csv/;

/** What a flow has KMS check in one step, just before it asks for the call's own action, which is among them. */
function demandedBefore({ steps }: Trace, at: number): readonly string[] | null {
  const step = steps[at - 1];
  if (step?.name !== 'kms.check-permissions' || step.kind !== 'decide') return null;
  return step.decision.subject === 'check' ? (step.decision.facts.actions ?? '').split(', ') : null;
}

describe('the questions asked of policies', () => {
  it.each(CASES)('for %j are those that a flow leads to', async (scenario) => {
    const policies = { ...OPEN };
    const trace = await runScenario({
      seed: 'checks',
      object: SAMPLE_OBJECT,
      ...scenario,
      policies,
    });
    expect(trace.outcome).toMatchObject({ status: 200 });
    const asked = trace.steps.flatMap((step, at) => {
      if (step.kind !== 'decide' || step.decision.subject !== 'authorization') return [];
      const { decision } = step;
      return demandedBefore(trace, at)?.map((action) => ({ ...decision, action })) ?? [decision];
    });
    const request = { ...USUAL_REQUEST, 'chosen-by': 'request', ...scenario } as PolicyRequest;
    const { checks, refusal } = await ask(request, 0);
    expect(refusal).toBeNull();
    const { keyArn } = trace.world;
    expect(checks.map((check) => plain(questionOf(check.request), keyArn))).toEqual(
      asked
        .filter(({ resource }) => !FURTHER.test(resource))
        .map((decision) => plain(questionOf(decision), keyArn)),
    );
  });

  it('speak of the request in its own names', async () => {
    const request: PolicyRequest = {
      ...USUAL_REQUEST,
      operation: 'copy',
      'chosen-by': 'request',
      object: 'a b/ü.csv',
      bucket: 'amzn-s3-demo-bucket',
      account: '123456789012',
      region: 'eu-west-1',
      'caller-arn': 'arn:aws:iam::999999999999:user/eva',
      'key-arn': 'arn:aws:kms:eu-west-1:210987654321:key/k',
    };
    const { checks } = await ask(request, 0);
    const text = JSON.stringify(checks);
    expect(text).not.toMatch(/wiki-demo|111122223333|444455556666|ap-northeast-1|the-object/);
    const [put, , decrypt] = checks.map((check) => check.request);
    expect(put).toMatchObject({
      principal: 'arn:aws:iam::999999999999:user/eva',
      resource: 'arn:aws:s3:::amzn-s3-demo-bucket/copy-of-a b/ü.csv',
      resourceAccount: '123456789012',
      context: {
        'aws:username': 'eva',
        'aws:PrincipalAccount': '999999999999',
        's3:x-amz-copy-source': '/amzn-s3-demo-bucket/a%20b/%C3%BC.csv',
        's3:x-amz-server-side-encryption-aws-kms-key-id':
          'arn:aws:kms:eu-west-1:210987654321:key/k',
      },
    });
    expect(decrypt).toMatchObject({
      action: 'kms:Decrypt',
      resource: 'arn:aws:kms:eu-west-1:210987654321:key/k',
      resourceAccount: '210987654321',
      context: {
        'aws:ResourceAccount': '210987654321',
        'kms:CallerAccount': '999999999999',
        'kms:ViaService': 's3.eu-west-1.amazonaws.com',
        'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::amzn-s3-demo-bucket/a b/ü.csv',
      },
    });
  });

  it('do not depend on when they were asked first', async () => {
    const times = [];
    for (const now of [0, Date.UTC(2030, 0, 1)]) {
      const { checks } = await ask(USUAL_REQUEST, now);
      times.push(...checks.map((check) => check.request.context['aws:CurrentTime']));
    }
    expect(new Set(times)).toEqual(
      new Set(['1970-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z']),
    );
  });

  function questionOf(of: {
    action: string;
    resource: string;
    principal: string;
    context: object;
  }) {
    const { action, resource, principal, context } = of;
    return { action, resource, principal, context };
  }
});
