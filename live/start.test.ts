import { mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, it } from 'vitest';
import { verify } from '../src/trace/index.ts';
import { type Live, type LiveSetUp, startLive } from './index.ts';

let live: Live | null = null;
afterEach(() => live?.stop());

const READER = { accessKeyId: 'AKIAREADER', secretAccessKey: 'reader-secret' };
const policy = (...statements: object[]) => ({ Version: '2012-10-17', Statement: statements });
const allow = (Action: string, Resource: string) => ({ Effect: 'Allow', Action, Resource });

const REPORTS: LiveSetUp = {
  keys: [{ alias: 'alias/reports', rotation: 365 }],
  buckets: [
    {
      name: 'reports',
      encryption: { algorithm: 'aws:kms', key: 'alias/reports', bucketKey: true },
    },
  ],
  principals: [
    {
      name: 'reader',
      ...READER,
      policies: [policy(allow('s3:GetObject', 'arn:aws:s3:::reports/*'))],
    },
  ],
};

const client = ({ endpoint, region, credentials }: Live, as = credentials) =>
  new S3Client({ endpoint, region, credentials: as, forcePathStyle: true, maxAttempts: 1 });

describe('an endpoint for a test suite', () => {
  it('says under which key every object was stored, and who refused what', async () => {
    live = await startLive({ setUp: REPORTS });
    const { keys } = await live.setUp({});
    expect(keys).toEqual({});
    await client(live).send(new PutObjectCommand({ Bucket: 'reports', Key: 'a.csv', Body: 'a,b' }));
    const reading = client(live, READER).send(
      new GetObjectCommand({ Bucket: 'reports', Key: 'a.csv' }),
    );
    await expect(reading).rejects.toMatchObject({ name: 'AccessDenied' });
    const [put, get] = live.flows();
    expect(put).toMatchObject({ operation: 'PutObject', signature: 'checked', status: 200 });
    expect(put?.stored).toMatchObject([{ bucket: 'reports', key: 'a.csv', bucketKey: true }]);
    expect(get?.refusal).toMatchObject({ by: 'kms', action: 'kms:Decrypt' });
    for (const flow of live.flows()) expect(await verify(await flow.trace())).toEqual({ ok: true });
  });

  it('does not take a declared access key with another secret', async () => {
    live = await startLive({ setUp: REPORTS });
    const other = { ...READER, secretAccessKey: 'guessed' };
    const reading = client(live, other).send(
      new GetObjectCommand({ Bucket: 'reports', Key: 'a.csv' }),
    );
    await expect(reading).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });

  it('puts a key’s ARN where a policy names its alias', async () => {
    live = await startLive({ setUp: REPORTS });
    const allowed = policy(allow('kms:Decrypt', '{{alias/reports}}'));
    const readers = REPORTS.principals?.map((each) => ({
      ...each,
      policies: [...(each.policies ?? []), allowed],
    }));
    const { keys } = await live.setUp({ ...REPORTS, principals: readers });
    expect(keys['alias/reports']).toMatch(/^arn:aws:kms:us-east-1:111122223333:key\//);
    await client(live).send(new PutObjectCommand({ Bucket: 'reports', Key: 'a.csv', Body: 'a,b' }));
    const read = await client(live, READER).send(
      new GetObjectCommand({ Bucket: 'reports', Key: 'a.csv' }),
    );
    expect(await read.Body?.transformToString()).toBe('a,b');
  });

  it('speaks HTTPS with a certificate that those can trust who want to', async () => {
    live = await startLive({ tls: true });
    const { endpoint, certificate } = live;
    expect(endpoint).toMatch(/^https:/);
    const status = (ca: string | undefined) =>
      new Promise((then, fail) => {
        const options = ca === undefined ? {} : { ca };
        get(endpoint, options, (answer) => then(answer.resume().statusCode)).on('error', fail);
      });
    expect(await status(certificate ?? '')).toBe(403);
    await expect(status(undefined)).rejects.toThrow(/certificate/);
  });

  it('finds again what it has kept in a folder, with the keys and buckets of the same set-up', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'live-data-'));
    const object = { Bucket: 'reports', Key: 'a.csv' };
    live = await startLive({ setUp: REPORTS, data: folder });
    const made = await live.setUp(REPORTS);
    await client(live).send(new PutObjectCommand({ ...object, Body: 'a,b' }));
    await live.stop();
    live = await startLive({ setUp: REPORTS, data: folder });
    expect(await live.setUp(REPORTS)).toEqual(made);
    const read = await client(live).send(new GetObjectCommand(object));
    expect(await read.Body?.transformToString()).toBe('a,b');
    for (const flow of live.flows()) expect(await verify(await flow.trace())).toEqual({ ok: true });
    await live.stop();
    live = null;
    await rm(folder, { recursive: true });
  });

  it.each<[string, object, string]>([
    ['an unknown member', { bucket: [] }, 'bucket: '],
    ['a caller without a name', { principals: [{ accessKeyId: 'AKIAX' }] }, 'principals.0: give'],
    ['a bad alias', { keys: [{ alias: 'reports' }] }, 'keys.0.alias: an alias'],
    [
      'a policy that cannot be read',
      { principals: [{ name: 'x', accessKeyId: 'AKIAX', policies: [{ Statement: [{}] }] }] },
      'principals, x: identity policy: Statement[0]',
    ],
    [
      'an alias that no key has',
      { buckets: [{ name: 'reports', policy: policy(allow('s3:*', '{{alias/none}}')) }] },
      '{{alias/none}}: no key',
    ],
    [
      'what S3 would not have',
      { buckets: [{ name: 'reports', policy: policy(allow('s3:*', '*')) }] },
      'buckets, reports?policy: ',
    ],
  ])('says what to mend: %s', async (_, setUp, fault) => {
    await expect(startLive({ setUp: setUp as LiveSetUp })).rejects.toMatchObject({
      name: 'LiveSetUpError',
      message: expect.stringContaining(fault),
    });
  });
});
