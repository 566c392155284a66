import { CreateAliasCommand, CreateKeyCommand, PutKeyPolicyCommand } from '@aws-sdk/client-kms';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { allow } from '../../src/aws/s3/sdk-client.test-helper.ts';
import { fromLive } from '../../src/judge/from-live.ts';
import { masked } from '../../src/judge/mask/mask.ts';
import { type Verdict, verdictOfFlow } from '../../src/judge/same-verdict.test-helper.ts';
import { rowVerdict } from '../../src/judge/work.ts';
import type { Trace } from '../../src/trace/index.ts';
import { everyRequest } from './every-request.test-helper.ts';
import { recordedCloud } from './recorded-cloud.test-helper.ts';
import { traceOf } from './trace-of.ts';

type Opened = NonNullable<ReturnType<typeof fromLive>>;

async function verdictOf({ texts, request }: Opened): Promise<Verdict> {
  const { refusing, rule, overall } = await rowVerdict(texts, request, Date.now());
  if (refusing !== null) return { ...refusing };
  if (rule !== null) return { ...rule };
  return overall === 'allowed' ? 'allowed' : { service: 'page', action: overall };
}

/** What the page makes of a request, which has to be what came of it, also with examples in the place of its names. */
async function judged(name: string, trace: Trace): Promise<Opened | null> {
  const found = fromLive(trace);
  if (found === null) return null;
  const told = masked(found.texts, found.request);
  if (told === null) throw new Error(`${name} cannot be masked`);
  const as = verdictOfFlow(trace);
  expect([name, await verdictOf(found)]).toEqual([name, as]);
  expect([name, await verdictOf(told)]).toEqual([name, as]);
  return found;
}

const USER = 'arn:aws:iam::111122223333:user/';
const policy = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const root = {
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111122223333:root' },
  Action: 'kms:*',
  Resource: '*',
};

/** A bucket, a key with an alias, and callers of whom each may do something else. */
async function scene() {
  const { requests, cloud, clientsOf } = recordedCloud();
  const { s3, kms } = clientsOf('AKIAROOT');
  const Bucket = 'ledger';
  await s3.send(new CreateBucketCommand({ Bucket }));
  const KeyId = (await kms.send(new CreateKeyCommand({}))).KeyMetadata?.Arn ?? '';
  await kms.send(new CreateAliasCommand({ AliasName: 'alias/ledger', TargetKeyId: KeyId }));
  const { principals } = cloud.parts;
  principals.add({
    accessKeyId: 'ALL',
    arn: `${USER}all`,
    policies: [allow('s3:*'), allow('kms:*')],
  });
  principals.add({ accessKeyId: 'S3', arn: `${USER}s3`, policies: [allow('s3:*')] });
  principals.add({
    accessKeyId: 'OTHER',
    arn: 'arn:aws:sts::444455556666:assumed-role/partner/session',
    policies: [allow('*')],
  });
  /** Sends as somebody, and gives the run that it was and what the page makes of it. */
  const page = async (who: string | null, command: object) => {
    await clientsOf(who)
      .s3.send(command as never)
      .catch(() => null);
    const last = requests.at(-1);
    if (last === undefined) throw new Error('nothing was recorded');
    const trace = await traceOf([last]);
    return { as: verdictOfFlow(trace), found: await judged(last.operation, trace) };
  };
  const put = (more: Partial<PutObjectCommandInput> = {}) =>
    new PutObjectCommand({ Bucket, Key: 'a/b.csv', Body: 'x', ...more });
  const at = { Bucket, Key: 'a/b.csv' };
  const kmsOf = (SSEKMSKeyId: string) => ({
    ServerSideEncryption: 'aws:kms' as const,
    SSEKMSKeyId,
  });
  return { s3, kms, Bucket, KeyId, at, page, put, kmsOf };
}

describe('a client’s request on the Policies page', () => {
  it('is judged as it was, whatever clients send', async () => {
    const opened = new Set<string>();
    for (const { name, trace } of await everyRequest())
      if ((await judged(name, trace)) !== null) opened.add(trace.scenario.request ?? '');
    expect([...opened].sort()).toEqual(['DeleteObject', 'GetObject', 'HeadObject', 'PutObject']);
  }, 60_000);

  it('brings caller, names, encryption and every policy', async () => {
    const { page, put, kmsOf, KeyId, kms, at } = await scene();
    const Policy = policy(root, {
      Effect: 'Deny',
      Principal: { AWS: `${USER}s3` },
      Action: 'kms:Decrypt',
      Resource: '*',
    });
    await kms.send(new PutKeyPolicyCommand({ KeyId, PolicyName: 'default', Policy }));
    const { as, found } = await page('ALL', put(kmsOf('alias/ledger')));
    expect(as).toBe('allowed');
    expect(found).toMatchObject({
      request: {
        ...{ operation: 'upload', mode: 'sse-kms', 'chosen-by': 'request', 'key-name': 'alias' },
        ...{ bucket: 'ledger', object: 'a/b.csv', 'key-arn': KeyId, 'key-alias': 'alias/ledger' },
        ...{ 'caller-arn': `${USER}all`, account: '111122223333', region: 'us-east-1' },
      },
      texts: { bucket: '', more: [{ kind: 'identity' }] },
    });
    expect(JSON.parse(found?.texts.key ?? '')).toEqual(JSON.parse(Policy));
    expect(JSON.parse(found?.texts.identity ?? '')).toEqual(allow('s3:*'));
    const refused = await page('S3', new GetObjectCommand(at));
    expect(refused.as).toEqual({ service: 'kms', action: 'kms:Decrypt' });
    expect(refused.found?.request).toMatchObject({ operation: 'download', mode: 'sse-kms' });
    const byId = await page('ALL', put(kmsOf(KeyId.split('/')[1] ?? '')));
    expect(byId.found?.request['key-name']).toBe('id');
    const managed = await page('ALL', put({ ServerSideEncryption: 'aws:kms' }));
    expect(managed.found).toMatchObject({
      request: { 'kms-key': 'aws-managed' },
      texts: { key: '' },
    });
  });

  it('takes what its conditions look at, or stays where the page has no words for that', async () => {
    const { page, put, s3, Bucket, at } = await scene();
    const deny = async (Action: string, Condition: object) => {
      const Policy = policy({
        ...{ Effect: 'Deny', Principal: '*', Action },
        Resource: `arn:aws:s3:::${Bucket}/*`,
        Condition: {
          ...Condition,
          ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:root' },
        },
      });
      await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
    };
    await s3.send(put());
    await deny('s3:PutObject', { StringEquals: { 's3:x-amz-storage-class': 'STANDARD_IA' } });
    expect((await page('ALL', put())).found).not.toBeNull();
    await deny('s3:*Object', { StringLike: { 'aws:UserAgent': '*' } });
    const refused = await page('ALL', new HeadObjectCommand(at));
    expect(refused.as).toEqual({ service: 's3', action: 's3:GetObject' });
    // S3 has refused before it read how the object is encrypted.
    expect(refused.found).toBeNull();
    const gone = await page('ALL', new DeleteObjectCommand(at));
    expect(gone.as).toEqual({ service: 's3', action: 's3:DeleteObject' });
    expect(gone.found?.request.context).toContain('aws:useragent=');
    await deny('s3:PutObject', { StringEquals: { 's3:if-none-match': 'x' } });
    expect((await page('ALL', put({ IfNoneMatch: '*', Key: 'new' }))).found).toBeNull();
    expect((await page('ALL', put())).found).not.toBeNull();
  });

  it('is not there for what the page does not have', async () => {
    const { page, put, s3, Bucket, at, kmsOf, KeyId } = await scene();
    await s3.send(put());
    expect((await page('ALL', new ListObjectsV2Command({ Bucket }))).found).toBeNull();
    expect((await page('ALL', put({ Tagging: 'a=b' }))).found).toBeNull();
    expect((await page('ALL', new GetObjectCommand({ ...at, IfMatch: '"x"' }))).found).toBeNull();
    expect((await page('ALL', new GetObjectCommand({ Bucket, Key: 'no' }))).found).toBeNull();
    expect((await page('OTHER', put(kmsOf(KeyId)))).found).toBeNull();
    const on = { Status: 'Enabled' as const };
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: on }));
    const { VersionId } = await s3.send(put());
    expect((await page('ALL', new GetObjectCommand({ ...at, VersionId }))).found).toBeNull();
    expect((await page('ALL', new GetObjectCommand(at))).found).not.toBeNull();
  });
});
