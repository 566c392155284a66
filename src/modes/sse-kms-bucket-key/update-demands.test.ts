import {
  CreateBucketCommand,
  PutObjectCommand,
  UpdateObjectEncryptionCommand,
} from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { allow, kmsCall, refusalOf, testCloud } from '../../aws/s3/sdk-client.test-helper.ts';

const Bucket = 'shelf';

/** A bucket key that S3 still holds says nothing of permissions that nobody asked KMS for when it was made. */
it.each([
  ['kms:GenerateDataKey alone', ['kms:GenerateDataKey'], 403],
  [
    'all that the operation demands',
    ['kms:GenerateDataKey', 'kms:Decrypt', 'kms:Encrypt', 'kms:ReEncrypt*'],
    200,
  ],
] as const)('a live bucket key does not stand for permissions: %s', async (_, actions, status) => {
  const cloud = testCloud();
  await cloud.client().send(new CreateBucketCommand({ Bucket }));
  const { Arn } = (await kmsCall(cloud, 'CreateKey', {})).KeyMetadata;
  const s3 = cloud.user('uploader', [allow('s3:*', ...actions)]);
  const put = (Key: string, more: object) =>
    s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x', ...more }));
  await put('plain', { ServerSideEncryption: 'AES256' });
  await put('other', { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: Arn, BucketKeyEnabled: true });
  const update = s3.send(
    new UpdateObjectEncryptionCommand({
      Bucket,
      Key: 'plain',
      ObjectEncryption: { SSEKMS: { KMSKeyArn: Arn, BucketKeyEnabled: true } },
    }),
  );
  if (status === 200) expect((await update).$metadata.httpStatusCode).toBe(200);
  else expect(await refusalOf(update)).toMatchObject({ status, code: 'AccessDenied' });
});
