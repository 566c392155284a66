import { createHash, randomBytes } from 'node:crypto';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  type CreateMultipartUploadCommandInput,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TestCloud } from '../sdk-client.test-helper.ts';
import { allow, kmsCall, refusalOf, testCloud } from '../sdk-client.test-helper.ts';

const Bucket = 'shelf';
const Key = 'large.bin';
const MIB = 1024 * 1024;
const first = randomBytes(5 * MIB);
const second = randomBytes(1000);
const md5 = (data: Uint8Array) => createHash('md5').update(data).digest();
let cloud: TestCloud;
let s3: S3Client;

beforeEach(async () => {
  cloud = testCloud();
  s3 = cloud.client();
  await s3.send(new CreateBucketCommand({ Bucket }));
});

async function begin(more: Partial<CreateMultipartUploadCommandInput> = {}, as = s3) {
  const created = await as.send(new CreateMultipartUploadCommand({ Bucket, Key, ...more }));
  return { created, UploadId: created.UploadId ?? '' };
}

const part = (UploadId: string, PartNumber: number, Body: Uint8Array | string, as = s3) =>
  as.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }));

const complete = (
  UploadId: string,
  Parts: { PartNumber: number; ETag: string | undefined }[],
  as = s3,
) =>
  as.send(
    new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }),
  );

const read = async (more: object = {}) => {
  const got = await s3.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return { got, bytes: Buffer.from((await got.Body?.transformToByteArray()) ?? []) };
};

describe('a multipart upload', () => {
  it('becomes one object, whose ETag is made of those of its parts', async () => {
    const { created, UploadId } = await begin({ ContentType: 'image/png' });
    expect(created).toMatchObject({ Bucket, Key, ServerSideEncryption: 'AES256' });
    const two = await part(UploadId, 7, second);
    const one = await part(UploadId, 2, first);
    expect(one.ETag).toBe(`"${md5(first).toString('hex')}"`);
    const done = await complete(UploadId, [
      { PartNumber: 2, ETag: one.ETag },
      { PartNumber: 7, ETag: two.ETag },
    ]);
    const etag = md5(Buffer.concat([md5(first), md5(second)])).toString('hex');
    expect(done).toMatchObject({
      Bucket,
      Key,
      ETag: `"${etag}-2"`,
      ServerSideEncryption: 'AES256',
    });
    const { got, bytes } = await read();
    expect(got).toMatchObject({ ContentType: 'image/png', ContentLength: 5 * MIB + 1000 });
    expect(bytes.equals(Buffer.concat([first, second]))).toBe(true);
  });

  it('can be read part by part, and across parts', async () => {
    const { UploadId } = await begin();
    const one = await part(UploadId, 1, first);
    const two = await part(UploadId, 2, second);
    await complete(UploadId, [
      { PartNumber: 1, ETag: one.ETag },
      { PartNumber: 2, ETag: two.ETag },
    ]);
    const last = await read({ PartNumber: 2 });
    expect(last.got).toMatchObject({ PartsCount: 2, ContentLength: 1000 });
    expect(last.got.$metadata.httpStatusCode).toBe(206);
    expect(last.bytes.equals(second)).toBe(true);
    const seam = await read({ Range: `bytes=${5 * MIB - 3}-${5 * MIB + 2}` });
    expect(seam.bytes.equals(Buffer.concat([first.subarray(-3), second.subarray(0, 3)]))).toBe(
      true,
    );
    const tail = await read({ Range: 'bytes=-10' });
    expect(tail.bytes.equals(second.subarray(-10))).toBe(true);
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key, PartNumber: 1 }));
    expect(head).toMatchObject({ PartsCount: 2, ContentLength: 5 * MIB });
    expect((await refusalOf(read({ PartNumber: 3 }))).code).toBe('InvalidPartNumber');
    const { ObjectParts } = await s3.send(
      new GetObjectAttributesCommand({ Bucket, Key, ObjectAttributes: ['ObjectParts'] }),
    );
    expect(ObjectParts?.TotalPartsCount).toBe(2);
  });

  it('is listed with its parts until it is completed or aborted', async () => {
    const { UploadId } = await begin();
    await part(UploadId, 1, first);
    await part(UploadId, 2, second);
    const uploads = await s3.send(new ListMultipartUploadsCommand({ Bucket }));
    expect(uploads.Uploads).toMatchObject([{ Key, UploadId }]);
    const parts = await s3.send(new ListPartsCommand({ Bucket, Key, UploadId }));
    expect(parts.Parts).toMatchObject([
      { PartNumber: 1, Size: 5 * MIB, ETag: `"${md5(first).toString('hex')}"` },
      { PartNumber: 2, Size: 1000 },
    ]);
    const page = await s3.send(new ListPartsCommand({ Bucket, Key, UploadId, MaxParts: 1 }));
    expect(page).toMatchObject({ IsTruncated: true, NextPartNumberMarker: '1' });
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
    const none = await s3.send(new ListMultipartUploadsCommand({ Bucket }));
    expect(none.Uploads).toBeUndefined();
    expect(await refusalOf(part(UploadId, 3, second))).toEqual({
      code: 'NoSuchUpload',
      status: 404,
      message:
        'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    });
    expect((await refusalOf(read())).code).toBe('NoSuchKey');
  });

  it('is completed only with parts that are there, in order, and large enough', async () => {
    const { UploadId } = await begin();
    const small = await part(UploadId, 1, second);
    const last = await part(UploadId, 2, second);
    const parts = [
      { PartNumber: 1, ETag: small.ETag },
      { PartNumber: 2, ETag: last.ETag },
    ];
    expect(await refusalOf(complete(UploadId, parts))).toMatchObject({
      code: 'EntityTooSmall',
      status: 400,
      message: 'Your proposed upload is smaller than the minimum allowed size',
    });
    expect(await refusalOf(complete(UploadId, parts.toReversed()))).toMatchObject({
      code: 'InvalidPartOrder',
      status: 400,
    });
    const wrong = [{ PartNumber: 1, ETag: '"00000000000000000000000000000000"' }];
    expect((await refusalOf(complete(UploadId, wrong))).code).toBe('InvalidPart');
    const missing = [{ PartNumber: 3, ETag: small.ETag }];
    expect((await refusalOf(complete(UploadId, missing))).code).toBe('InvalidPart');
    // Recorded from S3 (LocalStack's test_multipart_complete_multipart_too_small).
    expect(await refusalOf(complete(UploadId, []))).toEqual({
      code: 'InvalidRequest',
      status: 400,
      message: 'You must specify at least one part',
    });
    expect((await refusalOf(part(UploadId, 10_001, 'x'))).message).toBe(
      'Part number must be an integer between 1 and 10000, inclusive',
    );
    await complete(UploadId, [{ PartNumber: 1, ETag: small.ETag }]);
    expect((await read()).bytes.equals(second)).toBe(true);
  });

  it.each([
    ['CRC32', 'COMPOSITE'],
    ['SHA256', 'COMPOSITE'],
    ['CRC64NVME', 'FULL_OBJECT'],
    ['CRC32C', 'FULL_OBJECT'],
  ] as const)('has a %s checksum, %s', async (ChecksumAlgorithm, ChecksumType) => {
    const { created, UploadId } = await begin({ ChecksumAlgorithm, ChecksumType });
    expect(created).toMatchObject({ ChecksumAlgorithm, ChecksumType });
    const name = `Checksum${ChecksumAlgorithm}` as const;
    const parts = [];
    for (const [i, Body] of [first, second].entries()) {
      const sent = await s3.send(
        new UploadPartCommand({
          Bucket,
          Key,
          UploadId,
          PartNumber: i + 1,
          Body,
          ChecksumAlgorithm,
        }),
      );
      parts.push({ PartNumber: i + 1, ETag: sent.ETag, [name]: sent[name] });
    }
    const bare = parts.map(({ PartNumber, ETag }) => ({ PartNumber, ETag }));
    if (ChecksumType === 'COMPOSITE') {
      expect((await refusalOf(complete(UploadId, bare))).message).toBe(
        `The upload was created using a ${ChecksumAlgorithm.toLowerCase()} checksum. The complete request must include the checksum for each part. It was missing for part 1 in the request.`,
      );
    }
    const done = await complete(UploadId, parts);
    expect(done.ChecksumType).toBe(ChecksumType);
    if (ChecksumAlgorithm === 'SHA256') {
      const sha = (data: Uint8Array) => createHash('sha256').update(data).digest();
      const whole = sha(Buffer.concat([sha(first), sha(second)])).toString('base64');
      expect(done.ChecksumSHA256).toBe(`${whole}-2`);
    }
    if (ChecksumType === 'FULL_OBJECT') {
      // The same bytes put as a whole have the same checksum.
      const put = await s3.send(
        new PutObjectCommand({
          Bucket,
          Key: 'whole',
          Body: Buffer.concat([first, second]),
          ChecksumAlgorithm,
        }),
      );
      expect(done[name]).toBe(put[name]);
    }
    const { ObjectParts, Checksum } = await s3.send(
      new GetObjectAttributesCommand({
        Bucket,
        Key,
        ObjectAttributes: ['ObjectParts', 'Checksum'],
        MaxParts: 1,
      }),
    );
    // Recorded from S3 (LocalStack's test_complete_multipart_parts_checksum_*): the composite one without the number
    // of parts, and the parts only where the checksum is made of theirs.
    expect(Checksum?.[name]).toBe(done[name]?.replace(/-2$/, ''));
    expect(Checksum?.ChecksumType).toBe(ChecksumType);
    expect(ObjectParts).toEqual(
      ChecksumType === 'FULL_OBJECT'
        ? { TotalPartsCount: 2 }
        : {
            TotalPartsCount: 2,
            PartNumberMarker: '0',
            NextPartNumberMarker: '1',
            MaxParts: 1,
            IsTruncated: true,
            Parts: [{ PartNumber: 1, Size: 5 * MIB, [name]: parts[0]?.[name] }],
          },
    );
  });

  it('takes parts from objects that are there already', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'source', Body: second }));
    const { UploadId } = await begin();
    const copy = (CopySourceRange?: string) =>
      s3.send(
        new UploadPartCopyCommand({
          Bucket,
          Key,
          UploadId,
          PartNumber: 1,
          CopySource: `${Bucket}/source`,
          CopySourceRange,
        }),
      );
    expect((await refusalOf(copy('bytes=0-1000'))).message).toBe(
      'Range specified is not valid for source object of size: 1000',
    );
    expect((await refusalOf(copy('bytes=5-'))).code).toBe('InvalidArgument');
    const { CopyPartResult } = await copy('bytes=100-199');
    await complete(UploadId, [{ PartNumber: 1, ETag: CopyPartResult?.ETag }]);
    expect((await read()).bytes.equals(second.subarray(100, 200))).toBe(true);
  });
});

describe('a multipart upload with a KMS key', () => {
  const kms = { ServerSideEncryption: 'aws:kms' } as const;

  it('needs kms:GenerateDataKey to begin and kms:Decrypt for each part', async () => {
    const uploader = cloud.user('uploader', [allow('s3:*')]);
    // The AWS managed key lets everybody of the account through S3; a key of one's own does not.
    const { KeyMetadata } = await kmsCall(cloud, 'CreateKey', {});
    const SSEKMSKeyId: string = KeyMetadata.Arn;
    const own = { ...kms, SSEKMSKeyId };
    expect((await refusalOf(begin(own, uploader))).message).toContain(
      'is not authorized to perform: kms:GenerateDataKey on resource: arn:aws:kms:',
    );
    const half = cloud.user('half', [allow('s3:*', 'kms:GenerateDataKey')]);
    const { created, UploadId } = await begin(own, half);
    expect(created).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId });
    const refused = await refusalOf(part(UploadId, 1, second, half));
    expect(refused).toMatchObject({ code: 'AccessDenied', status: 403 });
    expect(refused.message).toContain('is not authorized to perform: kms:Decrypt');
    const full = cloud.user('full', [allow('s3:*', 'kms:GenerateDataKey', 'kms:Decrypt')]);
    const sent = await part(UploadId, 1, second, full);
    expect(sent).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId });
    // Without a checksum, completing needs no key.
    const done = await complete(UploadId, [{ PartNumber: 1, ETag: sent.ETag }], half);
    expect(done).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId });
    expect((await read()).bytes.equals(second)).toBe(true);
  });

  it('has ETags that tell nothing of the content', async () => {
    const { UploadId } = await begin(kms);
    const one = await part(UploadId, 1, second);
    expect(one.ETag).toMatch(/^"[0-9a-f]{32}"$/);
    expect(one.ETag).not.toBe(`"${md5(second).toString('hex')}"`);
    const done = await complete(UploadId, [{ PartNumber: 1, ETag: one.ETag }]);
    const etag = Buffer.from(one.ETag?.replaceAll('"', '') ?? '', 'hex');
    expect(done.ETag).toBe(`"${md5(etag).toString('hex')}-1"`);
  });

  it('passes a bucket policy that demands the header, though parts carry none', async () => {
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: `arn:aws:s3:::${Bucket}/*`,
        Condition: { StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } },
      },
    });
    await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
    expect((await refusalOf(begin())).code).toBe('AccessDenied');
    const { UploadId } = await begin(kms);
    const one = await part(UploadId, 1, second);
    await complete(UploadId, [{ PartNumber: 1, ETag: one.ETag }]);
  });
});
