import { createHash, randomBytes } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import { ListKeysCommand } from '@aws-sdk/client-kms';
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketEncryptionCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { Upload } from '@aws-sdk/lib-storage';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CREDENTIALS, type Opened, opened, SIGNED } from './endpoint.test-helper.ts';

/** What programs do with S3 beside calling it: streams, presigned addresses, odd keys, connections that are kept. */

const Bucket = 'shelf';
let endpoint: Opened;
let s3: S3Client;

beforeEach(async () => {
  endpoint = await opened();
  s3 = endpoint.s3();
  await s3.send(new CreateBucketCommand({ Bucket }));
});
afterEach(async () => {
  expect(await endpoint.unverified()).toEqual([]);
  expect(endpoint.bugs).toEqual([]);
  await endpoint.stop();
});

const text = async (Key: string, more: object = {}) =>
  (await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString();

describe('a key', () => {
  it.each([
    'a b',
    'a+b',
    'a%2Fb',
    'a%',
    'a//b',
    'a/./b',
    'a/../b',
    'a/b/../../c',
    '/a',
    'a/',
    'é',
    '日本語/ファイル.txt',
    '😀',
    "!-_.*'()",
    '&$@=;:,?',
    '\\a{b}^`[c]"<>#|~',
    'a\tb',
  ])('%j is one name from its upload to its download', async (Key) => {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
    expect(await text(Key)).toBe(Key);
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket }));
    expect(Contents?.map((each) => each.Key)).toEqual([Key]);
    const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key }));
    expect(await asSent(url)).toEqual([200, Key]);
  });
});

/** Asks for an address as it is: `fetch` would resolve its dots. */
function asSent(address: string, method = 'GET', body = ''): Promise<readonly [number, string]> {
  const [, path = ''] = /^http:\/\/[^/]+(.*)$/.exec(address) ?? [];
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { host: '127.0.0.1', port: endpoint.port, path, method, agent: false },
      (response) => {
        let came = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          came += chunk;
        });
        response.on('end', () => resolve([response.statusCode ?? 0, came]));
      },
    );
    sent.on('error', reject).end(body);
  });
}

it('a presigned address is good for its method, and until its end', async () => {
  const put = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: 'a' }));
  const answer = await fetch(put, { method: 'PUT', body: 'signed before' });
  expect(answer.status).toBe(200);
  expect(endpoint.exchanges.at(-1)).toMatchObject({
    operation: 'PutObject',
    signature: 'unchecked',
  });
  const signingDate = new Date(Date.now() - 120_000);
  const get = new GetObjectCommand({ Bucket, Key: 'a' });
  const late = await fetch(await getSignedUrl(s3, get, { signingDate, expiresIn: 60 }));
  expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('has expired')]);
  const nobody = await fetch(`${endpoint.url}/${Bucket}/a`);
  expect([nobody.status, endpoint.exchanges.at(-1)?.signature]).toEqual([403, 'none']);
});

it('a stream of unknown length becomes an upload in parts, with every byte', async () => {
  const bytes = randomBytes(11 * 1024 * 1024);
  const pieces = Array.from({ length: 11 }, (_, i) => bytes.subarray(i << 20, (i + 1) << 20));
  const upload = new Upload({
    client: s3,
    params: {
      ...{ Bucket, Key: 'large', Body: Readable.from(pieces) },
      ServerSideEncryption: 'aws:kms',
    },
  });
  await upload.done();
  const { Body, ServerSideEncryption } = await s3.send(
    new GetObjectCommand({ Bucket, Key: 'large' }),
  );
  const digest = (of: Uint8Array) => createHash('sha256').update(of).digest('hex');
  expect(digest((await Body?.transformToByteArray()) ?? new Uint8Array(0))).toBe(digest(bytes));
  expect(ServerSideEncryption).toBe('aws:kms');
  const parts = endpoint.exchanges.filter(({ operation }) => operation === 'UploadPart');
  expect(parts).toHaveLength(3);
});

it('a stream of known length comes in chunks, with its checksum behind it', async () => {
  await s3.send(
    new PutObjectCommand({
      ...{ Bucket, Key: 'a', Body: Readable.from([Buffer.from('he'), Buffer.from('llo')]) },
      ContentLength: 5,
      ChecksumAlgorithm: 'SHA256',
    }),
  );
  const { headers } = endpoint.exchanges.at(-1)?.request ?? { headers: [] };
  expect(headers).toContainEqual(['x-amz-content-sha256', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER']);
  const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'a', ChecksumMode: 'ENABLED' }));
  expect(head.ChecksumSHA256).toBe(createHash('sha256').update('hello').digest('base64'));
  expect(await text('a', { Range: 'bytes=1-3' })).toBe('ell');
});

describe('a customer’s key', () => {
  const PREFIX = 'x-amz-server-side-encryption-customer-';
  const md5 = (key: Buffer) => createHash('md5').update(key).digest('base64');
  const withKey = (key: Buffer) => ({
    SSECustomerAlgorithm: 'AES256',
    SSECustomerKey: key.toString('base64'),
    SSECustomerKeyMD5: md5(key),
  });
  beforeEach(async () => {
    await s3.send(
      new PutBucketEncryptionCommand({
        Bucket,
        ServerSideEncryptionConfiguration: {
          Rules: [{ BlockedEncryptionTypes: { EncryptionType: ['NONE'] } }],
        },
      }),
    );
  });

  it('opens what it has sealed, and no other does', async () => {
    const key = randomBytes(32);
    await s3.send(new PutObjectCommand({ Bucket, Key: 'c', Body: 'mine', ...withKey(key) }));
    expect(await text('c', withKey(key))).toBe('mine');
    await expect(text('c', withKey(randomBytes(32)))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    });
    await expect(text('c')).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
  });

  const posted = async (Fields: Record<string, string>) => {
    const { url, fields } = await createPresignedPost(s3, { Bucket, Key: 'c', Fields });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob(['by a form']), 'f');
    return fetch(url, { method: 'POST', body: form });
  };

  it('in a form opens what it has sealed, and stands in the record where it stood in the form', async () => {
    const key = randomBytes(32);
    const answer = await posted({
      [`${PREFIX}algorithm`]: 'AES256',
      [`${PREFIX}key`]: key.toString('base64'),
      [`${PREFIX}key-MD5`]: md5(key),
    });
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(answer.headers.get(`${PREFIX}key-MD5`)).toBe(md5(key));
    const steps = endpoint.exchanges.at(-1)?.recorded?.recorded.steps ?? [];
    const carried = steps.flatMap((step) => (step.kind === 'send' ? step.carries : []));
    expect(carried.filter(({ place }) => place === 'form')).toMatchObject([
      { name: `${PREFIX}key`, encoding: 'base64' },
    ]);
    expect(await text('c', withKey(key))).toBe('by a form');
    await expect(text('c')).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
  });

  it.each(['', 'AB==', 'AAAA', 'no base64', '='.repeat(4), '鍵'])('cannot be %j', async (key) => {
    const answer = await posted({
      [`${PREFIX}algorithm`]: 'AES256',
      [`${PREFIX}key`]: key,
      [`${PREFIX}key-MD5`]: md5(Buffer.from(key, 'base64')),
    });
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('<Code>InvalidArgument</Code>'),
    ]);
    if (key === '鍵') return;
    const headers = {
      [`${PREFIX}algorithm`]: 'AES256',
      [`${PREFIX}key`]: key,
      [`${PREFIX}key-MD5`]: md5(Buffer.from(key, 'base64')),
    };
    const names = ['host', ...Object.keys(headers)].join(';').toLowerCase();
    const Authorization = SIGNED.replace('SignedHeaders=host', `SignedHeaders=${names}`);
    const put = await fetch(`${endpoint.url}/${Bucket}/c`, {
      method: 'PUT',
      headers: { Authorization, ...headers },
      body: 'x',
    });
    expect([put.status, await put.text()]).toEqual([
      400,
      expect.stringContaining('<Code>InvalidArgument</Code>'),
    ]);
  });
});

it('a connection is used again and again', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const sockets = new Set<unknown>();
  agent.on('free', (socket) => sockets.add(socket));
  const client = endpoint.s3({ requestHandler: { httpAgent: agent } });
  for (let i = 0; i < 20; i++)
    await client.send(new PutObjectCommand({ Bucket, Key: `${i}`, Body: 'x' }));
  const { Contents } = await client.send(new ListObjectsV2Command({ Bucket }));
  expect(Contents).toHaveLength(20);
  expect(sockets.size).toBe(1);
});

describe('who calls', () => {
  const sts = (region = 'us-east-1') =>
    new STSClient({ endpoint: endpoint.url, region, credentials: CREDENTIALS, maxAttempts: 1 });

  it('is the account’s root, unless somebody has said whose the key is', async () => {
    const client = sts();
    expect(await client.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Account: '111122223333',
      Arn: 'arn:aws:iam::111122223333:root',
    });
    expect(endpoint.exchanges.at(-1)).toMatchObject({
      ...{ service: 'sts', operation: 'GetCallerIdentity', recorded: null },
    });
    client.destroy();
    const strict = await opened({ isDeclared: () => true });
    await expect(strict.s3().send(new CreateBucketCommand({ Bucket }))).rejects.toMatchObject({
      name: 'InvalidAccessKeyId',
    });
    await strict.stop();
  });

  it('is held to the secret, where that is known', async () => {
    const { principals } = endpoint.cloud.parts;
    const arn = 'arn:aws:iam::111122223333:root';
    principals.add({ accessKeyId: 'AKIAKNOWN', secretAccessKey: 'right', arn });
    const as = (secretAccessKey: string) =>
      endpoint.s3({ credentials: { accessKeyId: 'AKIAKNOWN', secretAccessKey } });
    await as('right').send(new PutObjectCommand({ Bucket, Key: 'a/../b c+d', Body: 'x' }));
    expect(endpoint.exchanges.at(-1)?.signature).toBe('checked');
    await expect(
      as('wrong').send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'x' })),
    ).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });

  it('is in the Region of the signature, where KMS is asked', async () => {
    const paris = endpoint.kms('eu-west-3');
    await s3.send(
      new PutObjectCommand({ Bucket, Key: 'a', Body: 'x', ServerSideEncryption: 'aws:kms' }),
    );
    expect((await endpoint.kms().send(new ListKeysCommand({}))).Keys).toHaveLength(1);
    expect((await paris.send(new ListKeysCommand({}))).Keys).toHaveLength(0);
  });
});
