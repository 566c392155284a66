import { createHash } from 'node:crypto';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TestCloud } from '../sdk-client.test-helper.ts';
import { allow, refusalOf, testCloud } from '../sdk-client.test-helper.ts';

const Bucket = 'shelf';
const Key = 'a folder/報告 #1.txt';
const Body = 'Hello, encrypted world';
let cloud: TestCloud;
let s3: S3Client;

beforeEach(async () => {
  cloud = testCloud();
  s3 = cloud.client();
  await s3.send(new CreateBucketCommand({ Bucket }));
});

const textOf = async (Range?: string) => {
  const { Body: body } = await s3.send(new GetObjectCommand({ Bucket, Key, Range }));
  return body?.transformToString();
};

describe('an object', () => {
  it('comes back as it was put, with its metadata, encrypted by default', async () => {
    const put = await s3.send(
      new PutObjectCommand({
        Bucket,
        Key,
        Body,
        ContentType: 'text/plain',
        CacheControl: 'no-store',
        Metadata: { author: 'me' },
      }),
    );
    const md5 = createHash('md5').update(Body).digest('hex');
    expect(put).toMatchObject({ ETag: `"${md5}"`, ServerSideEncryption: 'AES256' });
    expect(put.ChecksumCRC32).toBeDefined();
    const got = await s3.send(new GetObjectCommand({ Bucket, Key }));
    expect(got).toMatchObject({
      ETag: `"${md5}"`,
      ContentType: 'text/plain',
      ContentLength: 22,
      CacheControl: 'no-store',
      Metadata: { author: 'me' },
      ServerSideEncryption: 'AES256',
      AcceptRanges: 'bytes',
    });
    expect(got.LastModified).toBeInstanceOf(Date);
    expect(await got.Body?.transformToString()).toBe(Body);
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key }));
    expect(head).toMatchObject({ ContentLength: 22, ServerSideEncryption: 'AES256' });
  });

  it('is found by a path-style address as by a virtual-hosted one', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
    const pathStyle = cloud.client('AKIAROOT', { forcePathStyle: true });
    const got = await pathStyle.send(new GetObjectCommand({ Bucket, Key }));
    expect(await got.Body?.transformToString()).toBe(Body);
    expect(new URL(cloud.requests.at(-1)?.url ?? '').hostname).toBe('s3.us-east-1.amazonaws.com');
    const own = cloud.client('AKIAROOT', {
      endpoint: 'http://localhost:9000',
      forcePathStyle: true,
    });
    const local = await own.send(new GetObjectCommand({ Bucket, Key }));
    expect(await local.Body?.transformToString()).toBe(Body);
  });

  it.each([
    ['bytes=0-4', 'Hello', 'bytes 0-4/22'],
    ['bytes=17-', 'world', 'bytes 17-21/22'],
    ['bytes=-5', 'world', 'bytes 17-21/22'],
    ['bytes=17-1000', 'world', 'bytes 17-21/22'],
    ['bytes=0-21', Body, 'bytes 0-21/22'],
  ])('gives its part %s', async (Range, text, ContentRange) => {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
    const got = await s3.send(new GetObjectCommand({ Bucket, Key, Range }));
    expect(got.$metadata.httpStatusCode).toBe(206);
    expect(got.ContentRange).toBe(ContentRange);
    expect(await got.Body?.transformToString()).toBe(text);
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key, Range }));
    expect(head.ContentLength).toBe(text.length);
  });

  it.each(['bytes=5-2', 'lines=1-2', 'bytes=0-1,3-4', 'nonsense'])(
    'is given whole for the range %s, which is none',
    async (range) => {
      await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
      expect(await textOf(range)).toBe(Body);
    },
  );

  it('has no bytes behind its end', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
    expect(await refusalOf(textOf('bytes=22-'))).toEqual({
      code: 'InvalidRange',
      status: 416,
      message: 'The requested range is not satisfiable',
    });
  });

  it('may be empty', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: '' }));
    expect(await textOf()).toBe('');
    expect((await refusalOf(textOf('bytes=0-'))).code).toBe('InvalidRange');
  });

  it('answers conditions', async () => {
    const { ETag } = await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
    const get = (more: object) =>
      refusalOf(s3.send(new GetObjectCommand({ Bucket, Key, ...more })));
    expect(await get({ IfMatch: '"other"' })).toMatchObject({
      code: 'PreconditionFailed',
      status: 412,
    });
    expect((await get({ IfNoneMatch: ETag })).status).toBe(304);
    const { LastModified } = await s3.send(new HeadObjectCommand({ Bucket, Key }));
    expect((await get({ IfModifiedSince: LastModified })).status).toBe(304);
    // Recorded from S3 (LocalStack's test_s3_get_object_preconditions): a moment still to come is ignored.
    const IfModifiedSince = new Date(Date.now() + 60_000);
    const later = await s3.send(new GetObjectCommand({ Bucket, Key, IfModifiedSince }));
    expect(later.$metadata.httpStatusCode).toBe(200);
    expect((await get({ IfUnmodifiedSince: new Date(0) })).status).toBe(412);
    const matched = await s3.send(
      new GetObjectCommand({ Bucket, Key, IfMatch: ETag, IfUnmodifiedSince: new Date(0) }),
    );
    expect(matched.$metadata.httpStatusCode).toBe(200);
  });

  it('is put only if it is not there yet, or is the one that is meant', async () => {
    const put = (more: object) => s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
    expect((await refusalOf(put({ IfMatch: '"0"' }))).code).toBe('NoSuchKey');
    const { ETag } = await put({ IfNoneMatch: '*' });
    expect(await refusalOf(put({ IfNoneMatch: '*' }))).toEqual({
      code: 'PreconditionFailed',
      status: 412,
      message: 'At least one of the pre-conditions you specified did not hold',
    });
    expect((await refusalOf(put({ IfMatch: '"0"' }))).code).toBe('PreconditionFailed');
    expect((await put({ IfMatch: ETag, Body: 'new' })).ETag).not.toBe(ETag);
    expect((await refusalOf(put({ IfNoneMatch: '"x"' }))).code).toBe('NotImplemented');
  });

  it('is served under other headers if a signed request asks', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
    const got = await s3.send(
      new GetObjectCommand({
        Bucket,
        Key,
        ResponseContentType: 'text/html',
        ResponseContentDisposition: 'attachment',
      }),
    );
    expect(got).toMatchObject({ ContentType: 'text/html', ContentDisposition: 'attachment' });
    const odd = s3.send(new GetObjectCommand({ Bucket, Key, ResponseContentType: 'a\nb 日本' }));
    expect((await refusalOf(odd)).code).toBe('InvalidArgument');
  });

  it('is gone once deleted, and deleting it again is no error', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
    const gone = await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    expect(gone.$metadata.httpStatusCode).toBe(204);
    expect(await refusalOf(textOf())).toEqual({
      code: 'NoSuchKey',
      status: 404,
      message: 'The specified key does not exist.',
    });
    const head = await refusalOf(s3.send(new HeadObjectCommand({ Bucket, Key })));
    expect(head).toMatchObject({ code: 'NotFound', status: 404 });
    await s3.send(new DeleteObjectCommand({ Bucket, Key }));
  });

  it('is not said to be missing to whoever may not list', async () => {
    const reader = cloud.user('reader', [allow('s3:GetObject')]);
    const refusal = await refusalOf(reader.send(new GetObjectCommand({ Bucket, Key })));
    expect(refusal).toEqual({
      code: 'AccessDenied',
      status: 403,
      message:
        'User: arn:aws:iam::111122223333:user/reader is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::shelf" because no identity-based policy allows the s3:ListBucket action',
    });
  });

  it('tells its attributes', async () => {
    const put = await s3.send(
      new PutObjectCommand({ Bucket, Key, Body, ChecksumAlgorithm: 'SHA256' }),
    );
    const attributes = await s3.send(
      new GetObjectAttributesCommand({
        Bucket,
        Key,
        ObjectAttributes: ['ETag', 'Checksum', 'ObjectSize', 'StorageClass', 'ObjectParts'],
      }),
    );
    expect(attributes).toMatchObject({
      ETag: put.ETag?.replaceAll('"', ''),
      ObjectSize: 22,
      StorageClass: 'STANDARD',
      Checksum: {
        ChecksumSHA256: createHash('sha256').update(Body).digest('base64'),
        ChecksumType: 'FULL_OBJECT',
      },
    });
    expect(attributes.ObjectParts).toBeUndefined();
  });
});

describe('checksums', () => {
  it.each(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)(
    '%s is computed, kept and returned on request',
    async (ChecksumAlgorithm) => {
      const name = `Checksum${ChecksumAlgorithm}` as const;
      const put = await s3.send(new PutObjectCommand({ Bucket, Key, Body, ChecksumAlgorithm }));
      expect(put[name]).toMatch(/^[A-Za-z0-9+/]+=*$/);
      const head = await s3.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
      expect(head[name]).toBe(put[name]);
      expect(head.ChecksumType).toBe('FULL_OBJECT');
      // The SDK checks what it received against it.
      const got = await s3.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
      expect(await got.Body?.transformToString()).toBe(Body);
    },
  );

  it.each([
    [
      { ChecksumCRC32: 'AAAAAA==' },
      'The CRC32 you specified did not match the calculated checksum.',
    ],
    [
      { ChecksumSHA1: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' },
      'The SHA1 you specified did not match the calculated checksum.',
    ],
    [
      { ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' },
      'The Content-MD5 you specified did not match what we received.',
    ],
  ])('%o of other bytes are refused', async (wrong, message) => {
    const put = s3.send(new PutObjectCommand({ Bucket, Key, Body, ...wrong }));
    expect(await refusalOf(put)).toEqual({ code: 'BadDigest', status: 400, message });
    expect((await refusalOf(textOf())).code).toBe('NoSuchKey');
  });
});

describe('many objects', () => {
  it('are deleted at once, as far as the caller may', async () => {
    for (const name of ['a', ' b', 'c']) {
      await s3.send(new PutObjectCommand({ Bucket, Key: name, Body }));
    }
    const cleaner = cloud.user('cleaner', [
      {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 's3:DeleteObject', Resource: '*' },
          { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::shelf/c' },
        ],
      },
    ]);
    const { Deleted, Errors } = await cleaner.send(
      new DeleteObjectsCommand({
        Bucket,
        Delete: { Objects: [{ Key: 'a' }, { Key: ' b' }, { Key: 'c' }, { Key: 'nothing' }] },
      }),
    );
    expect(Deleted?.map((each) => each.Key)).toEqual(['a', ' b', 'nothing']);
    expect(Errors).toMatchObject([{ Key: 'c', Code: 'AccessDenied' }]);
    for (const name of ['a', ' b']) {
      const get = s3.send(new GetObjectCommand({ Bucket, Key: name }));
      expect((await refusalOf(get)).code).toBe('NoSuchKey');
    }
    await s3.send(new HeadObjectCommand({ Bucket, Key: 'c' }));
  });
});

describe('a copy', () => {
  const CopySource = `/${Bucket}/${encodeURIComponent(Key)}`;

  it('has the bytes and metadata of its source, and other metadata if asked', async () => {
    const put = await s3.send(
      new PutObjectCommand({ Bucket, Key, Body, ContentType: 'text/plain', Metadata: { a: '1' } }),
    );
    const copied = await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource }));
    expect(copied.CopyObjectResult?.ETag).toBe(put.ETag);
    expect(copied.CopyObjectResult?.LastModified).toBeInstanceOf(Date);
    expect(copied.ServerSideEncryption).toBe('AES256');
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'copy' }));
    expect(got).toMatchObject({ ContentType: 'text/plain', Metadata: { a: '1' } });
    expect(await got.Body?.transformToString()).toBe(Body);
    await s3.send(
      new CopyObjectCommand({
        Bucket,
        Key: 'copy',
        CopySource,
        MetadataDirective: 'REPLACE',
        Metadata: { b: '2' },
      }),
    );
    const replaced = await s3.send(new HeadObjectCommand({ Bucket, Key: 'copy' }));
    expect(replaced.Metadata).toEqual({ b: '2' });
  });

  it('onto itself must change something', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
    const copy = (more: object = {}) =>
      s3.send(new CopyObjectCommand({ Bucket, Key, CopySource, ...more }));
    expect(await refusalOf(copy())).toEqual({
      code: 'InvalidRequest',
      status: 400,
      message:
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    });
    const again = await copy({ ServerSideEncryption: 'aws:kms' });
    expect(again.ServerSideEncryption).toBe('aws:kms');
    expect(again.SSEKMSKeyId).toMatch(/^arn:aws:kms:us-east-1:111122223333:key\//);
    expect(await textOf()).toBe(Body);
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key }));
    expect(head.ServerSideEncryption).toBe('aws:kms');
  });

  it('is refused for a source that is missing, forbidden or not as wanted', async () => {
    const { ETag } = await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
    const copy = (more: object = {}, as = s3) =>
      refusalOf(as.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource, ...more })));
    expect((await copy({ CopySource: `${Bucket}/nothing` })).code).toBe('NoSuchKey');
    expect((await copy({ CopySource: 'nowhere/at-all' })).code).toBe('NoSuchBucket');
    expect(await copy({ CopySource: 'nonsense' })).toEqual({
      code: 'InvalidArgument',
      status: 400,
      message: 'Invalid copy source object key',
    });
    expect((await copy({ CopySourceIfMatch: '"0"' })).code).toBe('PreconditionFailed');
    expect((await copy({ CopySourceIfNoneMatch: ETag })).code).toBe('PreconditionFailed');
    const writer = cloud.user('writer', [allow('s3:PutObject')]);
    expect((await copy({}, writer)).message).toContain('s3:GetObject');
    const reader = cloud.user('reader', [allow('s3:GetObject')]);
    expect((await copy({}, reader)).message).toContain('s3:PutObject');
  });
});
