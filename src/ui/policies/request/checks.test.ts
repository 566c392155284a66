import { describe, expect, it } from 'vitest';
import type { PolicyRequest } from '../../../link/policies-fields.ts';
import { UNSAID_REQUEST } from '../../../link/policies-fields.ts';
import { runScenario } from '../../../modes/index.ts';
import type { Scenario } from '../../../scenario/index.ts';
import { POLICY_KEY_ID } from '../../../scenario/index.ts';
import { checksOf } from './checks.ts';

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

const CASES: readonly [Partial<PolicyRequest>, Scenario][] = [
  [
    { sse: 'none', default: 'AES256' },
    { mode: 'sse-s3', 'chosen-by': 'bucket-default' },
  ],
  [{ sse: 'none' }, { mode: 'sse-kms', 'chosen-by': 'bucket-default' }],
  [{ sse: 'AES256' }, { mode: 'sse-s3' }],
  [{ sse: 'aws:kms' }, { mode: 'sse-kms' }],
  [
    { sse: 'aws:kms', key: 'aws-s3' },
    { mode: 'sse-kms', 'kms-key': 'aws-managed' },
  ],
  [{ sse: 'aws:kms:dsse' }, { mode: 'dsse-kms' }],
  [{ sse: 'customer' }, { mode: 'sse-c' }],
  [
    { sse: 'aws:kms', as: 'other-account' },
    { mode: 'sse-kms', caller: 'other-account' },
  ],
  [
    { sse: 'AES256', as: 'anonymous' },
    { mode: 'sse-s3', caller: 'anonymous' },
  ],
  [
    { sse: 'AES256', tls: 'no' },
    { mode: 'sse-s3', connection: 'http' },
  ],
  [{ do: 'GetObject' }, { mode: 'sse-kms', operation: 'download' }],
  [
    { do: 'GetObject', key: 'aws-s3' },
    { mode: 'sse-kms', operation: 'download', 'kms-key': 'aws-managed' },
  ],
  [
    { do: 'GetObject', stored: 'AES256' },
    { mode: 'sse-s3', operation: 'download' },
  ],
  [
    { do: 'GetObject', stored: 'customer' },
    { mode: 'sse-c', operation: 'download' },
  ],
  [
    { do: 'GetObject', as: 'other-account' },
    { mode: 'sse-kms', operation: 'download', caller: 'other-account' },
  ],
  [
    { do: 'CopyObject', sse: 'aws:kms' },
    { mode: 'sse-kms', operation: 'copy' },
  ],
  [
    { do: 'CopyObject', sse: 'customer', stored: 'customer' },
    { mode: 'sse-c', operation: 'copy' },
  ],
  [
    { do: 'MultipartUpload', sse: 'aws:kms' },
    { mode: 'sse-kms', operation: 'multipart' },
  ],
  [
    { do: 'MultipartUpload', sse: 'aws:kms', key: 'aws-s3' },
    { mode: 'sse-kms', operation: 'multipart', 'kms-key': 'aws-managed' },
  ],
  [
    { do: 'MultipartUpload', sse: 'customer' },
    { mode: 'sse-c', operation: 'multipart' },
  ],
];

/** Text without what a run draws by chance or takes from the clock. */
function plain(value: unknown, keyArn: string | undefined): unknown {
  const id = keyArn?.split('/').at(-1) ?? POLICY_KEY_ID;
  const text = JSON.stringify(value)
    .replaceAll(id, 'the-key')
    .replaceAll(POLICY_KEY_ID, 'the-key')
    .replaceAll('aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa', 'the-key');
  const { context, ...rest } = JSON.parse(text);
  const { 'aws:CurrentTime': time, 'aws:EpochTime': epoch, ...stable } = context;
  const { 's3:x-amz-content-sha256': digest, ...known } = stable;
  expect((time === undefined) === (epoch === undefined)).toBe(true);
  const unsigned = digest === 'UNSIGNED-PAYLOAD' ? digest : undefined;
  return { ...rest, context: { ...known, unsigned } };
}

describe('checksOf', () => {
  it.each(CASES)('%j is what the simulated S3 and KMS check', async (wish, scenario) => {
    const policies = { ...OPEN };
    const trace = await runScenario({ seed: 'checks', ...scenario, policies });
    expect(trace.outcome).toMatchObject({ status: 200 });
    const asked = trace.steps.flatMap((step) =>
      step.kind === 'decide' && step.decision.subject === 'authorization' ? [step.decision] : [],
    );
    const derived = checksOf({ ...UNSAID_REQUEST, ...wish }, 0);
    const { keyArn } = trace.world;
    expect(derived.map((check) => plain(questionOf(check.request), keyArn))).toEqual(
      asked.map((decision) => plain(questionOf(decision), keyArn)),
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
