import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TestCloud } from '../sdk-client.test-helper.ts';
import { kmsCall, refusalOf, testCloud } from '../sdk-client.test-helper.ts';

const Bucket = 'shelf';
const Body = 'region,revenue\ntokyo,4200\n';
let now: number;
let cloud: TestCloud;
let s3: S3Client;
let KeyId: string;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 24);
  cloud = testCloud({ clock: { now: () => now } });
  s3 = cloud.client();
  await s3.send(new CreateBucketCommand({ Bucket }));
  KeyId = (await kmsCall(cloud, 'CreateKey', {})).KeyMetadata.Arn;
});

const asked = (BucketKeyEnabled: boolean) =>
  ({ Bucket, ServerSideEncryption: 'aws:kms', SSEKMSKeyId: KeyId, BucketKeyEnabled }) as const;

const put = (Key: string, withBucketKey = true) =>
  s3.send(new PutObjectCommand({ ...asked(withBucketKey), Key, Body }));

/** What each operation that AWS documents to say so says of the bucket key, read from its header by AWS's own client. */
async function answers(withBucketKey: boolean): Promise<Record<string, boolean | undefined>> {
  const encryption = asked(withBucketKey);
  const CopySource = `${Bucket}/one`;
  const part = { Bucket, Key: 'parts' };
  const said: Record<string, { BucketKeyEnabled?: boolean | undefined }> = {};
  said.put = await put('one', withBucketKey);
  said.get = await s3.send(new GetObjectCommand({ Bucket, Key: 'one' }));
  said.head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'one' }));
  said.copy = await s3.send(new CopyObjectCommand({ ...encryption, Key: 'two', CopySource }));
  const { UploadId, ...created } = await s3.send(
    new CreateMultipartUploadCommand({ ...encryption, Key: 'parts' }),
  );
  said.create = created;
  said.upload = await s3.send(
    new UploadPartCommand({
      ...part,
      UploadId,
      PartNumber: 1,
      Body: new Uint8Array(5 * 1024 ** 2),
    }),
  );
  const { CopyPartResult, ...copied } = await s3.send(
    new UploadPartCopyCommand({ ...part, UploadId, PartNumber: 2, CopySource }),
  );
  said.uploadCopy = copied;
  const { ETag } = said.upload as { ETag?: string };
  const Parts = [
    { PartNumber: 1, ETag },
    { PartNumber: 2, ETag: CopyPartResult?.ETag },
  ];
  said.complete = await s3.send(
    new CompleteMultipartUploadCommand({ ...part, UploadId, MultipartUpload: { Parts } }),
  );
  return Object.fromEntries(
    Object.entries(said).map(([name, { BucketKeyEnabled }]) => [name, BucketKeyEnabled]),
  );
}

const OPERATIONS = [
  'put',
  'get',
  'head',
  'copy',
  'create',
  'upload',
  'uploadCopy',
  'complete',
] as const;

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html and the operations' own pages
describe('whether there is a bucket key', () => {
  it('is said by every operation that writes or reads an object with one', async () => {
    const said = await answers(true);
    expect(said).toEqual(Object.fromEntries(OPERATIONS.map((name) => [name, true])));
  });

  it('is not said of an object without one', async () => {
    const said = await answers(false);
    for (const name of OPERATIONS) expect(said[name], name).not.toBe(true);
  });
});

describe('the life of a bucket key', () => {
  const MINUTE = 60_000;

  it('is five minutes: so long it needs no word from KMS, and no longer', async () => {
    await put('one');
    await kmsCall(cloud, 'DisableKey', { KeyId });
    now += 5 * MINUTE - 1;
    await put('two');
    now += 1;
    expect((await refusalOf(put('three'))).code).toBe('KMS.DisabledException');
  });

  it('begins anew with the next one, not with each use', async () => {
    await put('one');
    for (let minute = 1; minute <= 4; minute++) {
      now += MINUTE;
      await put(`after ${minute}`);
    }
    await kmsCall(cloud, 'DisableKey', { KeyId });
    now += MINUTE;
    expect((await refusalOf(put('late'))).code).toBe('KMS.DisabledException');
    await kmsCall(cloud, 'EnableKey', { KeyId });
    await put('again');
    await kmsCall(cloud, 'DisableKey', { KeyId });
    now += 5 * MINUTE - 1;
    await put('with the next one');
  });
});
