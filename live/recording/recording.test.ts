import {
  CreateKeyCommand,
  DecryptCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
} from '@aws-sdk/client-kms';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  PutBucketEncryptionCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/trace/index.ts';
import type { RecordedRequest } from './record.ts';
import { recordedCloud } from './recorded-cloud.test-helper.ts';
import { traceOf } from './trace-of.ts';

function recorded() {
  const { requests, cloud, clientsOf } = recordedCloud();
  return { requests, cloud, ...clientsOf('AKIAROOT') };
}

describe('requests of one cloud, recorded one by one', () => {
  it('are each a trace that verifies, whatever earlier ones have left', async () => {
    const { s3, kms, requests } = recorded();
    await s3.send(new CreateBucketCommand({ Bucket: 'demo-bucket' }));
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    const keyId = KeyMetadata?.Arn ?? '';
    await s3.send(
      new PutBucketEncryptionCommand({
        Bucket: 'demo-bucket',
        ServerSideEncryptionConfiguration: {
          Rules: [
            {
              BucketKeyEnabled: true,
              ApplyServerSideEncryptionByDefault: {
                SSEAlgorithm: 'aws:kms',
                KMSMasterKeyID: keyId,
              },
            },
          ],
        },
      }),
    );
    for (const [Key, more] of Object.entries({
      plain: { ServerSideEncryption: 'AES256' as const },
      kms: { ServerSideEncryption: 'aws:kms' as const, SSEKMSKeyId: keyId },
      dsse: { ServerSideEncryption: 'aws:kms:dsse' as const, SSEKMSKeyId: keyId },
      default: {},
      default2: {},
    })) {
      await s3.send(
        new PutObjectCommand({ Bucket: 'demo-bucket', Key, Body: `Hello ${Key}`, ...more }),
      );
      await s3.send(new HeadObjectCommand({ Bucket: 'demo-bucket', Key }));
      const got = await s3.send(new GetObjectCommand({ Bucket: 'demo-bucket', Key }));
      expect(await got.Body?.transformToString()).toBe(`Hello ${Key}`);
      await s3.send(
        new CopyObjectCommand({
          Bucket: 'demo-bucket',
          Key: `${Key}.copy`,
          CopySource: `demo-bucket/${Key}`,
        }),
      );
      await s3.send(new DeleteObjectCommand({ Bucket: 'demo-bucket', Key }));
      const copy = await s3.send(
        new GetObjectCommand({ Bucket: 'demo-bucket', Key: `${Key}.copy` }),
      );
      expect(await copy.Body?.transformToString()).toBe(`Hello ${Key}`);
    }
    const { CiphertextBlob } = await kms.send(
      new EncryptCommand({ KeyId: keyId, Plaintext: new Uint8Array(40) }),
    );
    await kms.send(new DecryptCommand({ CiphertextBlob }));
    await kms.send(new GenerateDataKeyCommand({ KeyId: keyId, KeySpec: 'AES_256' }));
    await s3.send(new ListBucketsCommand({}));
    await s3
      .send(new GetObjectCommand({ Bucket: 'demo-bucket', Key: 'nothing' }))
      .catch(() => null);
    for (const each of requests) {
      const trace = await traceOf([each]);
      expect([each.operation, await verify(trace)]).toEqual([each.operation, { ok: true }]);
    }
  });

  it('find the first keys of S3 and of KMS made once, however many of them come at once', async () => {
    const { s3, requests, cloud } = recorded();
    await s3.send(new CreateBucketCommand({ Bucket: 'demo-bucket' }));
    const ways = ['AES256', 'aws:kms', 'aws:kms:dsse'] as const;
    const keys = Array.from({ length: 12 }, (_, i) => `object ${i}`);
    await Promise.all(
      keys.map((Key, i) =>
        s3.send(
          new PutObjectCommand({
            Bucket: 'demo-bucket',
            Key,
            Body: Key,
            ServerSideEncryption: ways[i % ways.length],
          }),
        ),
      ),
    );
    for (const Key of keys) {
      const got = await s3.send(new GetObjectCommand({ Bucket: 'demo-bucket', Key }));
      expect(await got.Body?.transformToString()).toBe(Key);
    }
    expect(cloud.parts.kms.store.all()).toHaveLength(1);
    for (const each of requests)
      expect([each.key, await verify(await traceOf([each]))]).toEqual([each.key, { ok: true }]);
  });

  it('are one trace where they are one upload', async () => {
    const { s3, kms, requests } = recorded();
    await s3.send(new CreateBucketCommand({ Bucket: 'demo-bucket' }));
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    const at = { Bucket: 'demo-bucket', Key: 'large' };
    for (const BucketKeyEnabled of [false, true]) {
      const begun = await s3.send(
        new CreateMultipartUploadCommand({
          ...at,
          ServerSideEncryption: 'aws:kms',
          SSEKMSKeyId: KeyMetadata?.Arn,
          BucketKeyEnabled,
        }),
      );
      const UploadId = begun.UploadId;
      const Parts = await Promise.all(
        [1, 2, 3].map(async (PartNumber) => {
          const { ETag } = await s3.send(
            new UploadPartCommand({
              ...at,
              UploadId,
              PartNumber,
              Body: new Uint8Array(PartNumber === 3 ? 10 : 5 * 1024 * 1024).fill(PartNumber),
            }),
          );
          return { ETag, PartNumber };
        }),
      );
      await s3.send(
        new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts } }),
      );
      await s3.send(new GetObjectCommand(at));
      const [a, b, c, d, e, get] = requests.slice(-6) as [RecordedRequest, ...RecordedRequest[]];
      for (const each of requests.slice(-6))
        expect([each.operation, await verify(await traceOf([each]))]).toEqual([
          each.operation,
          { ok: true },
        ]);
      const joint = await traceOf([a, b, c, d, e, get] as [RecordedRequest, ...RecordedRequest[]]);
      expect(await verify(joint)).toEqual({ ok: true });
      expect(joint.setup.map(({ name }) => name)).not.toContain('s3.store-object');
    }
  });
});
