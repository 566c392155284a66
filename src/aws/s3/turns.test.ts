import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { createCloud } from '../../modes/cloud.ts';
import { handlerFor } from './sdk-client.test-helper.ts';

const Bucket = 'demo-bucket';

async function client() {
  const cloud = createCloud();
  const s3 = new S3Client({
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIAROOT', secretAccessKey: 'secret' },
    requestHandler: handlerFor((request) => cloud.s3(request)) as never,
  });
  await s3.send(new CreateBucketCommand({ Bucket }));
  const VersioningConfiguration = { Status: 'Enabled' } as const;
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  return s3;
}

const versions = async (s3: S3Client) =>
  (await s3.send(new ListObjectVersionsCommand({ Bucket }))).Versions ?? [];

describe('requests that come at the same time', () => {
  it('write one key on condition that there is none once', async () => {
    const s3 = await client();
    const answers = await Promise.allSettled(
      [1, 2, 3, 4].map((n) =>
        s3.send(
          new PutObjectCommand({ Bucket, Key: 'lock', Body: `holder ${n}`, IfNoneMatch: '*' }),
        ),
      ),
    );
    const refused = answers.flatMap((each) =>
      each.status === 'rejected' ? [each.reason.name] : [],
    );
    expect(refused).toEqual(Array(3).fill('PreconditionFailed'));
    expect(await versions(s3)).toHaveLength(1);
  });

  it('complete an upload once', async () => {
    const s3 = await client();
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'a' }));
    const at = { Bucket, Key: 'a', UploadId };
    const { ETag } = await s3.send(new UploadPartCommand({ ...at, PartNumber: 1, Body: 'part' }));
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
    await Promise.allSettled(
      [1, 2, 3].map(() => s3.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload }))),
    );
    expect(await versions(s3)).toHaveLength(1);
  });

  it('are all served where nothing is in their way, and one that fails stands in nobody’s', async () => {
    const s3 = await client();
    const wrong = new PutObjectCommand({ Bucket, Key: 'a', Body: 'x', IfMatch: '"none"' });
    const answers = await Promise.allSettled([
      s3.send(wrong),
      ...[1, 2, 3].map((n) => s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: `${n}` }))),
      ...[1, 2, 3].map((n) => s3.send(new PutObjectCommand({ Bucket, Key: `b${n}`, Body: 'x' }))),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      'rejected',
      ...Array(6).fill('fulfilled'),
    ]);
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: 'a' }));
    expect(await Body?.transformToString()).toMatch(/^[123]$/);
  });
});
