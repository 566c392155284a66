import { createHash } from 'node:crypto';
import {
  type ChecksumAlgorithm,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectAttributesCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from 'vitest';
import { xxhash } from '../../../crypto/xxhash/index.ts';
import { refusalOf, type TestCloud, testCloud } from '../sdk-client.test-helper.ts';
import { signed } from '../wire.test-helper.ts';

/** The checksums that S3 takes since April 2026. No SDK computes them yet: a client brings them along. */

const digest = (algorithm: string) => (bytes: Uint8Array) =>
  createHash(algorithm).update(bytes).digest();

const ALGORITHMS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  SHA512: digest('sha512'),
  MD5: digest('md5'),
  XXHASH64: (bytes) => xxhash('xxhash64', bytes),
  XXHASH3: (bytes) => xxhash('xxhash3', bytes),
  XXHASH128: (bytes) => xxhash('xxhash128', bytes),
};

const BODY = Buffer.from('hello');

let cloud: TestCloud;
let client: S3Client;

beforeEach(async () => {
  cloud = testCloud();
  client = cloud.client('AKIAROOT', { requestChecksumCalculation: 'WHEN_REQUIRED' });
  await client.send(new CreateBucketCommand({ Bucket: 'shelf' }));
});

describe.each(Object.entries(ALGORITHMS))('%s', (name, hash) => {
  const at = { Bucket: 'shelf', Key: 'a' };
  const field = `Checksum${name}`;
  const of = (bytes: Uint8Array) => Buffer.from(hash(bytes)).toString('base64');

  it('guards an object, is kept, and is told', async () => {
    const value = of(BODY);
    const put = await client.send(new PutObjectCommand({ ...at, Body: BODY, [field]: value }));
    expect(put).toMatchObject({ [field]: value, ChecksumType: 'FULL_OBJECT' });
    const head = await client.send(new HeadObjectCommand({ ...at, ChecksumMode: 'ENABLED' }));
    expect(head).toMatchObject({ [field]: value, ChecksumType: 'FULL_OBJECT' });
    const told = await client.send(
      new GetObjectAttributesCommand({ ...at, ObjectAttributes: ['Checksum'] }),
    );
    expect(told.Checksum).toMatchObject({ [field]: value, ChecksumType: 'FULL_OBJECT' });
    const wrong = of(Buffer.from('other'));
    const sent = client.send(new PutObjectCommand({ ...at, Body: BODY, [field]: wrong }));
    expect(await refusalOf(sent)).toMatchObject({
      code: 'BadDigest',
      message: `The ${name} you specified did not match the calculated checksum.`,
    });
    const short = client.send(new PutObjectCommand({ ...at, Body: BODY, [field]: 'AAAA' }));
    expect((await refusalOf(short)).code).toBe('InvalidRequest');
  });

  it('may come behind the body', async () => {
    const header = `x-amz-checksum-${name.toLowerCase()}`;
    const send = (value: string) => {
      const headers = {
        'content-encoding': 'aws-chunked',
        'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
        'x-amz-decoded-content-length': '5',
        'x-amz-trailer': header,
      };
      return cloud.s3(
        new Request('https://s3.us-east-1.amazonaws.com/shelf/t', {
          method: 'PUT',
          headers: { ...headers, ...signed('us-east-1', headers) },
          body: `5\r\nhello\r\n0\r\n${header}:${value}\r\n\r\n`,
        }),
      );
    };
    const answer = await send(of(BODY));
    expect([answer.status, answer.headers.get(header)]).toEqual([200, of(BODY)]);
    expect((await send(of(Buffer.from('other')))).status).toBe(400);
  });

  it('of an upload in parts is made of those of the parts', async () => {
    const ChecksumAlgorithm = name as ChecksumAlgorithm;
    const begun = await client.send(new CreateMultipartUploadCommand({ ...at, ChecksumAlgorithm }));
    expect(begun).toMatchObject({ ChecksumAlgorithm, ChecksumType: 'COMPOSITE' });
    const { UploadId } = begun;
    const parts = [Buffer.alloc(5 * 1024 * 1024, 1), BODY];
    const Parts = [];
    for (const [i, Body] of parts.entries()) {
      const PartNumber = i + 1;
      const sum = { [field]: of(Body) };
      const sent = await client.send(
        new UploadPartCommand({ ...at, UploadId, PartNumber, Body, ...sum }),
      );
      expect(sent).toMatchObject(sum);
      Parts.push({ PartNumber, ETag: sent.ETag, ...sum });
    }
    const done = await client.send(
      new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts } }),
    );
    const whole = `${of(Buffer.concat(parts.map(hash)))}-2`;
    expect(done).toMatchObject({ [field]: whole, ChecksumType: 'COMPOSITE' });
    const told = await client.send(
      new GetObjectAttributesCommand({ ...at, ObjectAttributes: ['Checksum', 'ObjectParts'] }),
    );
    expect(told.Checksum).toMatchObject({ [field]: whole.replace(/-2$/, '') });
    expect(told.ObjectParts?.Parts?.[1]).toMatchObject({ [field]: of(BODY) });
    const full = new CreateMultipartUploadCommand({
      ...at,
      ChecksumAlgorithm,
      ChecksumType: 'FULL_OBJECT',
    });
    expect(await refusalOf(client.send(full))).toMatchObject({
      code: 'InvalidRequest',
      message: `The FULL_OBJECT checksum type cannot be used with the ${name.toLowerCase()} checksum algorithm.`,
    });
  });

  it('is made for a copy', async () => {
    await client.send(new PutObjectCommand({ ...at, Body: BODY }));
    const copied = await client.send(
      new CopyObjectCommand({
        ...{ Bucket: 'shelf', Key: 'b', CopySource: 'shelf/a' },
        ChecksumAlgorithm: name as ChecksumAlgorithm,
      }),
    );
    expect(copied.CopyObjectResult).toMatchObject({ [field]: of(BODY) });
  });
});

it('no other is known', async () => {
  const ChecksumAlgorithm = 'XXHASH32' as ChecksumAlgorithm;
  const begin = new CreateMultipartUploadCommand({ Bucket: 'shelf', Key: 'a', ChecksumAlgorithm });
  expect((await refusalOf(client.send(begin))).message).toBe(
    'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, MD5, SHA1, SHA256, SHA512, XXHASH128, XXHASH3, XXHASH64]',
  );
});
