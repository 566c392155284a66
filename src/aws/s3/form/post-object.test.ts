import { createHash, randomBytes } from 'node:crypto';
import {
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutBucketEncryptionCommand,
  PutBucketPolicyCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { systemEntropy } from '../../../crypto/index.ts';
import { fromUtf8 } from '../../../lib/bytes.ts';
import { assembleCloud } from '../../../modes/cloud.ts';
import { EVERY_ABILITY } from '../../../modes/every-ability.ts';
import { traceRecorder, verify } from '../../../trace/index.ts';
import { fromRequest } from '../../http.ts';
import { newBucket } from '../bucket/bucket.ts';
import { allow, kmsCall, REGION } from '../sdk-client.test-helper.ts';
import { handleS3 } from '../service.ts';
import { Shelf, URL_OF_SHELF } from './form.test-helper.ts';

/** Uploads by forms that AWS's own package for presigned POSTs makes, sent as a browser sends them. */

const SSE = 'x-amz-server-side-encryption';
let shelf: Shelf;

beforeEach(async () => {
  shelf = await Shelf.open();
});

const stored = async (key: string) => {
  const answer = await shelf.cloud
    .client()
    .send(new GetObjectCommand({ Bucket: 'shelf', Key: key }));
  return { ...answer, text: await answer.Body?.transformToString() };
};

describe('a form', () => {
  it('stores its file, and answers as it wishes', async () => {
    const { url, fields } = await shelf.presign();
    expect(url).toBe(URL_OF_SHELF);
    const usual = await shelf.post(fields);
    expect(usual.status).toBe(204);
    expect(usual.headers.get('etag')).toBe('"5d41402abc4b2a76b9719d911017c592"');
    expect(usual.headers.get('location')).toBe(`${URL_OF_SHELF}a.txt`);
    const object = await stored('a.txt');
    expect(object.text).toBe('hello');
    // The file's own type is nothing to S3.
    expect(object.ContentType).toBe('binary/octet-stream');

    const created = await shelf.presign({
      Key: 'up/${filename}',
      Fields: { success_action_status: '201' },
    });
    const answer = await shelf.post(created.fields, { name: 'C:\\data\\報告 1.txt' });
    expect(answer.status).toBe(201);
    expect(answer.of('Key')).toBe('up/報告 1.txt');
    expect(answer.of('Bucket')).toBe('shelf');
    expect(answer.of('ETag')).toBe('"5d41402abc4b2a76b9719d911017c592"');
    expect(answer.of('Location')).toBe(`${URL_OF_SHELF}${encodeURIComponent('up/報告 1.txt')}`);
    expect((await stored('up/報告 1.txt')).text).toBe('hello');

    const plain = await shelf.presign({ Fields: { success_action_status: '200' } });
    const ok = await shelf.post(plain.fields);
    expect([ok.status, ok.text]).toEqual([200, '']);
    const other = await shelf.presign({ Fields: { success_action_status: '202' } });
    expect((await shelf.post(other.fields)).status).toBe(204);
  });

  it('sends the browser on', async () => {
    const page = 'https://example.com/done?from=form';
    const { fields } = await shelf.presign({ Fields: { success_action_redirect: page } });
    const answer = await shelf.post(fields);
    expect(answer.status).toBe(303);
    const next = new URL(answer.headers.get('location') ?? '');
    expect(Object.fromEntries(next.searchParams)).toEqual({
      from: 'form',
      bucket: 'shelf',
      key: 'a.txt',
      etag: '"5d41402abc4b2a76b9719d911017c592"',
    });
    for (const nowhere of ['nowhere', 'javascript:alert(1)']) {
      const bad = await shelf.presign({ Fields: { success_action_redirect: nowhere } });
      expect((await shelf.post(bad.fields)).status).toBe(204);
    }
  });

  it('says of the object what headers say elsewhere', async () => {
    const { KeyMetadata } = await kmsCall(shelf.cloud, 'CreateKey', {});
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
    const { fields } = await shelf.presign({ Fields });
    const answer = await shelf.post(fields);
    expect(answer).toMatchObject({ message: null, status: 204 });
    expect(answer.headers.get(SSE)).toBe('aws:kms');
    expect(answer.headers.get('x-amz-checksum-sha256')).toBe(Fields['x-amz-checksum-sha256']);
    const at = { Bucket: 'shelf', Key: 'a.txt' };
    const head = await shelf.cloud
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
    const tags = await shelf.cloud.client().send(new GetObjectTaggingCommand(at));
    expect(tags.TagSet).toEqual([{ Key: 'a b', Value: '1=2+3' }]);
    const wrong = await shelf.presign({
      Fields: { ...Fields, 'x-amz-checksum-sha256': `${'A'.repeat(43)}=` },
    });
    expect(await shelf.post(wrong.fields)).toMatchObject({ status: 400, code: 'BadDigest' });
    const noTags = await shelf.presign({ Fields: { tagging: 'a=b' } });
    expect(await shelf.post(noTags.fields)).toMatchObject({ status: 400, code: 'MalformedXML' });
  });

  it('brings a customer’s key, whose fields its policy has to speak of like all others', async () => {
    const bucket = { Bucket: 'shelf' };
    const key = randomBytes(32);
    const md5 = createHash('md5').update(key).digest('base64');
    const Fields = {
      [`${SSE}-customer-algorithm`]: 'AES256',
      [`${SSE}-customer-key`]: key.toString('base64'),
      [`${SSE}-customer-key-MD5`]: md5,
    };
    const { fields } = await shelf.presign({ Fields });
    const blocked = await shelf.post(fields);
    expect(blocked).toMatchObject({ status: 403, code: 'AccessDenied' });
    expect(blocked.message).toContain('has blocked upload requests that specify Server Side');
    await shelf.cloud.client().send(
      new PutBucketEncryptionCommand({
        ...bucket,
        ServerSideEncryptionConfiguration: {
          Rules: [{ BlockedEncryptionTypes: { EncryptionType: ['NONE'] } }],
        },
      }),
    );
    const answer = await shelf.post(fields);
    expect(answer).toMatchObject({ message: null, status: 204 });
    expect(answer.headers.get(`${SSE}-customer-key-MD5`)).toBe(md5);
    const opened = await shelf.cloud.client().send(
      new GetObjectCommand({
        ...{ ...bucket, Key: 'a.txt', SSECustomerAlgorithm: 'AES256' },
        SSECustomerKey: key.toString('base64'),
        SSECustomerKeyMD5: md5,
      }),
    );
    expect(await opened.Body?.transformToString()).toBe('hello');
    await expect(stored('a.txt')).rejects.toMatchObject({ name: 'InvalidRequest' });

    const missing = await shelf.post({ ...fields, [`${SSE}-customer-key-MD5`]: null });
    expect(missing).toMatchObject({ status: 403, code: 'AccessDenied' });
    const unsaid = await shelf.presign();
    expect(await shelf.post({ ...unsaid.fields, ...Fields })).toMatchObject({
      ...{ status: 403, code: 'AccessDenied' },
      message: expect.stringContaining(`Extra input fields: ${SSE}-customer-algorithm`),
    });
    const other = randomBytes(32).toString('base64');
    const wrong = await shelf.presign({ Fields: { ...Fields, [`${SSE}-customer-key`]: other } });
    const refused = await shelf.post(wrong.fields);
    expect(refused).toMatchObject({ status: 400, code: 'InvalidArgument' });
    expect(refused.message).toContain('MD5 hash of the key did not match');
    const plain = await shelf.post(fields, { url: URL_OF_SHELF.replace('https', 'http') });
    expect(plain).toMatchObject({ status: 400, code: 'InvalidRequest' });
  });

  it('goes to a bucket in the path as well', async () => {
    const { fields } = await shelf.presign({
      Key: 'd/e',
      Fields: { success_action_status: '201' },
    });
    const answer = await shelf.post(fields, { url: 'http://127.0.0.1:9000/shelf' });
    expect(answer.status).toBe(201);
    expect(answer.of('Location')).toBe('http://127.0.0.1:9000/shelf/d%2Fe');
  });

  it('is for those who may write, and for everybody where the bucket says so', async () => {
    shelf.cloud.user('bob', [allow('s3:GetObject')]);
    const bob = await createPresignedPost(shelf.cloud.client('AKIABOB'), {
      Bucket: 'shelf',
      Key: 'a',
    });
    const refused = await shelf.post(bob.fields);
    expect(refused).toMatchObject({ status: 403, code: 'AccessDenied' });
    expect(refused.message).toContain('user/bob is not authorized to perform: s3:PutObject');
    expect(await shelf.post({ key: 'a' })).toMatchObject({ status: 403, message: 'Access Denied' });
    const bucket = { Bucket: 'shelf' };
    await shelf.cloud
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
    await shelf.cloud.client().send(new PutBucketPolicyCommand({ ...bucket, Policy }));
    expect((await shelf.post({ key: 'drop/${filename}', [SSE]: 'AES256' })).status).toBe(204);
    expect((await shelf.post({ key: 'drop/${filename}' })).status).toBe(403);
    expect((await shelf.post({ key: 'a', [SSE]: 'AES256' })).status).toBe(403);
  });
});

describe('the record of a form', () => {
  it('cuts the file out of the body, seals that, and verifies', async () => {
    const recorder = traceRecorder(systemEntropy, () => 0);
    const { s3 } = assembleCloud({ region: REGION, abilities: EVERY_ABILITY, recorder });
    const at = { name: 'shelf', region: REGION, account: s3.account, created: 0 };
    s3.buckets.set('shelf', newBucket(at));
    recorder.stage();
    const { fields } = await shelf.presign({ Fields: { 'x-amz-meta-a': 'b' } });
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

describe('what is posted to a bucket', () => {
  const send = async (body: BodyInit, headers: Record<string, string> = {}) => {
    const answer = await shelf.cloud.s3(
      new Request(URL_OF_SHELF, { method: 'POST', body, headers }),
    );
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
    expect((await shelf.post({})).message).toContain("must contain a field named 'key'");
  });

  it.each(['x-amz-algorithm', 'x-amz-credential', 'x-amz-date', 'x-amz-signature', 'policy'])(
    'is signed whole or not at all: %s',
    async (missing) => {
      const { fields } = await shelf.presign();
      const lower = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]),
      );
      const answer = await shelf.post({ ...lower, [missing]: null });
      expect(answer).toMatchObject({ status: 400, code: 'InvalidArgument' });
      expect(answer.of('ArgumentName')).toBe(missing);
    },
  );

  it('is signed for the bucket’s Region by a known access key', async () => {
    const abroad = shelf.cloud.client('AKIAROOT', { region: 'eu-west-1' });
    const { fields } = await createPresignedPost(abroad, { Bucket: 'shelf', Key: 'a' });
    const answer = await shelf.post(fields);
    expect(answer).toMatchObject({ status: 400, code: 'InvalidArgument' });
    expect(answer.message).toContain("'eu-west-1' is wrong; expecting 'us-east-1'");
    const nobody = await createPresignedPost(shelf.cloud.client('AKIANOBODY'), {
      Bucket: 'shelf',
      Key: 'a',
    });
    expect(await shelf.post(nobody.fields)).toMatchObject({
      status: 403,
      code: 'InvalidAccessKeyId',
    });
    const missing = await shelf.presign();
    const elsewhere = `https://nowhere.s3.${REGION}.amazonaws.com/`;
    expect(await shelf.post({ ...missing.fields, bucket: null }, { url: elsewhere })).toMatchObject(
      {
        status: 403,
      },
    );
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
        const answer = await shelf.post(fields);
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });
});
