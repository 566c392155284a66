import { beforeEach, describe, expect, it } from 'vitest';
import { kmsCall, REGION } from '../sdk-client.test-helper.ts';
import { SSE, signed, Wire } from '../wire.test-helper.ts';

/**
 * What S3 is told of an object it keeps and gives back, or refuses; it never drops it. The headers are those of
 * PutObject, CopyObject and CreateMultipartUpload (API).
 */

let wire: Wire;

beforeEach(async () => {
  wire = await Wire.open();
});

/** The ways in which an object comes to be. */
const WAYS = ['put', 'copy', 'multipart'] as const;

/** Makes the object `/a` with these headers; the answer is the first that refuses, or the last. */
async function make(way: (typeof WAYS)[number], headers: Record<string, string>) {
  if (way === 'put') return wire.send('PUT', '/a', headers, 'x');
  if (way === 'copy') {
    await wire.send('PUT', '/source', {}, 'x');
    const copy = {
      'x-amz-copy-source': '/shelf/source',
      'x-amz-metadata-directive': 'REPLACE',
      'x-amz-tagging-directive': 'REPLACE',
    };
    return wire.send('PUT', '/a', { ...copy, ...headers });
  }
  const begun = await wire.send('POST', '/a?uploads', headers);
  const id = begun.of('UploadId');
  if (id === null) return begun;
  const part = await wire.send('PUT', `/a?partNumber=1&uploadId=${id}`, {}, 'x');
  const list = `<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>${part.headers.get('etag')}</ETag></Part></CompleteMultipartUpload>`;
  return wire.send('POST', `/a?uploadId=${id}`, {}, list);
}

describe.each(WAYS)('%s', (way) => {
  it.each([
    ['Cache-Control', 'max-age=60'],
    ['Content-Disposition', 'attachment; filename="a"'],
    ['Content-Encoding', 'gzip'],
    ['Content-Language', 'ja'],
    ['Content-Type', 'text/plain'],
    ['Expires', 'Tue, 24 Nov 2026 04:05:06 GMT'],
    ['x-amz-meta-a', 'b'],
    ['x-amz-storage-class', 'STANDARD_IA'],
    ['x-amz-website-redirect-location', '/other'],
    ['x-amz-website-redirect-location', 'https://example.com/'],
  ])('keeps %s: %s', async (name, value) => {
    expect((await make(way, { [name]: value })).status).toBe(200);
    for (const method of ['HEAD', 'GET']) {
      expect((await wire.send(method, '/a')).headers.get(name)).toBe(value);
    }
  });

  it('keeps tags, and tells how many', async () => {
    expect((await make(way, { 'x-amz-tagging': 'a=1&b%20c=%2B' })).status).toBe(200);
    for (const method of ['HEAD', 'GET']) {
      expect((await wire.send(method, '/a')).headers.get('x-amz-tagging-count')).toBe('2');
    }
    expect((await wire.send('GET', '/a?tagging')).text).toContain(
      '<TagSet><Tag><Key>a</Key><Value>1</Value></Tag><Tag><Key>b c</Key><Value>+</Value></Tag></TagSet>',
    );
  });

  it.each([
    'x-amz-object-lock-event-hold',
    'x-amz-object-lock-event-hold-duration-days',
    'x-amz-object-lock-event-hold-duration-years',
    'x-amz-write-offset-bytes',
  ])('refuses %s, which is not kept', async (name) => {
    const answer = await make(way, { [name]: '1' });
    expect({ status: answer.status, header: answer.of('Header') }).toEqual({
      status: 501,
      header: name,
    });
    expect((await wire.send('HEAD', '/a')).status).toBe(404);
  });

  it.each([
    ['x-amz-website-redirect-location', 'other', 'InvalidRedirectLocation'],
    ['x-amz-storage-class', 'COLD', 'InvalidStorageClass'],
    ['x-amz-object-lock-mode', 'GOVERNANCE', 'InvalidRequest'],
    ['x-amz-object-lock-retain-until-date', '2030-01-01T00:00:00Z', 'InvalidRequest'],
    ['x-amz-object-lock-legal-hold', 'ON', 'InvalidRequest'],
    ['x-amz-tagging', 'a=1&a=2', 'InvalidArgument'],
    ['x-amz-tagging', 'aws:a=1', 'InvalidTag'],
    ['x-amz-tagging', `${'k'.repeat(129)}=1`, 'InvalidTag'],
    ['x-amz-tagging', `k=${'v'.repeat(257)}`, 'InvalidTag'],
    ['x-amz-tagging', 'a=%3C', 'InvalidTag'],
    ['x-amz-tagging', Array.from('abcdefghijk', (k) => `${k}=1`).join('&'), 'BadRequest'],
  ])('refuses %s: %s', async (name, value, code) => {
    const answer = await make(way, { [name]: value });
    expect({ status: answer.status, code: answer.of('Code') }).toEqual({ status: 400, code });
    expect((await wire.send('HEAD', '/a')).status).toBe(404);
  });

  it('takes who pays, which is the owner here', async () => {
    expect((await make(way, { 'x-amz-request-payer': 'requester' })).status).toBe(200);
  });
});

describe('a copy (API: CopyObject)', () => {
  const all = {
    'x-amz-storage-class': 'STANDARD_IA',
    'x-amz-website-redirect-location': '/other',
    'x-amz-tagging': 'a=1',
  };
  const tags = async () => (await wire.send('GET', '/copy?tagging')).text;

  it('has the tags of its source, not its storage class or redirect', async () => {
    await wire.send('PUT', '/a', all, 'x');
    await wire.send('PUT', '/copy', { 'x-amz-copy-source': '/shelf/a' });
    const { headers } = await wire.send('HEAD', '/copy');
    expect(headers.get('x-amz-storage-class')).toBeNull();
    expect(headers.get('x-amz-website-redirect-location')).toBeNull();
    expect(await tags()).toContain('<Key>a</Key><Value>1</Value>');
  });

  it('has other tags if that is asked for, and only then', async () => {
    await wire.send('PUT', '/a', all, 'x');
    const copy = { 'x-amz-copy-source': '/shelf/a', 'x-amz-tagging': 'b=2' };
    await wire.send('PUT', '/copy', copy);
    expect(await tags()).toContain('<Key>a</Key>');
    await wire.send('PUT', '/copy', { ...copy, 'x-amz-tagging-directive': 'REPLACE' });
    expect(await tags()).toContain('<TagSet><Tag><Key>b</Key><Value>2</Value></Tag></TagSet>');
    expect(
      await wire.refusal('PUT', '/copy', { ...copy, 'x-amz-tagging-directive': 'MERGE' }),
    ).toMatchObject({ Code: 'InvalidArgument', ArgumentName: 'x-amz-tagging-directive' });
  });
});

describe('a storage class', () => {
  it('stands in every listing', async () => {
    await wire.send('PUT', '/a', { 'x-amz-storage-class': 'ONEZONE_IA' }, 'x');
    for (const query of ['', '?list-type=2', '?versions']) {
      expect((await wire.send('GET', query)).of('StorageClass')).toBe('ONEZONE_IA');
    }
    const asked = { 'x-amz-object-attributes': 'StorageClass' };
    expect((await wire.send('GET', '/a?attributes', asked)).of('StorageClass')).toBe('ONEZONE_IA');
    const id = await wire.begin('/b', { 'x-amz-storage-class': 'STANDARD_IA' });
    expect((await wire.send('GET', '?uploads')).of('StorageClass')).toBe('STANDARD_IA');
    expect((await wire.send('GET', `/b?uploadId=${id}`)).of('StorageClass')).toBe('STANDARD_IA');
  });

  it.each(['GLACIER', 'DEEP_ARCHIVE'])('%s is not read before it is restored', async (name) => {
    await wire.send('PUT', '/a', { 'x-amz-storage-class': name }, 'x');
    expect(await wire.refusal('GET', '/a')).toMatchObject({
      status: 403,
      Code: 'InvalidObjectState',
      StorageClass: name,
    });
    expect((await wire.send('HEAD', '/a')).headers.get('x-amz-storage-class')).toBe(name);
    expect(await wire.refusal('PUT', '/b', { 'x-amz-copy-source': '/shelf/a' })).toMatchObject({
      status: 403,
      Code: 'ObjectNotInActiveTierError',
    });
    expect((await wire.send('POST', '/a?restore', {}, '')).status).toBe(501);
  });
});

describe('an object’s tags (UG: object-tagging)', () => {
  const body = (...pairs: [string, string][]) =>
    `<Tagging><TagSet>${pairs.map(([k, v]) => `<Tag><Key>${k}</Key><Value>${v}</Value></Tag>`).join('')}</TagSet></Tagging>`;

  it('are put, read and taken away version by version', async () => {
    await wire.versioning('Enabled');
    const first = (await wire.send('PUT', '/a', {}, '1')).headers.get('x-amz-version-id');
    await wire.send('PUT', '/a', {}, '2');
    const old = `/a?tagging&versionId=${first}`;
    const put = await wire.send('PUT', old, {}, body(['k', 'v']));
    expect({ status: put.status, version: put.headers.get('x-amz-version-id') }).toEqual({
      status: 200,
      version: first,
    });
    expect((await wire.send('GET', old)).of('Value')).toBe('v');
    expect((await wire.send('GET', '/a?tagging')).of('Value')).toBeNull();
    // The newest version is still the newest.
    expect((await wire.send('GET', '/a')).text).toBe('2');
    expect((await wire.send('DELETE', old)).status).toBe(204);
    expect((await wire.send('GET', old)).text).toContain('<TagSet></TagSet>');
  });

  it.each([
    ['nothing', '', 'MissingRequestBodyError'],
    ['no tags', '<Tagging/>', 'MalformedXML'],
    [
      'a tag without a value',
      '<Tagging><TagSet><Tag><Key>a</Key></Tag></TagSet></Tagging>',
      'MalformedXML',
    ],
    ['a key twice', body(['a', '1'], ['a', '2']), 'InvalidTag'],
    ['AWS’s own prefix', body(['aws:a', '1']), 'InvalidTag'],
  ])('are not %s', async (_, sent, code) => {
    await wire.send('PUT', '/a', {}, 'x');
    expect(await wire.refusal('PUT', '/a?tagging', {}, sent)).toMatchObject({ Code: code });
  });

  it('need permissions of their own, and are condition keys', async () => {
    await wire.send('PUT', '/a', { 'x-amz-tagging': 'team=blue' }, 'x');
    const { state } = wire.cloud;
    const as = async (
      Action: string[],
      method: string,
      path: string,
      headers: Record<string, string> = {},
      Condition?: Record<string, Record<string, string>>,
    ) => {
      state.principals.add({
        accessKeyId: 'AKIAUSER',
        arn: 'arn:aws:iam::111122223333:user/user',
        policies: [
          {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action,
                Resource: '*',
                ...(Condition === undefined ? {} : { Condition }),
              },
            ],
          },
        ],
      });
      const authorization = (signed(REGION, headers).Authorization ?? '').replace('ROOT', 'USER');
      return wire.send(method, path, { ...headers, Authorization: authorization });
    };
    const read = await as(['s3:GetObject'], 'GET', '/a');
    expect({ status: read.status, count: read.headers.get('x-amz-tagging-count') }).toEqual({
      status: 200,
      count: null,
    });
    const tag = { 'x-amz-tagging': 'team=red' };
    expect((await as(['s3:PutObject'], 'PUT', '/b', tag)).of('Message')).toContain(
      's3:PutObjectTagging',
    );
    expect((await as(['s3:PutObject*'], 'PUT', '/b', tag)).status).toBe(200);
    const blue = (key: string) => ({ StringEquals: { [`s3:${key}/team`]: 'blue' } });
    const get = (path: string) => as(['s3:Get*'], 'GET', path, {}, blue('ExistingObjectTag'));
    expect((await get('/a')).status).toBe(200);
    expect((await get('/b')).status).toBe(403);
    const put = (tags: string) =>
      as(['s3:Put*'], 'PUT', '/c', { 'x-amz-tagging': tags }, blue('RequestObjectTag'));
    expect((await put('team=red')).status).toBe(403);
    expect((await put('team=blue')).status).toBe(200);
    const copied = await as(['s3:GetObject', 's3:PutObject*'], 'PUT', '/d', {
      'x-amz-copy-source': '/shelf/a',
    });
    expect(copied.of('Message')).toContain('s3:GetObjectTagging');
  });
});

describe('a bucket', () => {
  it.each([
    [{ 'x-amz-bucket-object-lock-enabled': 'true' }, ''],
    [{ 'x-amz-object-ownership': 'ObjectWriter', 'x-amz-acl': 'public-read' }, ''],
    [{}, '<CreateBucketConfiguration><Tags/></CreateBucketConfiguration>'],
  ])('is not made with %o %s', async (headers: Record<string, string>, body) => {
    await wire.send('DELETE', '');
    expect((await wire.send('PUT', '', headers, body)).status).toBe(501);
    expect((await wire.send('HEAD', '')).status).toBe(404);
  });

  it('has no MFA delete', async () => {
    const body =
      '<VersioningConfiguration><Status>Enabled</Status><MfaDelete>Enabled</MfaDelete></VersioningConfiguration>';
    expect((await wire.send('PUT', '?versioning', {}, body)).status).toBe(501);
  });
});

describe('HEAD in checksum mode, of an object under a KMS key (API: HeadObject)', () => {
  it.each([
    [[], 403],
    [['kms:Decrypt'], 403],
    [['kms:GenerateDataKey'], 403],
    [['kms:Decrypt', 'kms:GenerateDataKey'], 200],
  ])('with %o: %i', async (actions, status) => {
    const { KeyMetadata } = (await kmsCall(wire.cloud, 'CreateKey', {})) as {
      KeyMetadata: { Arn: string };
    };
    const keyed = { [SSE]: 'aws:kms', [`${SSE}-aws-kms-key-id`]: KeyMetadata.Arn };
    expect((await wire.send('PUT', '/a', keyed, 'x')).status).toBe(200);
    wire.cloud.state.principals.add({
      accessKeyId: 'AKIAUSER',
      arn: 'arn:aws:iam::111122223333:user/user',
      policies: [
        {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: ['s3:*', ...actions], Resource: '*' }],
        },
      ],
    });
    const head = (headers: Record<string, string>) =>
      wire.send('HEAD', '/a', {
        ...headers,
        Authorization: (signed(REGION, headers).Authorization ?? '').replace('ROOT', 'USER'),
      });
    expect((await head({})).status).toBe(200);
    expect((await head({ 'x-amz-checksum-mode': 'ENABLED' })).status).toBe(status);
  });
});
