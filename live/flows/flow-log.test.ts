import { CreateKeyCommand } from '@aws-sdk/client-kms';
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/trace/index.ts';
import { loggedCloud } from './logged-cloud.test-helper.ts';

describe('a log of what clients did', () => {
  it('has a row for each request, and one for a whole multipart upload', async () => {
    const { s3, kms, log } = loggedCloud();
    await s3.send(new CreateBucketCommand({ Bucket: 'demo-bucket' }));
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    const SSEKMSKeyId = KeyMetadata?.Arn ?? '';
    const by = { ServerSideEncryption: 'aws:kms', SSEKMSKeyId } as const;
    await s3.send(new PutObjectCommand({ Bucket: 'demo-bucket', Key: 'a b', Body: 'x', ...by }));
    const at = { Bucket: 'demo-bucket', Key: 'large' };
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ ...at, ...by }));
    expect(log.rows().at(-1)).toMatchObject({ open: true, requests: 1 });
    const part = { ...at, UploadId, PartNumber: 1 };
    const { ETag } = await s3.send(new UploadPartCommand({ ...part, Body: 'part' }));
    const Parts = [{ PartNumber: 1, ETag }];
    await s3.send(
      new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts } }),
    );
    expect(log.rows()).toMatchObject([
      { operation: 'CreateBucket', number: 1, service: 's3', mode: null, kmsCalls: 0 },
      { operation: 'CreateKey', number: 2, service: 'kms', kmsCalls: 1 },
      {
        operation: 'PutObject',
        number: 3,
        bucket: 'demo-bucket',
        key: 'a b',
        mode: 'sse-kms',
        kmsKeyArn: SSEKMSKeyId,
        kmsCalls: 1,
        bytesIn: 1,
        status: 200,
        client: 'sdk-js',
        refusedAt: null,
        noFlow: null,
      },
      {
        operation: 'CreateMultipartUpload',
        number: 4,
        requests: 3,
        open: false,
        mode: 'sse-kms',
        kmsKeyArn: SSEKMSKeyId,
      },
    ]);
    for (const { id } of log.rows()) {
      const trace = await log.trace(id);
      expect(trace === null ? null : await verify(trace)).toEqual({ ok: true });
    }
    expect(log.flows().flatMap(({ stored }) => stored)).toEqual(
      ['a b', 'large'].map((key) => ({
        bucket: 'demo-bucket',
        key,
        versionId: null,
        mode: 'sse-kms',
        kmsKeyArn: SSEKMSKeyId,
        bucketKey: false,
      })),
    );
  });
});
