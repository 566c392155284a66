import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestCloud } from './sdk-client.test-helper.ts';
import { REGION, testCloud } from './sdk-client.test-helper.ts';
import { signed as signedWith } from './wire.test-helper.ts';

/** Whatever arrives, S3 answers as S3 does: never a rejection, never a 500. */

const SSE = 'x-amz-server-side-encryption';
let cloud: TestCloud;

beforeAll(async () => {
  cloud = testCloud();
});

const names = fc.constantFrom(
  SSE,
  `${SSE}-aws-kms-key-id`,
  `${SSE}-context`,
  `${SSE}-bucket-key-enabled`,
  `${SSE}-customer-algorithm`,
  `${SSE}-customer-key`,
  `${SSE}-customer-key-MD5`,
  `x-amz-copy-source-server-side-encryption-customer-key`,
  'x-amz-copy-source',
  'x-amz-copy-source-range',
  'x-amz-copy-source-if-match',
  'x-amz-metadata-directive',
  'x-amz-checksum-crc32',
  'x-amz-checksum-xxhash3',
  'x-amz-decoded-content-length',
  'x-amz-object-lock-mode',
  'x-amz-checksum-sha256',
  'x-amz-checksum-algorithm',
  'x-amz-checksum-type',
  'x-amz-checksum-mode',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-trailer',
  'x-amz-content-sha256',
  'x-amz-object-attributes',
  'x-amz-max-parts',
  'x-amz-object-ownership',
  'x-amz-acl',
  'x-amz-expected-bucket-owner',
  'x-amz-meta-a',
  'content-md5',
  'content-encoding',
  'content-type',
  'range',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'authorization',
  'user-agent',
);

const values = fc.oneof(
  fc.constantFrom(
    'AES256',
    'aws:kms',
    'aws:kms:dsse',
    'true',
    'CRC32',
    'ENABLED',
    'AAAAAA==',
    'aws-chunked',
    'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    'bytes=0-1',
    '*',
    '/shelf/a',
    'alias/aws/s3',
    'bytes=1-2',
    'REPLACE',
    'ETag,ObjectParts,Checksum',
    btoa('{"a":"b"}'),
    btoa('k'.repeat(32)),
    '1BLxk4tDBHCiJvXKZhKdLw==',
  ),
  fc.string({ maxLength: 40 }).map((text) => text.replace(/[^\x20-\x7e\xa0-\xff]/g, '')),
);

const parameters = fc.constantFrom(
  'acl',
  'attributes',
  'delete',
  'encryption',
  'id',
  'legal-hold',
  'lifecycle',
  'metrics',
  'list-type',
  'location',
  'max-keys',
  'ownershipControls',
  'partNumber',
  'policy',
  'policyStatus',
  'prefix',
  'delimiter',
  'publicAccessBlock',
  'continuation-token',
  'encoding-type',
  'response-content-type',
  'tagging',
  'uploadId',
  'uploads',
  'versionId',
  'versioning',
  'versions',
  'X-Amz-Credential',
  'AWSAccessKeyId',
);

const bodies = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<Delete><Object><Key>a</Key></Object></Delete>',
    '<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>"0"</ETag></Part></CompleteMultipartUpload>',
    '<ObjectEncryption><SSE-KMS><KMSKeyArn>x</KMSKeyArn></SSE-KMS></ObjectEncryption>',
    '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>',
    '<ServerSideEncryptionConfiguration><Rule/></ServerSideEncryptionConfiguration>',
    '<PublicAccessBlockConfiguration/>',
    `<a>${'<b>'.repeat(500)}`,
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::shelf/*"}]}',
    '3\r\nabc\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n',
  ),
);

const paths = fc.oneof(
  fc.constantFrom('/', '/shelf', '/shelf/', '/shelf/a', '/other', '/shelf/%', '/shelf/%E3%81%82'),
  fc.webPath(),
  fc.string({ maxLength: 30 }).map((text) => `/shelf/${encodeURIComponent(text)}`),
);

const hosts = fc.constantFrom(
  `s3.${REGION}.amazonaws.com`,
  `shelf.s3.${REGION}.amazonaws.com`,
  'shelf.s3.amazonaws.com',
  'shelf.s3.eu-west-1.amazonaws.com',
  'localhost:9000',
);

const requests = fc
  .record({
    method: fc.constantFrom('GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS'),
    scheme: fc.constantFrom('https', 'https', 'http'),
    host: hosts,
    path: paths,
    query: fc.array(fc.tuple(parameters, fc.oneof(fc.constant(''), fc.constant('1'), values)), {
      maxLength: 3,
    }),
    headers: fc.array(fc.tuple(names, values), { maxLength: 5 }),
    signed: fc.boolean(),
    body: bodies,
  })
  .map(({ method, scheme, host, path, query, headers, signed, body }) => {
    const search = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    const bodyless = method === 'GET' || method === 'HEAD';
    return {
      url: `${scheme}://${host}${path}${search.length === 0 ? '' : `?${search.join('&')}`}`,
      method,
      headers: [
        ...(signed ? Object.entries(signedWith(REGION, Object.fromEntries(headers))) : []),
        ...headers,
      ],
      body: bodyless ? null : body,
    };
  });

describe('any request', () => {
  it('gets an answer of S3', async () => {
    const make = () =>
      cloud.s3(
        new Request(`https://s3.${REGION}.amazonaws.com/shelf`, {
          method: 'PUT',
          headers: signedWith(REGION),
        }),
      );
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.array(requests, { minLength: 1, maxLength: 6 }), async (sequence) => {
        await make();
        for (const { url, method, headers, body } of sequence) {
          const answer = await cloud.s3(new Request(url, { method, headers, body }));
          seen.add(answer.status);
          const text = await answer.text();
          expect(answer.headers.get('x-amz-request-id')).toMatch(/^[0-9A-F]{16}$/);
          expect(answer.status, `${method} ${url}: ${text}`).not.toBe(500);
          if (answer.status === 304 || method === 'HEAD') expect(text).toBe('');
          else if (answer.status >= 300) expect(text).toMatch(/<Error><Code>[A-Za-z.]+<\/Code>/);
        }
      }),
      { numRuns: 1500 },
    );
    // The requests are not all nonsense: many kinds of answers come up.
    for (const status of [200, 204, 400, 403, 404, 405, 501]) expect([...seen]).toContain(status);
  });

  it('that is well-formed but for its encryption headers never stores anything in the clear', async () => {
    const headers = fc.array(
      fc.tuple(
        fc.constantFrom(
          SSE,
          `${SSE}-context`,
          `${SSE}-bucket-key-enabled`,
          `${SSE}-aws-kms-key-id`,
        ),
        values,
      ),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(headers, fc.string({ minLength: 8, maxLength: 40 }), async (sent, text) => {
        const fresh = testCloud();
        const url = `https://s3.${REGION}.amazonaws.com/shelf`;
        await fresh.s3(new Request(url, { method: 'PUT', headers: signedWith(REGION) }));
        const signed = Object.entries(signedWith(REGION, Object.fromEntries(sent)));
        const body = text;
        const answer = await fresh.s3(
          new Request(`${url}/a`, { method: 'PUT', headers: [...signed, ...sent], body }),
        );
        const stored = fresh.state.buckets.get('shelf')?.objects.get('a')?.[0];
        expect(stored === undefined).toBe(answer.status !== 200);
        if (stored === undefined) return;
        expect(stored.segments).toHaveLength(1);
        for (const { sealed } of stored.segments) {
          expect(Buffer.from(sealed).includes(body)).toBe(false);
        }
        expect(answer.headers.get(SSE)).toBe(stored.encryption.algorithm);
      }),
      { numRuns: 200 },
    );
  });
});
