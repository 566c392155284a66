import { describe, expect, it } from 'vitest';
import { everything } from '../aws/s3/recorded-run.test-helper.ts';
import { type Cloud, type CloudOptions, createCloud } from '../modes/index.ts';
import { readEvidence } from './index.ts';

/** What the simulated S3 and KMS answer, read back. */

const ACCOUNT = '111122223333';
const CALLER = `arn:aws:sts::${ACCOUNT}:assumed-role/app/run-7`;

type Statement = Readonly<Record<string, unknown>>;
const policy = (...statements: Statement[]) => ({
  Version: '2012-10-17' as const,
  Statement: statements,
});
const ALL_OF_S3: Statement = { Effect: 'Allow', Action: 's3:*', Resource: '*' };

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly identity: readonly Statement[];
  readonly bucketPolicy?: Statement;
  /** What only limits the caller, and what is around it. */
  readonly limits?: Pick<Parameters<Cloud['addPrincipal']>[0], 'boundary' | 'session'>;
  readonly around?: Pick<CloudOptions, 'organization' | 'endpoint'>;
}

/** S3's error document for a request of the caller; the bucket and the object `in/a b.txt` are there. */
async function answerTo(asked: Asked) {
  const { method, path, headers = {}, identity, bucketPolicy, limits, around } = asked;
  const cloud = createCloud({ account: ACCOUNT, ...around });
  cloud.addPrincipal({
    accessKeyId: 'AKIACALLER',
    arn: CALLER,
    policies: [policy(...identity)] as never,
    ...limits,
  });
  const send = (as: string, verb: string, where: string, sent = {}, body: string | null = null) =>
    cloud.s3(
      new Request(`https://s3.us-east-1.amazonaws.com/shelf${where}`, {
        method: verb,
        body: verb === 'PUT' ? (body ?? 'x') : body,
        headers: {
          Authorization: `AWS4-HMAC-SHA256 Credential=${as}/20260101/us-east-1/s3/aws4_request, SignedHeaders=${['host', ...Object.keys(sent)].join(';')}, Signature=0`,
          ...sent,
        },
      }),
    );
  await send('AKIAROOT', 'PUT', '', {}, '');
  await send('AKIAROOT', 'PUT', '/in/a%20b.txt', { 'x-amz-server-side-encryption': 'aws:kms' });
  if (bucketPolicy !== undefined)
    await send('AKIAROOT', 'PUT', '?policy', {}, JSON.stringify(policy(bucketPolicy)));
  const answer = await send('AKIACALLER', method, path, headers);
  return { status: answer.status, text: await answer.text() };
}

const OBJECT = 'arn:aws:s3:::shelf/in/a b.txt';
const DENY: Statement = { Effect: 'Deny', Action: 's3:*', Resource: '*' };
const nothing = { encryption: null, key: null };

describe('an error document of the simulated S3', () => {
  it.each([
    ['GET', '/in/a%20b.txt', 's3:GetObject', OBJECT],
    ['DELETE', '/in/a%20b.txt', 's3:DeleteObject', OBJECT],
    ['PUT', '/in/a%20b.txt', 's3:PutObject', OBJECT],
    ['GET', '?list-type=2', 's3:ListBucket', 'arn:aws:s3:::shelf'],
    ['GET', '?versions', 's3:ListBucketVersions', 'arn:aws:s3:::shelf'],
    ['GET', '?encryption', 's3:GetEncryptionConfiguration', 'arn:aws:s3:::shelf'],
    ['GET', '?policy', 's3:GetBucketPolicy', 'arn:aws:s3:::shelf'],
  ])('to %s %s is read back', async (method, path, action, resource) => {
    const refused = { kind: 's3-xml', caller: CALLER, action, resource, code: 'AccessDenied' };
    const lacking = await answerTo({ method, path, identity: [] });
    expect(lacking.status).toBe(403);
    expect(readEvidence(lacking.text)).toEqual({
      ...{ ...refused, ...nothing },
      deny: 'implicit',
      policy: 'identity',
    });
    const denied = await answerTo({ method, path, identity: [ALL_OF_S3, DENY] });
    expect(readEvidence(denied.text)).toEqual({
      ...{ ...refused, ...nothing },
      deny: 'explicit',
      policy: 'identity',
    });
    const byBucket = await answerTo({
      ...{ method, path, identity: [ALL_OF_S3] },
      bucketPolicy: {
        ...{ Effect: 'Deny', Principal: '*', Action: action },
        Resource: resource.replace('a b', '*'),
      },
    });
    expect(readEvidence(byBucket.text)).toEqual({
      ...{ ...refused, ...nothing },
      deny: 'explicit',
      policy: 'resource',
    });
  });

  const named = (...statements: Statement[]) => ({
    name: 'the-fence',
    document: policy(...statements) as never,
  });
  const over = (kind: 'scp' | 'rcp', ...statements: Statement[]) => ({
    organization: { [ACCOUNT]: { [kind]: [{ level: 1, ...named(...statements) }] } },
  });
  const NO_READ: Statement = { Effect: 'Deny', Action: 's3:GetObject', Resource: '*' };
  const ALL_BUT_READ: Statement = { Effect: 'Allow', NotAction: 's3:GetObject', Resource: '*' };
  const everybody = (statement: Statement) => ({ ...statement, Principal: '*' });

  it.each<[string, 'explicit' | 'implicit', Pick<Asked, 'limits' | 'around'>]>([
    ['boundary', 'explicit', { limits: { boundary: named(ALL_OF_S3, NO_READ) } }],
    ['boundary', 'implicit', { limits: { boundary: named(ALL_BUT_READ) } }],
    ['session', 'explicit', { limits: { session: [named(ALL_OF_S3, NO_READ)] } }],
    ['session', 'implicit', { limits: { session: [named(ALL_BUT_READ)] } }],
    ['scp', 'explicit', { around: over('scp', NO_READ) }],
    ['scp', 'implicit', { around: over('scp', ALL_BUT_READ) }],
    ['rcp', 'explicit', { around: over('rcp', everybody(NO_READ)) }],
    [
      'endpoint',
      'explicit',
      { around: { endpoint: named(everybody(ALL_OF_S3), everybody(NO_READ)) } },
    ],
    ['endpoint', 'implicit', { around: { endpoint: named(everybody(ALL_BUT_READ)) } }],
  ])('names a policy of kind %s whose deny is %s', async (kind, deny, limiting) => {
    const asked = { method: 'GET', path: '/in/a%20b.txt', identity: [ALL_OF_S3] };
    const { status, text } = await answerTo({ ...asked, ...limiting });
    expect(status).toBe(403);
    expect(readEvidence(text)).toEqual({
      ...{ kind: 's3-xml', caller: CALLER, action: 's3:GetObject', resource: OBJECT },
      ...{ code: 'AccessDenied', deny, policy: kind, ...nothing },
    });
  });

  it('that a key was refused names key or none, as KMS does', async () => {
    // A caller who may do all in S3 and is kept from KMS.
    const identity = [ALL_OF_S3, { Effect: 'Deny', Action: 'kms:*', Resource: '*' }];
    const headers = { 'x-amz-server-side-encryption': 'aws:kms' };
    const put = await answerTo({ method: 'PUT', path: '/k', headers, identity });
    const written = readEvidence(put.text);
    expect(written).toMatchObject({
      ...{ kind: 's3-xml', caller: CALLER, action: 'kms:GenerateDataKey', code: 'AccessDenied' },
      ...{ deny: 'explicit', policy: 'identity', encryption: null },
    });
    expect(written?.key).toMatch(/^arn:aws:kms:us-east-1:111122223333:key\/[0-9a-f-]{36}$/);
    expect(written?.resource).toBe(written?.key);
    const get = await answerTo({ method: 'GET', path: '/in/a%20b.txt', identity });
    expect(readEvidence(get.text)).toMatchObject({
      ...{ action: 'kms:Decrypt', resource: null, key: null, deny: 'explicit', policy: 'identity' },
    });
  });
});

describe('what S3 and KMS are asked in a run that does everything', async () => {
  const trace = await everything();
  type Event = Readonly<Record<string, unknown>>;
  const events = trace.events.map(({ event }) => event as Event);

  it('is read back from each event of CloudTrail', () => {
    expect(events.length).toBeGreaterThan(30);
    for (const event of events) {
      const read = readEvidence(JSON.stringify(event));
      const { arn } = event.userIdentity as { readonly arn?: string };
      const service = String(event.eventSource).split('.')[0];
      expect(read).toMatchObject({
        ...{ kind: 'cloudtrail', caller: arn ?? null, code: event.errorCode ?? null },
      });
      expect(read?.action, String(event.eventName)).toMatch(/^(?:s3|kms):[A-Z]/);
      if (event.errorCode === undefined) expect(read?.action?.split(':')[0]).toBe(service);
    }
  });

  it('is read the same from all events in one file, for the first that failed', () => {
    const failed = events.find(({ errorCode }) => errorCode !== undefined);
    expect(failed).toBeDefined();
    expect(readEvidence(JSON.stringify({ Records: events }))).toEqual(
      readEvidence(JSON.stringify(failed)),
    );
  });

  it('is read back from what KMS is said to have been asked for', () => {
    const asked = events.filter(
      ({ eventSource, errorCode }) =>
        eventSource === 'kms.amazonaws.com' && errorCode === undefined,
    );
    expect(asked.length).toBeGreaterThan(1);
    for (const event of asked) {
      const [key] = event.resources as readonly { readonly ARN: string }[];
      const read = readEvidence(JSON.stringify(event));
      expect([read?.key, read?.resource]).toEqual([key?.ARN ?? null, key?.ARN ?? null]);
    }
  });
});
