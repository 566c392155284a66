import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../scenario/index.ts';
import { verify } from '../../trace/index.ts';
import { runScenario } from '../run.ts';
import { CALLERS, WORLD } from './world.ts';

/**
 * The events of an upload, against the examples in AWS's documentation and captures of real ones: the headers of a
 * request only if they were sent, what was applied in the response elements, and who chose.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption-tracking.html
 */
const SSE = 'x-amz-server-side-encryption';

type Fields = Readonly<Record<string, unknown>>;
interface Event extends Fields {
  readonly userIdentity: Fields;
  readonly requestParameters: Fields;
  readonly responseElements: Fields | null;
  readonly additionalEventData: Fields;
}

async function eventsOf(scenario: Scenario) {
  const trace = await runScenario({ operation: 'upload', seed: 'events', ...scenario });
  expect(await verify(trace)).toEqual({ ok: true });
  const events = trace.events.map(({ event }) => event as Event);
  const of = (source: string) => {
    const event = events.findLast(({ eventSource }) => eventSource === source);
    if (event === undefined) throw new Error(`no event of ${source}`);
    return event;
  };
  return { trace, s3: of('s3.amazonaws.com'), of };
}

const encryption = (fields: Fields | null) =>
  Object.fromEntries(Object.entries(fields ?? {}).filter(([name]) => name.startsWith(SSE)));

const KEY = '<key ARN>';
const NAMED = { [SSE]: 'aws:kms', [`${SSE}-aws-kms-key-id`]: KEY };
const BUCKET_KEY = { ...NAMED, [`${SSE}-bucket-key-enabled`]: 'true' };
const CUSTOMER = { [`${SSE}-customer-algorithm`]: 'AES256' };

describe('the data event of an upload', () => {
  it.each([
    [{ mode: 'sse-s3' }, { [SSE]: 'AES256' }, { [SSE]: 'AES256' }, 'SSE_S3'],
    [{ mode: 'sse-s3', 'chosen-by': 'bucket-default' }, {}, { [SSE]: 'AES256' }, 'Default_SSE_S3'],
    [{ mode: 'sse-kms' }, NAMED, NAMED, 'SSE_KMS'],
    [{ mode: 'sse-kms', 'chosen-by': 'bucket-default' }, {}, NAMED, 'Default_SSE_KMS'],
    [{ mode: 'sse-kms-bucket-key' }, BUCKET_KEY, BUCKET_KEY, 'SSE_KMS'],
    [
      { mode: 'sse-kms-bucket-key', 'chosen-by': 'bucket-default' },
      {},
      BUCKET_KEY,
      'Default_SSE_KMS',
    ],
    [{ mode: 'sse-c' }, CUSTOMER, CUSTOMER, 'SSE_C'],
  ] as const)(
    'of %j has what was sent, what was applied and who chose',
    async (scenario, sent, applied, by) => {
      const { s3, trace } = await eventsOf(scenario);
      const plain = (fields: Fields | null) =>
        JSON.parse(JSON.stringify(encryption(fields)).replaceAll(trace.world.keyArn ?? KEY, KEY));
      expect(plain(s3.requestParameters)).toEqual(sent);
      expect(plain(s3.responseElements)).toEqual(applied);
      expect(s3.additionalEventData.SSEApplied).toBe(by);
    },
  );

  it('has the fields of a real one, field by field', async () => {
    const { s3, trace } = await eventsOf({ mode: 'sse-kms' });
    const { keyArn = '' } = trace.world;
    const host = expect.stringContaining(WORLD.region);
    const time = '2026-06-01T09:00:00Z';
    const account = WORLD.account;
    expect(s3).toEqual({
      eventVersion: '1.11',
      userIdentity: {
        type: 'AssumedRole',
        principalId: expect.stringMatching(/^AROA[A-Z2-7]{17}:demo$/),
        arn: CALLERS['s3-and-kms'].arn,
        accountId: account,
        accessKeyId: CALLERS['s3-and-kms'].credentials?.accessKeyId,
        sessionContext: {
          sessionIssuer: {
            type: 'Role',
            principalId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
            arn: `arn:aws:iam::${account}:role/app`,
            accountId: account,
            userName: 'app',
          },
          attributes: { creationDate: time, mfaAuthenticated: 'false' },
        },
      },
      eventTime: time,
      eventSource: 's3.amazonaws.com',
      eventName: 'PutObject',
      awsRegion: WORLD.region,
      sourceIPAddress: '203.0.113.10',
      userAgent: expect.stringMatching(/^\[.*\]$/),
      requestParameters: {
        bucketName: WORLD.bucket,
        Host: host,
        key: 'report.csv',
        [SSE]: 'aws:kms',
        [`${SSE}-aws-kms-key-id`]: keyArn,
      },
      responseElements: { [SSE]: 'aws:kms', [`${SSE}-aws-kms-key-id`]: keyArn },
      additionalEventData: {
        SignatureVersion: 'SigV4',
        CipherSuite: expect.any(String),
        bytesTransferredIn: expect.any(Number),
        AuthenticationMethod: 'AuthHeader',
        SSEApplied: 'SSE_KMS',
        'x-amz-id-2': expect.any(String),
        bytesTransferredOut: 0,
      },
      requestID: expect.any(String),
      eventID: expect.stringMatching(/^[0-9a-f-]{36}$/),
      readOnly: false,
      resources: [
        { type: 'AWS::S3::Object', ARN: `arn:aws:s3:::${WORLD.bucket}/report.csv` },
        { accountId: account, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${WORLD.bucket}` },
      ],
      eventType: 'AwsApiCall',
      managementEvent: false,
      recipientAccountId: account,
      eventCategory: 'Data',
      tlsDetails: {
        tlsVersion: expect.any(String),
        cipherSuite: expect.any(String),
        clientProvidedHostHeader: host,
      },
    });
  });

  it('names the caller as the event of KMS does, to which S3 adds that a service called', async () => {
    const { s3, of } = await eventsOf({ mode: 'sse-kms' });
    const kms = of('kms.amazonaws.com');
    expect(kms.userIdentity).toEqual({ ...s3.userIdentity, invokedBy: 'AWS Internal' });
    expect(kms.sourceIPAddress).toBe('AWS Internal');
  });
});

/** "The KMS key ID that Amazon S3 uses must match the KMS key ID in the policy": whatever the request calls it. */
describe('a bucket policy that demands one key by its ARN', () => {
  it.each(['arn', 'id'] as const)('is met by a request that names it by its %s', async (name) => {
    const deny = (condition: object) =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:PutObject',
          Resource: `arn:aws:s3:::${WORLD.bucket}/*`,
          Condition: condition,
        },
      });
    const condition = (key: string) => ({
      StringNotEquals: { [`s3:${SSE}-aws-kms-key-id`]: key },
    });
    const run = (key: string) =>
      runScenario({
        mode: 'sse-kms',
        operation: 'upload',
        'key-name': name,
        seed: 'one key',
        policies: { bucket: deny(condition(key)) },
      });
    const ours = `arn:aws:kms:${WORLD.region}:${WORLD.account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
    expect((await run(ours)).outcome.status).toBe(200);
    expect((await run(ours.replace('1234abcd', '5678abcd'))).outcome.status).toBe(403);
  });
});
