import {
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutBucketPolicyCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { systemEntropy } from '../../../crypto/index.ts';
import { fromUtf8 } from '../../../lib/bytes.ts';
import { assembleCloud } from '../../../modes/cloud.ts';
import { EVERY_ABILITY } from '../../../modes/every-ability.ts';
import { traceRecorder, verify } from '../../../trace/index.ts';
import { fromRequest } from '../../http.ts';
import { newBucket } from '../bucket/bucket.ts';
import { allow, kmsCall, REGION, type TestCloud, testCloud } from '../sdk-client.test-helper.ts';
import { handleS3 } from '../service.ts';
import { signed } from '../wire.test-helper.ts';

/** Uploads by forms that AWS's own package for presigned POSTs makes, sent as a browser sends them. */

const SSE = 'x-amz-server-side-encryption';
const URL_OF_SHELF = `https://shelf.s3.${REGION}.amazonaws.com/`;
let cloud: TestCloud;

beforeEach(async () => {
  cloud = testCloud();
  await cloud.s3(new Request(URL_OF_SHELF, { method: 'PUT', headers: signed(REGION) }));
});

async function presign(options: Partial<PresignedPostOptions> = {}) {
  return createPresignedPost(cloud.client(), { Bucket: 'shelf', Key: 'a.txt', ...options });
}

/** Sends a form; a field that is null is left out. */
async function post(
  fields: Record<string, string | null>,
  { body = 'hello', name = 'b.txt', url = URL_OF_SHELF } = {},
) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) if (value !== null) form.set(field, value);
  form.set('file', new File([body], name, { type: 'image/png' }));
  const answer = await cloud.s3(new Request(url, { method: 'POST', body: form }));
  const text = await answer.text();
  const of = (element: string) =>
    new RegExp(`<${element}>([^<]*)</${element}>`)
      .exec(text)?.[1]
      ?.replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'") ?? null;
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    code: of('Code'),
    message: of('Message'),
    of,
  };
}

const stored = async (key: string) => {
  const answer = await cloud.client().send(new GetObjectCommand({ Bucket: 'shelf', Key: key }));
  return { ...answer, text: await answer.Body?.transformToString() };
};

describe('a form', () => {
  it('stores its file, and answers as it wishes', async () => {
    const { url, fields } = await presign();
    expect(url).toBe(URL_OF_SHELF);
    const usual = await post(fields);
    expect(usual.status).toBe(204);
    expect(usual.headers.get('etag')).toBe('"5d41402abc4b2a76b9719d911017c592"');
    expect(usual.headers.get('location')).toBe(`${URL_OF_SHELF}a.txt`);
    const object = await stored('a.txt');
    expect(object.text).toBe('hello');
    // The file's own type is nothing to S3.
    expect(object.ContentType).toBe('binary/octet-stream');

    const created = await presign({
      Key: 'up/${filename}',
      Fields: { success_action_status: '201' },
    });
    const answer = await post(created.fields, { name: 'C:\\data\\報告 1.txt' });
    expect(answer.status).toBe(201);
    expect(answer.of('Key')).toBe('up/報告 1.txt');
    expect(answer.of('Bucket')).toBe('shelf');
    expect(answer.of('ETag')).toBe('"5d41402abc4b2a76b9719d911017c592"');
    expect(answer.of('Location')).toBe(`${URL_OF_SHELF}${encodeURIComponent('up/報告 1.txt')}`);
    expect((await stored('up/報告 1.txt')).text).toBe('hello');

    const plain = await presign({ Fields: { success_action_status: '200' } });
    const ok = await post(plain.fields);
    expect([ok.status, ok.text]).toEqual([200, '']);
    const other = await presign({ Fields: { success_action_status: '202' } });
    expect((await post(other.fields)).status).toBe(204);
  });

  it('sends the browser on', async () => {
    const page = 'https://example.com/done?from=form';
    const { fields } = await presign({ Fields: { success_action_redirect: page } });
    const answer = await post(fields);
    expect(answer.status).toBe(303);
    const next = new URL(answer.headers.get('location') ?? '');
    expect(Object.fromEntries(next.searchParams)).toEqual({
      from: 'form',
      bucket: 'shelf',
      key: 'a.txt',
      etag: '"5d41402abc4b2a76b9719d911017c592"',
    });
    for (const nowhere of ['nowhere', 'javascript:alert(1)']) {
      const bad = await presign({ Fields: { success_action_redirect: nowhere } });
      expect((await post(bad.fields)).status).toBe(204);
    }
  });

  it('says of the object what headers say elsewhere', async () => {
    const { KeyMetadata } = await kmsCall(cloud, 'CreateKey', {});
    const Fields = {
      'Content-Type': 'text/plain',
      'Cache-Control': 'no-store',
      'x-amz-meta-Author': 'me',
      'x-amz-storage-class': 'STANDARD_IA',
      acl: 'private',
      [SSE]: 'aws:kms',
      [`${SSE}-aws-kms-key-id`]: KeyMetadata.Arn,
      [`${SSE}-bucket-key-enabled`]: 'true',
      'x-amz-checksum-sha256': 'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=',
      tagging: '<Tagging><TagSet><Tag><Key>a b</Key><Value>1=2+3</Value></Tag></TagSet></Tagging>',
    };
    const { fields } = await presign({ Fields });
    const answer = await post(fields);
    expect(answer).toMatchObject({ message: null, status: 204 });
    expect(answer.headers.get(SSE)).toBe('aws:kms');
    expect(answer.headers.get('x-amz-checksum-sha256')).toBe(Fields['x-amz-checksum-sha256']);
    const at = { Bucket: 'shelf', Key: 'a.txt' };
    const head = await cloud
      .client()
      .send(new HeadObjectCommand({ ...at, ChecksumMode: 'ENABLED' }));
    expect(head).toMatchObject({
      ContentType: 'text/plain',
      CacheControl: 'no-store',
      Metadata: { author: 'me' },
      StorageClass: 'STANDARD_IA',
      ServerSideEncryption: 'aws:kms',
      SSEKMSKeyId: KeyMetadata.Arn,
      BucketKeyEnabled: true,
      ChecksumSHA256: Fields['x-amz-checksum-sha256'],
      ContentLength: 5,
    });
    const tags = await cloud.client().send(new GetObjectTaggingCommand(at));
    expect(tags.TagSet).toEqual([{ Key: 'a b', Value: '1=2+3' }]);
    const wrong = await presign({
      Fields: { ...Fields, 'x-amz-checksum-sha256': `${'A'.repeat(43)}=` },
    });
    expect(await post(wrong.fields)).toMatchObject({ status: 400, code: 'BadDigest' });
    const noTags = await presign({ Fields: { tagging: 'a=b' } });
    expect(await post(noTags.fields)).toMatchObject({ status: 400, code: 'MalformedXML' });
  });

  it('goes to a bucket in the path as well', async () => {
    const { fields } = await presign({ Key: 'd/e', Fields: { success_action_status: '201' } });
    const answer = await post(fields, { url: 'http://127.0.0.1:9000/shelf' });
    expect(answer.status).toBe(201);
    expect(answer.of('Location')).toBe('http://127.0.0.1:9000/shelf/d%2Fe');
  });

  it('is for those who may write, and for everybody where the bucket says so', async () => {
    cloud.user('bob', [allow('s3:GetObject')]);
    const bob = await createPresignedPost(cloud.client('AKIABOB'), { Bucket: 'shelf', Key: 'a' });
    const refused = await post(bob.fields);
    expect(refused).toMatchObject({ status: 403, code: 'AccessDenied' });
    expect(refused.message).toContain('user/bob is not authorized to perform: s3:PutObject');
    expect(await post({ key: 'a' })).toMatchObject({ status: 403, message: 'Access Denied' });
    const bucket = { Bucket: 'shelf' };
    await cloud
      .client()
      .send(new PutPublicAccessBlockCommand({ ...bucket, PublicAccessBlockConfiguration: {} }));
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: 'arn:aws:s3:::shelf/drop/*',
        Condition: { StringEquals: { [`s3:${SSE}`]: 'AES256' } },
      },
    });
    await cloud.client().send(new PutBucketPolicyCommand({ ...bucket, Policy }));
    expect((await post({ key: 'drop/${filename}', [SSE]: 'AES256' })).status).toBe(204);
    expect((await post({ key: 'drop/${filename}' })).status).toBe(403);
    expect((await post({ key: 'a', [SSE]: 'AES256' })).status).toBe(403);
  });
});

describe('the record of a form', () => {
  it('cuts the file out of the body, seals that, and verifies', async () => {
    const recorder = traceRecorder(systemEntropy, () => 0);
    const { s3 } = assembleCloud({ region: REGION, abilities: EVERY_ABILITY, recorder });
    const at = { name: 'shelf', region: REGION, account: s3.account, created: 0 };
    s3.buckets.set('shelf', newBucket(at));
    recorder.stage();
    const { fields } = await presign({ Fields: { 'x-amz-meta-a': 'b' } });
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.set('file', new File(['hello'], 'b.txt'));
    const request = await fromRequest(new Request(URL_OF_SHELF, { method: 'POST', body: form }));
    recorder.input('client', request.body, { name: 'form', role: 'plaintext', retained: true });
    recorder.exchange();
    const head = { actor: 'client', name: 's3.put-object', fact: 'put-object', to: 's3' } as const;
    const { method, url, headers, body } = request;
    const message = { type: 'request', method, url: url.href, headers, body } as const;
    recorder.send({ ...head, message, carries: [{ bytes: body, place: 'body' }] });
    const reply = await handleS3(s3, request);
    expect([reply.operation, reply.response.status]).toEqual(['PostObject', 204]);
    recorder.send({
      ...{ actor: 's3', name: 's3.put-object.response', fact: 'put-object', to: 'client' },
      message: reply.message,
      carries: reply.carries,
      releases: true,
    });
    const outcome = { status: 204, code: null, message: null };
    const trace = await recorder.finish({ scenario: {}, world: {}, outcome });
    expect(await verify(trace)).toEqual({ ok: true });
    const object = trace.values.find(({ name }) => name === 'object');
    expect(fromUtf8(object?.bytes ?? body)).toBe('hello');
    expect(trace.steps.some((step) => step.kind === 'op' && step.op === 'aes-256-gcm-seal')).toBe(
      true,
    );
    const [event] = trace.events.map((each) => each.event);
    expect(event).toMatchObject({ eventName: 'PostObject', requestParameters: { key: 'a.txt' } });
  });
});

describe('the policy of a form', () => {
  const conditions: NonNullable<PresignedPostOptions['Conditions']> = [
    ['starts-with', '$Content-Type', 'image/'],
    ['content-length-range', 2, 6],
    ['starts-with', '$x-amz-meta-note', ''],
  ];
  const rest = { 'Content-Type': 'image/png', 'x-amz-meta-note': 'any' };

  it('lets in what it describes, and nothing else', async () => {
    const { fields } = await presign({ Conditions: conditions });
    const send = (more: Record<string, string | null>, body = 'hello') =>
      post({ ...fields, ...rest, ...more }, { body });
    expect((await send({})).status).toBe(204);
    expect((await send({ 'Content-Type': 'image/png, image/gif' })).status).toBe(204);
    expect((await send({ 'x-ignore-me': 'x' })).status).toBe(204);
    const denied = async (more: Record<string, string | null>, message: string) =>
      expect(await send(more)).toMatchObject({ status: 403, code: 'AccessDenied', message });
    const failed = 'Invalid according to Policy: Policy Condition failed: ';
    await denied(
      { 'Content-Type': 'text/plain' },
      `${failed}["starts-with", "$Content-Type", "image/"]`,
    );
    await denied(
      { 'Content-Type': 'image/png, text/plain' },
      `${failed}["starts-with", "$Content-Type", "image/"]`,
    );
    await denied({ key: 'b.txt' }, `${failed}["eq", "$key", "a.txt"]`);
    const other = await presign({ Bucket: 'other' });
    expect(await post(other.fields)).toMatchObject({
      status: 403,
      message: `${failed}["eq", "$bucket", "other"]`,
    });
    await denied({ 'x-amz-meta-note': null }, `${failed}["starts-with", "$x-amz-meta-note", ""]`);
    await denied(
      { 'x-amz-meta-more': 'x' },
      'Invalid according to Policy: Extra input fields: x-amz-meta-more',
    );
    expect(await send({}, 'x')).toMatchObject({ status: 400, code: 'EntityTooSmall' });
    const large = await send({}, 'seven b');
    expect(large).toMatchObject({ status: 400, code: 'EntityTooLarge' });
    expect([large.of('ProposedSize'), large.of('MaxSizeAllowed')]).toEqual(['7', '6']);
  });

  const now = Date.parse('2026-11-24T12:00:00Z');
  const conditionsOf = (policy: unknown) => ({
    policy: typeof policy === 'string' ? policy : btoa(JSON.stringify(policy)),
  });
  const base = { expiration: '2026-11-25T00:00:00Z', conditions: [] as unknown[] };

  it.each([
    ['', "Invalid Policy: Expecting '{' but found End-of-Input"],
    ['%%%', 'Invalid Policy: invalid Base64 encoding.'],
    [btoa('nonsense'), 'Invalid Policy: Invalid JSON.'],
    [btoa('[]'), 'Invalid Policy: Invalid JSON.'],
    [{ conditions: [] }, 'Invalid Policy: Policy missing expiration.'],
    [{ expiration: base.expiration }, 'Invalid Policy: Policy missing conditions.'],
    [{ ...base, more: 1 }, 'Invalid Policy: Unexpected: "more"'],
    [{ ...base, expiration: 'soon' }, "Invalid Policy: Invalid 'expiration' value: 'soon'"],
    [{ ...base, conditions: {} }, "Invalid Policy: Invalid 'conditions' value: must be a List."],
    [
      { ...base, conditions: [1] },
      'Invalid Policy: Invalid condition test: must be a List or Object.',
    ],
    [
      { ...base, conditions: [[]] },
      'Invalid Policy: Invalid Condition: missing operation identifier.',
    ],
    [
      { ...base, conditions: [['is', '$key', 'a']] },
      "Invalid Policy: Invalid Condition: unknown operation 'is'.",
    ],
    [
      { ...base, conditions: [['eq', '$key']] },
      'Invalid Policy: Invalid eq: wrong number of arguments.',
    ],
    [
      { ...base, conditions: [{ a: 'b', c: 'd' }] },
      'Invalid Policy: Invalid Simple-Condition: Simple-Conditions must have exactly one property specified.',
    ],
    [
      { ...base, conditions: [{ a: 1 }] },
      'Invalid Policy: Invalid Simple-Condition: value must be a string.',
    ],
  ])('%j is none', async (policy, message) => {
    cloud = testCloud({ clock: { now: () => now } });
    await cloud.s3(new Request(URL_OF_SHELF, { method: 'PUT', headers: signed(REGION) }));
    const { fields } = await presign();
    const answer = await post({ ...fields, ...conditionsOf(policy) });
    expect(answer).toMatchObject({ status: 400, code: 'InvalidPolicyDocument', message });
  });

  it('ends', async () => {
    let moment = now;
    cloud = testCloud({ clock: { now: () => moment } });
    await cloud.s3(new Request(URL_OF_SHELF, { method: 'PUT', headers: signed(REGION) }));
    const { fields } = await presign();
    const until = { expiration: '2026-11-24T12:00:01Z', conditions: [['starts-with', '$key', '']] };
    const names = Object.keys(fields).filter(
      (name) => !/^(policy|key|x-amz-signature)$/i.test(name),
    );
    const policy = conditionsOf({
      ...until,
      conditions: [
        ['starts-with', '$key', ''],
        ...names.map((name) => ['starts-with', `$${name}`, '']),
      ],
    });
    expect((await post({ ...fields, ...policy })).status).toBe(204);
    moment = now + 1000;
    expect(await post({ ...fields, ...policy })).toMatchObject({
      status: 403,
      message: 'Invalid according to Policy: Policy expired.',
    });
  });
});

describe('what is posted to a bucket', () => {
  const send = async (body: BodyInit, headers: Record<string, string> = {}) => {
    const answer = await cloud.s3(new Request(URL_OF_SHELF, { method: 'POST', body, headers }));
    const text = await answer.text();
    return { status: answer.status, code: /<Code>([^<]*)/.exec(text)?.[1], text };
  };

  it('must be a form with a key and a file', async () => {
    expect(await send('{}')).toMatchObject({ status: 412, code: 'PreconditionFailed' });
    const type = { 'Content-Type': 'multipart/form-data; boundary=x' };
    expect(await send('nonsense', type)).toMatchObject({
      status: 400,
      code: 'MalformedPOSTRequest',
    });
    const form = new FormData();
    form.set('key', 'a');
    const noFile = await send(form);
    expect(noFile).toMatchObject({ status: 400, code: 'InvalidArgument' });
    expect(noFile.text).toContain('POST requires exactly one file upload per request.');
    form.set('x-amz-meta-a', 'x'.repeat(21_000));
    form.set('file', 'x');
    expect(await send(form)).toMatchObject({ status: 400, code: 'MaxPostPreDataLengthExceeded' });
    expect((await post({})).message).toContain("must contain a field named 'key'");
  });

  it.each(['x-amz-algorithm', 'x-amz-credential', 'x-amz-date', 'x-amz-signature', 'policy'])(
    'is signed whole or not at all: %s',
    async (missing) => {
      const { fields } = await presign();
      const lower = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]),
      );
      const answer = await post({ ...lower, [missing]: null });
      expect(answer).toMatchObject({ status: 400, code: 'InvalidArgument' });
      expect(answer.of('ArgumentName')).toBe(missing);
    },
  );

  it('is signed for the bucket’s Region by a known access key', async () => {
    const abroad = cloud.client('AKIAROOT', { region: 'eu-west-1' });
    const { fields } = await createPresignedPost(abroad, { Bucket: 'shelf', Key: 'a' });
    const answer = await post(fields);
    expect(answer).toMatchObject({ status: 400, code: 'InvalidArgument' });
    expect(answer.message).toContain("'eu-west-1' is wrong; expecting 'us-east-1'");
    const nobody = await createPresignedPost(cloud.client('AKIANOBODY'), {
      Bucket: 'shelf',
      Key: 'a',
    });
    expect(await post(nobody.fields)).toMatchObject({ status: 403, code: 'InvalidAccessKeyId' });
    const missing = await presign();
    const elsewhere = `https://nowhere.s3.${REGION}.amazonaws.com/`;
    expect(await post({ ...missing.fields, bucket: null }, { url: elsewhere })).toMatchObject({
      status: 403,
    });
  });

  it('is answered, whatever its fields are', async () => {
    const field = fc.constantFrom(
      'key',
      'acl',
      'policy',
      'tagging',
      'Content-Type',
      'success_action_status',
      'success_action_redirect',
      'x-amz-algorithm',
      'x-amz-credential',
      'x-amz-signature',
      'x-amz-date',
      'AWSAccessKeyId',
      SSE,
      'x-amz-checksum-crc32',
      'x-amz-meta-a',
      'content-md5',
      'expires',
    );
    const value = fc.oneof(
      fc.constantFrom(
        'a',
        '../a',
        '${filename}',
        'aws:kms',
        btoa('{"expiration":"2099-01-01T00:00:00Z","conditions":[["eq","$key","a"]]}'),
        'AKIAROOT/20260101/us-east-1/s3/aws4_request',
        'AWS4-HMAC-SHA256',
        '<Tagging><TagSet/></Tagging>',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(field, value), async (fields) => {
        const answer = await post(fields);
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });
});
