import { createHash } from 'node:crypto';
import { KMSClient, ListKeysCommand } from '@aws-sdk/client-kms';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkSignature } from '../../check-signature.ts';
import { fromRequest, toResponse } from '../../http.ts';
import { presigned } from '../../presign.ts';
import { signingKeysOf } from '../../sigv4.ts';
import {
  allow,
  handlerFor,
  REGION,
  refusalOf,
  type TestCloud,
  testCloud,
} from '../sdk-client.test-helper.ts';
import { handleS3 } from '../service.ts';

/** Requests whose secret the cloud knows, signed by AWS's own clients, and what becomes of them if a thing is changed. */

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const KEY = 'AKIAIOSFODNN7EXAMPLE';

describe('the signatures of the S3 API reference', () => {
  // https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
  const EMPTY = createHash('sha256').update('').digest('hex');
  const request = (over: { signature?: string; range?: string } = {}) => ({
    method: 'GET',
    url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
    headers: [
      ['Range', over.range ?? 'bytes=0-9'],
      ['x-amz-content-sha256', EMPTY],
      ['x-amz-date', '20130524T000000Z'],
      [
        'Authorization',
        `AWS4-HMAC-SHA256 Credential=${KEY}/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=${over.signature ?? 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41'}`,
      ],
    ] as const,
    body: new Uint8Array(0),
  });
  const by = (over: { secret?: string; now?: number; service?: string } = {}) => ({
    keyFor: signingKeysOf(over.secret ?? SECRET),
    service: over.service ?? 's3',
    payloadHash: EMPTY,
    now: over.now ?? Date.parse('2013-05-24T00:00:00Z'),
    skew: 900_000,
  });

  it('is found right, and nothing else is', async () => {
    expect(await checkSignature(request(), by())).toMatchObject({
      ok: true,
      value: { date: '20130524T000000Z' },
    });
    const bad = await checkSignature(request({ range: 'bytes=0-8' }), by());
    expect(bad).toMatchObject({ ok: false, error: { kind: 'mismatch' } });
    expect(await checkSignature(request(), by({ secret: 'other' }))).toMatchObject({
      error: { kind: 'mismatch' },
    });
    expect(await checkSignature(request({ signature: '0' }), by())).toMatchObject({
      error: { kind: 'mismatch' },
    });
    expect(await checkSignature(request(), by({ service: 'kms' }))).toMatchObject({
      error: { kind: 'other-service' },
    });
    const at = (ms: number) =>
      checkSignature(request(), by({ now: Date.parse('2013-05-24T00:00:00Z') + ms }));
    expect((await at(900_000)).ok).toBe(true);
    expect((await at(-900_000)).ok).toBe(true);
    expect(await at(900_001)).toMatchObject({ error: { kind: 'skewed' } });
    expect(await at(-900_001)).toMatchObject({ error: { kind: 'skewed' } });
  });

  it('shows the texts that were signed, as AWS shows them', async () => {
    const bad = await checkSignature(request({ signature: '0' }), by());
    if (bad.ok || bad.error.kind !== 'mismatch') throw new Error('found right');
    expect(bad.error.canonicalRequest).toBe(
      `GET\n/test.txt\n\nhost:examplebucket.s3.amazonaws.com\nrange:bytes=0-9\nx-amz-content-sha256:${EMPTY}\nx-amz-date:20130524T000000Z\n\nhost;range;x-amz-content-sha256;x-amz-date\n${EMPTY}`,
    );
    expect(bad.error.stringToSign).toBe(
      'AWS4-HMAC-SHA256\n20130524T000000Z\n20130524/us-east-1/s3/aws4_request\n7344ae5b7ee6c3e7e6b0fe0640412a37625d1fbfff95c48bbb2dc43964946972',
    );
  });
});

describe('a request of an access key whose secret is known', () => {
  let cloud: TestCloud;
  let now: number | null;
  let client: S3Client;

  const as = (secretAccessKey: string, change?: (request: Request) => Request) =>
    cloud.client(KEY, {
      credentials: { accessKeyId: KEY, secretAccessKey },
      ...(change === undefined
        ? {}
        : { requestHandler: handlerFor((request) => cloud.s3(change(request))) as never }),
    });

  beforeEach(async () => {
    now = null;
    cloud = testCloud({ clock: { now: () => now ?? Date.now() } });
    cloud.state.principals.add({
      accessKeyId: KEY,
      secretAccessKey: SECRET,
      arn: 'arn:aws:iam::111122223333:user/alice',
      policies: [allow('s3:*', 'kms:*')],
    });
    client = as(SECRET);
    await client.send(new CreateBucketCommand({ Bucket: 'shelf' }));
  });

  const put = (by: S3Client, Key = 'a', Body = 'hello') =>
    by.send(new PutObjectCommand({ Bucket: 'shelf', Key, Body }));

  it.each([
    'plain',
    'with a blank',
    'a+b',
    'a/b/',
    'a//b',
    'ü/報告.txt',
    "it's!(1)*",
    'a%2Fb',
    '~a-b_c.d',
    'a&b=c?d#e',
  ])('is served with the key "%s"', async (key) => {
    await put(client, key);
    const got = await client.send(new GetObjectCommand({ Bucket: 'shelf', Key: key }));
    expect(await got.Body?.transformToString()).toBe('hello');
    const listed = await client.send(
      new ListObjectsV2Command({ Bucket: 'shelf', Prefix: key, Delimiter: '|' }),
    );
    expect(listed.Contents?.map(({ Key }) => Key)).toEqual([key]);
    const url = await getSignedUrl(client, new GetObjectCommand({ Bucket: 'shelf', Key: key }));
    expect(await (await cloud.s3(new Request(url))).text()).toBe('hello');
  });

  it.each(['a/../b', 'a/./b', '.hidden/..b'])(
    'is served with the key "%s", where its path comes as it was sent',
    async (key) => {
      const raw = (request: Request, rawPath: string) =>
        fromRequest(request, rawPath).then(async (each) =>
          toResponse((await handleS3(cloud.state, each)).response),
        );
      const requestHandler = {
        ...handlerFor(cloud.s3),
        handle: (sdk: { path: string }) =>
          handlerFor((request) => raw(request, sdk.path)).handle(sdk as never),
      };
      const credentials = { accessKeyId: KEY, secretAccessKey: SECRET };
      const by = cloud.client(KEY, { credentials, requestHandler: requestHandler as never });
      await put(by, key);
      expect(cloud.state.buckets.get('shelf')?.objects.has(key)).toBe(true);
    },
  );

  it('is answered, whatever its signature says', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'AWS4-HMAC-SHA256 ',
        `Credential=${KEY}/20260101/us-east-1/s3/aws4_request`,
        `Credential=${KEY}/20260101/us-east-1/kms/aws4_request`,
        `Credential=${KEY}/x`,
        ', ',
        'SignedHeaders=host;x-amz-date;;é',
        'Signature=0',
        'AWS4-ECDSA-P256-SHA256 ',
      ),
      fc.string({ maxLength: 8 }).map((text) => text.replace(/[^\x20-\x7e]/g, '')),
    );
    const header = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('').trim());
    const date = fc.constantFrom('20260101T000000Z', '99999999T999999Z', 'now', '');
    await fc.assert(
      fc.asyncProperty(header, date, async (Authorization, moment) => {
        const headers = {
          Authorization,
          'x-amz-date': moment,
          'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
        };
        for (const service of ['s3', 'kms'] as const) {
          const at = `https://${service}.us-east-1.amazonaws.com/%zz%E0?a=%zz`;
          const target = { ...headers, 'X-Amz-Target': 'TrentService.ListKeys' };
          const init = { method: 'POST', headers: target, body: '{}' };
          expect((await cloud[service](new Request(at, init))).status).toBeLessThan(500);
        }
      }),
    );
  });

  it('is refused under another secret, with all that AWS shows of why', async () => {
    expect(await refusalOf(put(as('other')))).toEqual({
      code: 'SignatureDoesNotMatch',
      status: 403,
      message:
        'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    });
    expect(cloud.state.buckets.get('shelf')?.objects.has('a')).toBe(false);
    let text = '';
    const reader = handlerFor(async (request) => {
      const answer = await cloud.s3(request);
      text = await answer.clone().text();
      return answer;
    });
    const other = cloud.client(KEY, {
      credentials: { accessKeyId: KEY, secretAccessKey: 'other' },
      requestHandler: reader as never,
    });
    await refusalOf(other.send(new ListObjectsV2Command({ Bucket: 'shelf', Prefix: 'é' })));
    const of = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? '';
    expect(of('AWSAccessKeyId')).toBe(KEY);
    expect(of('SignatureProvided')).toMatch(/^[0-9a-f]{64}$/);
    expect(of('CanonicalRequest')).toContain('GET\n/\nlist-type=2&amp;prefix=%C3%A9');
    for (const name of ['StringToSign', 'CanonicalRequest']) {
      const bytes = Buffer.from(of(name).replaceAll('&amp;', '&')).toString('hex');
      expect(of(`${name}Bytes`)).toBe(bytes.replace(/..(?=.)/g, '$& '));
    }
  });

  it.each<[string, (request: Request) => Request]>([
    ['another method', (r) => new Request(r, { method: 'DELETE' })],
    ['another path', (r) => new Request(r.url.replace('/a', '/b'), r)],
    ['another query', (r) => new Request(`${r.url}&versionId=null`, r)],
    [
      'another header',
      (r) => new Request(r, { headers: [...r.headers, ['x-amz-user-agent', 'other']] }),
    ],
  ])('is refused with %s than was signed', async (_, change) => {
    await put(client);
    const changed = as(SECRET, (request) => change(new Request(request.clone())));
    const get = changed.send(new GetObjectCommand({ Bucket: 'shelf', Key: 'a' }));
    expect(await refusalOf(get)).toMatchObject({ code: 'SignatureDoesNotMatch', status: 403 });
  });

  it('is refused where its clock is more than 15 minutes off', async () => {
    // A client that was told the server’s time goes by it from then on: each request has a client of its own.
    const real = Date.now();
    now = real - 840_000;
    await put(as(SECRET));
    now = real + 840_000;
    await put(as(SECRET));
    for (const off of [-960_000, 960_000]) {
      now = real + off;
      expect(await refusalOf(put(as(SECRET)))).toMatchObject({
        code: 'RequestTimeTooSkewed',
        status: 403,
      });
    }
    const url = await getSignedUrl(as(SECRET), new GetObjectCommand({ Bucket: 'shelf', Key: 'a' }));
    expect(await (await cloud.s3(new Request(url))).text()).toContain('Request has expired');
    // An address has an end of its own, and is good for longer than a clock may be off.
    const long = await getSignedUrl(
      as(SECRET),
      new GetObjectCommand({ Bucket: 'shelf', Key: 'a' }),
      { expiresIn: 3600 },
    );
    now = real + 1_800_000;
    expect((await cloud.s3(new Request(long))).status).toBe(200);
    now = real - 960_000;
    expect(await (await cloud.s3(new Request(url))).text()).toContain('Request is not valid yet');
    now = real + 840_000;
    expect((await cloud.s3(new Request(url))).status).toBe(200);
  });

  it('is checked in an address and in a form as well', async () => {
    await put(client);
    const command = new GetObjectCommand({ Bucket: 'shelf', Key: 'a' });
    const url = await getSignedUrl(as('other'), command);
    expect((await cloud.s3(new Request(url))).status).toBe(403);
    const own = await presigned({
      ...{ method: 'GET', region: REGION, accessKeyId: KEY, secretAccessKey: SECRET, expires: 60 },
      url: new URL(`https://shelf.s3.${REGION}.amazonaws.com/a`),
      headers: [['host', `shelf.s3.${REGION}.amazonaws.com`]],
      date: `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`,
    });
    expect((await cloud.s3(new Request(own))).status).toBe(200);
    own.pathname = '/b';
    expect((await cloud.s3(new Request(own))).status).toBe(403);

    const send = async (by: S3Client, change: Record<string, string> = {}) => {
      const { fields } = await createPresignedPost(by, { Bucket: 'shelf', Key: 'f' });
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...fields, ...change })) form.set(name, value);
      form.set('file', new File(['x'], 'x'));
      const answer = await cloud.s3(
        new Request(`https://shelf.s3.${REGION}.amazonaws.com/`, { method: 'POST', body: form }),
      );
      return { status: answer.status, text: await answer.text() };
    };
    expect((await send(client)).status).toBe(204);
    const forged = await send(as('other'));
    expect(forged.status).toBe(403);
    expect(forged.text).toContain('<Code>SignatureDoesNotMatch</Code>');
    expect(forged.text).not.toContain('CanonicalRequest');
    const policy = btoa('{"expiration":"2099-01-01T00:00:00Z","conditions":[]}');
    expect((await send(client, { Policy: policy })).text).toContain('SignatureDoesNotMatch');
  });

  it('is taken as it comes where it is signed the old way, and where nobody knows the secret', async () => {
    const old = new Request(`https://s3.${REGION}.amazonaws.com/shelf`, {
      headers: { Authorization: `AWS ${KEY}:c2lnbmF0dXJl` },
    });
    expect((await cloud.s3(old)).status).toBe(200);
    expect((await put(cloud.client('AKIAROOT'))).$metadata.httpStatusCode).toBe(200);
    cloud.state.principals.add({ accessKeyId: KEY, arn: 'arn:aws:iam::111122223333:root' });
    expect((await put(as('other'))).$metadata.httpStatusCode).toBe(200);
  });

  it('is checked by KMS too, in its own words', async () => {
    const kms = (secretAccessKey: string, region = REGION) =>
      new KMSClient({
        region,
        maxAttempts: 1,
        credentials: { accessKeyId: KEY, secretAccessKey },
        requestHandler: handlerFor(cloud.kms) as never,
      });
    expect((await kms(SECRET).send(new ListKeysCommand({}))).Keys).toEqual([]);
    expect(await refusalOf(kms('other').send(new ListKeysCommand({})))).toEqual({
      code: 'InvalidSignatureException',
      status: 400,
      message:
        'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    });
    now = Date.now() + 360_000;
    expect(await refusalOf(kms(SECRET).send(new ListKeysCommand({})))).toMatchObject({
      code: 'InvalidSignatureException',
      message: expect.stringMatching(
        /^Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 5 min\.\)$/,
      ),
    });
    // What S3 asks of KMS for its caller nobody signs.
    now = null;
    const answer = await client.send(
      new PutObjectCommand({
        Bucket: 'shelf',
        Key: 'k',
        Body: 'x',
        ServerSideEncryption: 'aws:kms',
      }),
    );
    expect(answer.ServerSideEncryption).toBe('aws:kms');
  });
});
