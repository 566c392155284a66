import {
  CreateBucketCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  type ObjectOwnership,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from 'vitest';
import { allow, refusalOf, type TestCloud, testCloud } from '../sdk-client.test-helper.ts';

const Bucket = 'shelf';
const WRITER = '444455556666';
let cloud: TestCloud;
let owner: S3Client;
let writer: S3Client;

/** Everybody may do everything by the bucket policy. */
beforeEach(async () => {
  cloud = testCloud();
  owner = cloud.client();
  await owner.send(new CreateBucketCommand({ Bucket }));
  await owner.send(new PutBucketPolicyCommand({ Bucket, Policy: policy('Allow') }));
  writer = cloud.user('writer', [allow('s3:*')], WRITER);
});

function policy(Effect: 'Allow' | 'Deny'): string {
  const Principal = { AWS: [WRITER, '777788889999'] };
  const Resource = [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`];
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect, Principal, Action: 's3:*', Resource }],
  });
}

async function owned(by: ObjectOwnership): Promise<void> {
  const OwnershipControls = { Rules: [{ ObjectOwnership: by }] };
  await owner.send(new PutBucketOwnershipControlsCommand({ Bucket, OwnershipControls }));
}

const put = (more: { ACL?: 'bucket-owner-full-control' } = {}) =>
  writer.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'x', ...more }));
const read = (by: S3Client) => by.send(new GetObjectCommand({ Bucket, Key: 'a' }));

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html */
describe('an object that another account writes', () => {
  it('is the bucket owner’s where ACLs are off', async () => {
    await put();
    expect((await read(owner)).$metadata.httpStatusCode).toBe(200);
  });

  it('is the writer’s alone under ACLs, also from the bucket’s owner', async () => {
    await owned('ObjectWriter');
    await put();
    expect(await refusalOf(read(owner))).toMatchObject({ code: 'AccessDenied', status: 403 });
    expect((await read(writer)).$metadata.httpStatusCode).toBe(200);
    const third = cloud.user('third', [allow('s3:*')], '777788889999');
    expect(await refusalOf(read(third))).toMatchObject({ code: 'AccessDenied', status: 403 });
    const acl = await writer.send(new GetObjectAclCommand({ Bucket, Key: 'a' }));
    expect(acl.Grants).toHaveLength(1);
    expect(acl.Grants?.[0]?.Grantee?.ID).toBe(acl.Owner?.ID);
  });

  it('is the writer’s, and the bucket owner’s to read, where the ACL says so', async () => {
    await owned('ObjectWriter');
    await put({ ACL: 'bucket-owner-full-control' });
    expect((await read(owner)).$metadata.httpStatusCode).toBe(200);
    const acl = await writer.send(new GetObjectAclCommand({ Bucket, Key: 'a' }));
    expect(acl.Grants?.map(({ Permission }) => Permission)).toEqual([
      'FULL_CONTROL',
      'FULL_CONTROL',
    ]);
  });

  it('becomes the bucket owner’s in a bucket that prefers it, with that ACL alone', async () => {
    await owned('BucketOwnerPreferred');
    await put();
    expect(await refusalOf(read(owner))).toMatchObject({ code: 'AccessDenied' });
    await put({ ACL: 'bucket-owner-full-control' });
    expect((await read(owner)).$metadata.httpStatusCode).toBe(200);
    const third = cloud.user('third', [allow('s3:*')], '777788889999');
    // The bucket policy reaches what is the bucket owner's.
    expect((await read(third)).$metadata.httpStatusCode).toBe(200);
  });

  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-auth-workflow-object-operation.html
  it('can be denied to its writer by the bucket’s owner', async () => {
    await owned('ObjectWriter');
    await put();
    await owner.send(new PutBucketPolicyCommand({ Bucket, Policy: policy('Deny') }));
    expect(await refusalOf(read(writer))).toMatchObject({ code: 'AccessDenied' });
  });
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html */
it('lets no other account put a bucket’s policy, whatever it is permitted', async () => {
  const Policy = policy('Allow');
  const refused = await refusalOf(writer.send(new PutBucketPolicyCommand({ Bucket, Policy })));
  expect(refused).toMatchObject({ code: 'MethodNotAllowed', status: 405 });
});
