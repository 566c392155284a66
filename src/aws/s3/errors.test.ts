import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TestCloud } from './sdk-client.test-helper.ts';
import { kmsCall, REGION, testCloud } from './sdk-client.test-helper.ts';
import { signed } from './wire.test-helper.ts';

/** Requests as they go over the wire, for what no SDK would send. */

const SSE = 'x-amz-server-side-encryption';
const CUSTOMER = `${SSE}-customer-`;
const key = Buffer.alloc(32, 7);
const customer = (bytes = key) => ({
  [`${CUSTOMER}algorithm`]: 'AES256',
  [`${CUSTOMER}key`]: bytes.toString('base64'),
  [`${CUSTOMER}key-MD5`]: createHash('md5').update(bytes).digest('base64'),
});
const without = (headers: Record<string, string>, name: string) =>
  Object.fromEntries(Object.entries(headers).filter(([each]) => !each.endsWith(name)));

let cloud: TestCloud;

async function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
  scheme = 'https',
) {
  const url = `${scheme}://s3.${REGION}.amazonaws.com${path}`;
  const answer = await cloud.s3(
    new Request(url, {
      method,
      headers: { ...signed(REGION, headers), ...headers },
      ...(body === undefined ? {} : { body }),
    }),
  );
  const text = await answer.text();
  const of = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? null;
  const decoded = (of('Message') ?? '')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
  return { status: answer.status, code: of('Code'), message: decoded, text, of };
}

beforeEach(async () => {
  cloud = testCloud();
  await send('PUT', '/shelf');
  await send(
    'PUT',
    '/shelf?encryption',
    {},
    '<ServerSideEncryptionConfiguration><Rule><BlockedEncryptionTypes><EncryptionType>NONE</EncryptionType></BlockedEncryptionTypes></Rule></ServerSideEncryptionConfiguration>',
  );
});

const MUST = 'Requests specifying Server Side Encryption with Customer provided keys must';

describe('encryption headers of a write', () => {
  it.each([
    [
      'of two kinds',
      { ...customer(), [SSE]: 'AES256' },
      'InvalidArgument',
      'Server Side Encryption with Customer provided key is incompatible with the encryption method specified',
    ],
    [
      'of two kinds, before the algorithm is looked at',
      { ...customer(), [`${CUSTOMER}algorithm`]: 'AES128', [SSE]: 'aws:kms' },
      'InvalidArgument',
      'Server Side Encryption with Customer provided key is incompatible with the encryption method specified',
    ],
    [
      'with another algorithm',
      { ...customer(), [`${CUSTOMER}algorithm`]: 'AES128' },
      'InvalidEncryptionAlgorithmError',
      'The Encryption request you specified is not valid. Supported value: AES256.',
    ],
    [
      'without the algorithm',
      without(customer(), 'algorithm'),
      'InvalidArgument',
      `${MUST} provide a valid encryption algorithm.`,
    ],
    [
      'without the key',
      without(customer(), '-key'),
      'InvalidArgument',
      `${MUST} provide an appropriate secret key.`,
    ],
    [
      'without the MD5',
      without(customer(), 'MD5'),
      'InvalidArgument',
      `${MUST} provide the client calculated MD5 of the secret key.`,
    ],
    [
      'with a short key',
      customer(key.subarray(16)),
      'InvalidArgument',
      'The secret key was invalid for the specified algorithm.',
    ],
    [
      'with the MD5 of something else',
      { ...customer(), [`${CUSTOMER}key-MD5`]: 'AAAAAAAAAAAAAAAAAAAAAA==' },
      'InvalidArgument',
      'The calculated MD5 hash of the key did not match the hash that was provided.',
    ],
    [
      'with a wrong MD5 of a short key, the MD5 first',
      { ...customer(key.subarray(16)), [`${CUSTOMER}key-MD5`]: 'AAAAAAAAAAAAAAAAAAAAAA==' },
      'InvalidArgument',
      'The calculated MD5 hash of the key did not match the hash that was provided.',
    ],
    [
      'with a KMS key id alone',
      { [`${SSE}-aws-kms-key-id`]: 'alias/mine' },
      'InvalidArgument',
      'Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms',
    ],
    [
      'with a KMS key id for SSE-S3',
      { [SSE]: 'AES256', [`${SSE}-aws-kms-key-id`]: 'alias/mine' },
      'InvalidArgument',
      'Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms',
    ],
    [
      'of no kind there is',
      { [SSE]: 'rot13' },
      'InvalidArgument',
      'The encryption method specified is not supported',
    ],
    ...['{', btoa('{"a":1}'), btoa('["a"]'), btoa('nonsense'), '%%%'].map(
      (context) =>
        [
          `with the context ${context}`,
          { [SSE]: 'aws:kms', [`${SSE}-context`]: context },
          'InvalidArgument',
          "The header 'x-amz-server-side-encryption-context' shall be Base64-encoded UTF-8 string holding JSON which represents a string-string map",
        ] as const,
    ),
  ] as const)('%s', async (_, headers, code, message) => {
    const expected = { status: 400, code, message };
    expect(await send('PUT', '/shelf/a', headers, 'x')).toMatchObject(expected);
    expect(await send('POST', '/shelf/a?uploads', headers)).toMatchObject(expected);
    await send('PUT', '/shelf/source', {}, 'x');
    const copying = { ...headers, 'x-amz-copy-source': '/shelf/source' };
    expect(await send('PUT', '/shelf/a', copying)).toMatchObject(expected);
    // Header names know no case.
    const shouted = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]),
    );
    expect(await send('PUT', '/shelf/a', shouted, 'x')).toMatchObject(expected);
    expect((await send('GET', '/shelf/a')).code).toBe('NoSuchKey');
  });

  it('with keys do not go over plain HTTP', async () => {
    const write = await send('PUT', '/shelf/a', customer(), 'x', 'http');
    expect(write).toMatchObject({ status: 400, code: 'InvalidRequest' });
    expect(write.message).toContain('must be made over a secure connection.');
    const kms = await send('PUT', '/shelf/a', { [SSE]: 'aws:kms' }, 'x', 'http');
    expect(kms).toMatchObject({ status: 400, code: 'InvalidArgument' });
    expect((await send('PUT', '/shelf/a', { [SSE]: 'AES256' }, 'x', 'http')).status).toBe(200);
  });
});

describe('encryption headers of a read', () => {
  it.each([
    ['AES256', {}],
    ['aws:kms', {}],
    ['AES256', { [`${SSE}-aws-kms-key-id`]: 'alias/mine' }],
  ])('that ask for %s are refused', async (algorithm, more) => {
    await send('PUT', '/shelf/a', {}, 'x');
    const headers = { [SSE]: algorithm, ...more };
    expect(await send('GET', '/shelf/a', headers)).toMatchObject({
      status: 400,
      code: 'InvalidArgument',
    });
    expect(await send('HEAD', '/shelf/a', headers)).toMatchObject({ status: 400, text: '' });
  });

  it('that bring a customer’s key are refused where none was used', async () => {
    await send('PUT', '/shelf/a', {}, 'x');
    expect(await send('GET', '/shelf/a', customer())).toMatchObject({
      status: 400,
      code: 'InvalidRequest',
      message: 'The encryption parameters are not applicable to this object.',
    });
    expect(await send('HEAD', '/shelf/a', customer())).toMatchObject({ status: 400, text: '' });
  });
});

describe('what KMS refuses', () => {
  const withKey = (id: string) => ({ [SSE]: 'aws:kms', [`${SSE}-aws-kms-key-id`]: id });
  const newKey = async (input: object = {}, region = REGION) =>
    (await kmsCall(cloud, 'CreateKey', input, region)).KeyMetadata as {
      Arn: string;
      KeyId: string;
    };
  const put = (id: string) => send('PUT', '/shelf/a', withKey(id), 'x');

  it('a key that does not exist', async () => {
    expect(await put('fake-key-id')).toMatchObject({
      status: 400,
      code: 'KMS.NotFoundException',
      message: "Invalid keyId 'fake-key-id'",
    });
    const arn = `arn:aws:kms:${REGION}:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
    expect(await put(arn)).toMatchObject({
      status: 400,
      code: 'KMS.NotFoundException',
      message: `Key '${arn}' does not exist`,
    });
  });

  it('a key of another Region', async () => {
    const { Arn } = await newKey({}, 'us-west-2');
    expect(await put(Arn)).toMatchObject({
      status: 400,
      code: 'KMS.NotFoundException',
      message: 'Invalid arn us-west-2',
    });
  });

  it('a key that is disabled or about to be deleted, for writing and for reading', async () => {
    const { Arn, KeyId } = await newKey();
    expect((await put(Arn)).status).toBe(200);
    await kmsCall(cloud, 'DisableKey', { KeyId });
    const disabled = { status: 400, code: 'KMS.DisabledException', message: `${Arn} is disabled.` };
    expect(await put(Arn)).toMatchObject(disabled);
    expect(await send('GET', '/shelf/a')).toMatchObject(disabled);
    await kmsCall(cloud, 'ScheduleKeyDeletion', { KeyId });
    expect(await send('GET', '/shelf/a')).toMatchObject({
      status: 400,
      code: 'KMS.KMSInvalidStateException',
      message: `${Arn} is pending deletion.`,
    });
    // Without its data, an object is still an object.
    expect((await send('HEAD', '/shelf/a')).status).toBe(200);
    expect((await send('DELETE', '/shelf/a')).status).toBe(204);
  });

  it('a key that cannot encrypt symmetrically', async () => {
    const { Arn } = await newKey({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
    expect(await put(Arn)).toMatchObject({ status: 400, code: 'KMS.InvalidKeyUsageException' });
  });
});

describe('the answer to a refused request', () => {
  it('is an XML document with ids, and headers alone for HEAD', async () => {
    const got = await send('GET', '/shelf/%3Cscript%3E&');
    expect(got.text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<Error><Code>NoSuchKey/);
    expect(got.of('Key')).toBe('&lt;script&gt;&amp;');
    expect(got.of('RequestId')).toMatch(/^[0-9A-F]{16}$/);
    expect(got.of('HostId')).not.toBeNull();
    expect(await send('HEAD', '/shelf/nothing')).toMatchObject({ status: 404, text: '' });
    expect(await send('HEAD', '/nothing')).toMatchObject({ status: 404, text: '' });
  });

  it.each([
    ['PUT', '/shelf?inventory', 501, 'NotImplemented'],
    ['GET', '/shelf/a?torrent', 501, 'NotImplemented'],
    // As recorded: what is posted to a bucket can only be a form.
    ['POST', '/shelf', 412, 'PreconditionFailed'],
    ['POST', '/shelf/a', 405, 'MethodNotAllowed'],
    ['POST', '/shelf/a', 405, 'MethodNotAllowed'],
    ['PUT', '/', 405, 'MethodNotAllowed'],
    ['GET', '/nowhere', 404, 'NoSuchBucket'],
    ['GET', '/shelf/%ff', 400, 'InvalidURI'],
    ['PUT', `/shelf/${'k'.repeat(1025)}`, 400, 'KeyTooLongError'],
  ])('%s %s: %i %s', async (method, path, status, code) => {
    expect(await send(method, path)).toMatchObject({ status, code });
  });

  it('tells a stranger’s key from none', async () => {
    const stranger = {
      Authorization: (signed(REGION).Authorization ?? '').replace('AKIAROOT', 'AKIANOBODY'),
    };
    expect(await send('GET', '/shelf', stranger)).toMatchObject({
      status: 403,
      code: 'InvalidAccessKeyId',
    });
  });

  it('tells a body that is not what was signed', async () => {
    const headers = { 'x-amz-content-sha256': '0'.repeat(64) };
    const refused = await send('PUT', '/shelf/a', headers, 'x');
    expect(refused).toMatchObject({
      status: 400,
      code: 'XAmzContentSHA256Mismatch',
      message: "The provided 'x-amz-content-sha256' header does not match what was computed.",
    });
    expect(refused.of('S3ComputedContentSHA256')).toBe(
      createHash('sha256').update('x').digest('hex'),
    );
  });

  it.each([
    ['5\r\nHello\r\n0\r\n\r\n', 200],
    ['5;chunk-signature=ab\r\nHello\r\n1\r\n!\r\n0;chunk-signature=cd\r\n\r\n', 200],
    ['0\r\n\r\n', 200],
    ['6\r\nHello\r\n0\r\n\r\n', 400],
    ['5\r\nHello\r\n', 400],
    ['nonsense', 400],
    ['', 400],
  ])('takes the chunked body %j: %i', async (body, status) => {
    const headers = { 'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' };
    expect((await send('PUT', '/shelf/a', headers, body)).status).toBe(status);
  });

  it.each([
    [{ 'x-amz-checksum-crc32': 'nonsense' }, 'Value for x-amz-checksum-crc32 header is invalid.'],
    [
      { 'x-amz-checksum-crc32': 'AAAAAA==', 'x-amz-checksum-crc32c': 'AAAAAA==' },
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    ],
    [
      { 'x-amz-sdk-checksum-algorithm': 'CRC32' },
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    ],
    [
      { 'x-amz-sdk-checksum-algorithm': 'CRC33' },
      'Value for x-amz-sdk-checksum-algorithm header is invalid.',
    ],
  ])('refuses the checksum headers %o', async (headers, message) => {
    expect(await send('PUT', '/shelf/a', headers as Record<string, string>, 'x')).toMatchObject({
      status: 400,
      code: 'InvalidRequest',
      message,
    });
  });

  it('deletes nothing at once without a checksum', async () => {
    const list = '<Delete><Object><Key>a</Key></Object></Delete>';
    expect(await send('POST', '/shelf?delete', {}, list)).toMatchObject({
      status: 400,
      code: 'InvalidRequest',
      message: 'Missing required header for this request: Content-MD5',
    });
  });
});
