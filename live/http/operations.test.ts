import * as kmsSdk from '@aws-sdk/client-kms';
import * as s3Sdk from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EVERY_ABILITY } from '../../src/modes/every-ability.ts';
import { type Opened, opened } from './endpoint.test-helper.ts';

/** Every operation of S3 and KMS that is served here, asked for by the AWS SDK for JavaScript over HTTP. */

let endpoint: Opened;

beforeEach(async () => {
  endpoint = await opened();
});
afterEach(async () => {
  expect(await endpoint.unverified()).toEqual([]);
  expect(endpoint.bugs).toEqual([]);
  await endpoint.stop();
});

/** Names of operations that have been asked for. */
const seen = () => new Set(endpoint.exchanges.map(({ operation }) => operation));

/**
 * Asks for every operation that nobody has asked for yet, with what most of them need. Whether that is enough is S3's or KMS's
 * own affair: here it matters that each is known by its own name, and answered.
 */
async function askForTheRest(
  names: readonly string[],
  sdk: object,
  client: { send(command: never): Promise<unknown> },
  input: object,
): Promise<void> {
  const commands = new Map(Object.entries(sdk));
  for (const name of names.filter((each) => !seen().has(each))) {
    const Command = commands.get(`${name}Command`);
    if (Command === undefined) throw new Error(`The SDK has no ${name}: ask for it by hand.`);
    const told = await client.send(new Command(input) as never).then(
      () => 200,
      ({ $metadata, message }) => $metadata?.httpStatusCode ?? message,
    );
    expect([name, told < 500 || told === 501 ? 'answered' : told]).toEqual([name, 'answered']);
  }
  expect(names.filter((name) => !seen().has(name))).toEqual([]);
}

const text = async (body: { transformToString(): Promise<string> } | undefined) =>
  body?.transformToString();

it('S3', async () => {
  const s3 = endpoint.s3();
  const kms = endpoint.kms();
  const { KeyMetadata } = await kms.send(new kmsSdk.CreateKeyCommand({}));
  const SSEKMSKeyId = KeyMetadata?.Arn ?? '';
  const Bucket = 'every-operation';
  const at = { Bucket, Key: 'a' };

  await s3.send(new s3Sdk.CreateBucketCommand({ Bucket }));
  await s3.send(new s3Sdk.HeadBucketCommand({ Bucket }));
  const { Buckets } = await s3.send(new s3Sdk.ListBucketsCommand({}));
  expect(Buckets?.map(({ Name }) => Name)).toEqual([Bucket]);
  await s3.send(
    new s3Sdk.PutBucketEncryptionCommand({
      Bucket,
      ServerSideEncryptionConfiguration: {
        Rules: [
          {
            ApplyServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: SSEKMSKeyId,
            },
            BucketKeyEnabled: true,
          },
        ],
      },
    }),
  );
  await s3.send(new s3Sdk.PutObjectCommand({ ...at, Body: 'by default' }));
  const got = await s3.send(new s3Sdk.GetObjectCommand({ ...at, Range: 'bytes=3-' }));
  expect(await text(got.Body)).toBe('default');
  expect(got).toMatchObject({ SSEKMSKeyId, BucketKeyEnabled: true, ContentLength: 7 });
  const head = await s3.send(new s3Sdk.HeadObjectCommand(at));
  expect(head).toMatchObject({ ContentLength: 10, ServerSideEncryption: 'aws:kms' });
  await s3.send(new s3Sdk.GetObjectAttributesCommand({ ...at, ObjectAttributes: ['ObjectSize'] }));
  await s3.send(
    new s3Sdk.CopyObjectCommand({
      ...{ Bucket, Key: 'copy', CopySource: `${Bucket}/a` },
      ServerSideEncryption: 'AES256',
    }),
  );
  await s3.send(
    new s3Sdk.UpdateObjectEncryptionCommand({
      ...{ Bucket, Key: 'copy' },
      ObjectEncryption: { SSEKMS: { KMSKeyArn: SSEKMSKeyId } },
    }),
  );
  const Tagging = { TagSet: [{ Key: 'k', Value: 'v' }] };
  await s3.send(new s3Sdk.PutObjectTaggingCommand({ ...at, Tagging }));
  const { TagSet } = await s3.send(new s3Sdk.GetObjectTaggingCommand(at));
  expect(TagSet).toEqual(Tagging.TagSet);

  const { UploadId } = await s3.send(
    new s3Sdk.CreateMultipartUploadCommand({ Bucket, Key: 'large' }),
  );
  const upload = { Bucket, Key: 'large', UploadId };
  const first = await s3.send(
    new s3Sdk.UploadPartCommand({
      ...{ ...upload, PartNumber: 1 },
      Body: new Uint8Array(5 * 1024 * 1024),
    }),
  );
  const second = await s3.send(
    new s3Sdk.UploadPartCopyCommand({ ...upload, PartNumber: 2, CopySource: `${Bucket}/a` }),
  );
  expect((await s3.send(new s3Sdk.ListPartsCommand(upload))).Parts).toHaveLength(2);
  await s3.send(new s3Sdk.ListMultipartUploadsCommand({ Bucket }));
  await s3.send(
    new s3Sdk.CompleteMultipartUploadCommand({
      ...upload,
      MultipartUpload: {
        Parts: [
          { PartNumber: 1, ETag: first.ETag },
          { PartNumber: 2, ETag: second.CopyPartResult?.ETag },
        ],
      },
    }),
  );
  const { Body: large } = await s3.send(
    new s3Sdk.GetObjectCommand({ Bucket, Key: 'large', Range: 'bytes=-10' }),
  );
  expect(await text(large)).toBe('by default');
  const other = await s3.send(new s3Sdk.CreateMultipartUploadCommand(at));
  await s3.send(new s3Sdk.AbortMultipartUploadCommand({ ...at, UploadId: other.UploadId }));

  const { url, fields } = await createPresignedPost(s3, { Bucket, Key: 'posted' });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob(['by a form']), 'f');
  expect((await fetch(url, { method: 'POST', body: form })).status).toBe(204);
  expect(endpoint.exchanges.at(-1)?.signature).toBe('unchecked');

  for (const list of [
    new s3Sdk.ListObjectsV2Command({ Bucket }),
    new s3Sdk.ListObjectsCommand({ Bucket }),
  ]) {
    const { Contents } = await s3.send(list as s3Sdk.ListObjectsV2Command);
    expect(Contents?.map(({ Key }) => Key)).toEqual(['a', 'copy', 'large', 'posted']);
  }
  await s3.send(
    new s3Sdk.PutBucketVersioningCommand({
      Bucket,
      VersioningConfiguration: { Status: 'Enabled' },
    }),
  );
  await s3.send(new s3Sdk.DeleteObjectCommand(at));
  const { DeleteMarkers } = await s3.send(new s3Sdk.ListObjectVersionsCommand({ Bucket }));
  expect(DeleteMarkers).toHaveLength(1);
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:ReplicateObject',
        Resource: `arn:aws:s3:::${Bucket}/*`,
      },
    ],
  });
  await s3.send(new s3Sdk.PutBucketPolicyCommand({ Bucket, Policy }));
  expect(await s3.send(new s3Sdk.GetBucketPolicyCommand({ Bucket }))).toMatchObject({ Policy });
  await s3.send(
    new s3Sdk.PutPublicAccessBlockCommand({
      Bucket,
      PublicAccessBlockConfiguration: { BlockPublicAcls: true },
    }),
  );
  await s3.send(
    new s3Sdk.PutBucketOwnershipControlsCommand({
      Bucket,
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] },
    }),
  );
  await s3.send(new s3Sdk.PutBucketAclCommand({ Bucket, ACL: 'private' }));
  await s3.send(new s3Sdk.PutObjectAclCommand({ Bucket, Key: 'copy', ACL: 'private' }));
  await s3.send(
    new s3Sdk.DeleteObjectsCommand({
      Bucket,
      Delete: { Objects: [{ Key: 'copy' }, { Key: 'large' }] },
    }),
  );

  const last = 'DeleteBucket';
  const names = EVERY_ABILITY.s3.map(({ name }) => name);
  await askForTheRest(
    names.filter((name) => name !== last),
    s3Sdk,
    s3,
    { Bucket, Key: 'posted', Id: 'x', Tagging },
  );
  await s3.send(new s3Sdk.CreateBucketCommand({ Bucket: 'empty-bucket' }));
  await s3.send(new s3Sdk.DeleteBucketCommand({ Bucket: 'empty-bucket' }));
  expect(names.filter((name) => !seen().has(name))).toEqual([]);
});

it('KMS', async () => {
  const kms = endpoint.kms();
  const { KeyMetadata } = await kms.send(new kmsSdk.CreateKeyCommand({ Description: 'one' }));
  const KeyId = KeyMetadata?.KeyId;
  const EncryptionContext = { a: 'b' };
  const { CiphertextBlob } = await kms.send(
    new kmsSdk.EncryptCommand({ KeyId, EncryptionContext, Plaintext: Buffer.from('text') }),
  );
  const { Plaintext } = await kms.send(
    new kmsSdk.DecryptCommand({ CiphertextBlob, EncryptionContext }),
  );
  expect(Buffer.from(Plaintext ?? []).toString()).toBe('text');
  await expect(kms.send(new kmsSdk.DecryptCommand({ CiphertextBlob }))).rejects.toThrow(
    expect.objectContaining({ name: 'InvalidCiphertextException' }),
  );
  await kms.send(
    new kmsSdk.ReEncryptCommand({
      CiphertextBlob,
      SourceEncryptionContext: EncryptionContext,
      DestinationKeyId: KeyId,
    }),
  );
  const dataKey = await kms.send(new kmsSdk.GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' }));
  expect(dataKey.Plaintext).toHaveLength(32);
  await kms.send(new kmsSdk.GenerateDataKeyWithoutPlaintextCommand({ KeyId, NumberOfBytes: 16 }));
  await kms.send(new kmsSdk.GenerateRandomCommand({ NumberOfBytes: 16 }));
  const pair = await kms.send(
    new kmsSdk.GenerateDataKeyPairCommand({ KeyId, KeyPairSpec: 'ECC_NIST_P256' }),
  );
  const half = await kms.send(
    new kmsSdk.DecryptCommand({ CiphertextBlob: pair.PrivateKeyCiphertextBlob }),
  );
  expect(half.Plaintext).toEqual(pair.PrivateKeyPlaintext);
  const hmac = await kms.send(
    new kmsSdk.CreateKeyCommand({ KeySpec: 'HMAC_384', KeyUsage: 'GENERATE_VERIFY_MAC' }),
  );
  const message = {
    KeyId: hmac.KeyMetadata?.KeyId,
    Message: Buffer.from('message'),
    MacAlgorithm: 'HMAC_SHA_384',
  } as const;
  const { Mac } = await kms.send(new kmsSdk.GenerateMacCommand(message));
  const checked = await kms.send(new kmsSdk.VerifyMacCommand({ ...message, Mac }));
  expect(checked.MacValid).toBe(true);
  await expect(
    kms.send(new kmsSdk.VerifyMacCommand({ ...message, Mac: Buffer.from('another') })),
  ).rejects.toThrow(expect.objectContaining({ name: 'KMSInvalidMacException' }));
  const { GrantToken } = await kms.send(
    new kmsSdk.CreateGrantCommand({
      KeyId,
      GranteePrincipal: `arn:aws:iam::${hmac.KeyMetadata?.AWSAccountId}:root`,
      Operations: ['Decrypt'],
    }),
  );
  await kms.send(new kmsSdk.RetireGrantCommand({ GrantToken }));
  const AliasName = 'alias/one';
  await kms.send(new kmsSdk.CreateAliasCommand({ AliasName, TargetKeyId: KeyId }));
  await kms.send(new kmsSdk.UpdateAliasCommand({ AliasName, TargetKeyId: KeyId }));
  const described = await kms.send(new kmsSdk.DescribeKeyCommand({ KeyId: AliasName }));
  expect(described.KeyMetadata).toMatchObject({ KeyId, Description: 'one' });
  const { Policy } = await kms.send(new kmsSdk.GetKeyPolicyCommand({ KeyId }));
  await kms.send(new kmsSdk.PutKeyPolicyCommand({ KeyId, Policy }));
  await kms.send(new kmsSdk.TagResourceCommand({ KeyId, Tags: [{ TagKey: 'k', TagValue: 'v' }] }));
  await kms.send(new kmsSdk.UntagResourceCommand({ KeyId, TagKeys: ['k'] }));
  await kms.send(new kmsSdk.UpdateKeyDescriptionCommand({ KeyId, Description: 'two' }));
  await kms.send(new kmsSdk.DisableKeyCommand({ KeyId }));
  await kms.send(new kmsSdk.EnableKeyCommand({ KeyId }));
  await kms.send(new kmsSdk.EnableKeyRotationCommand({ KeyId }));
  await kms.send(new kmsSdk.RotateKeyOnDemandCommand({ KeyId }));
  await askForTheRest(Object.keys(EVERY_ABILITY.kms), kmsSdk, kms, {
    ...{ KeyId, AliasName, PendingWindowInDays: 7 },
    ...{ GranteePrincipal: 'arn:aws:iam::111122223333:root', Operations: ['Decrypt'] },
    RetiringPrincipal: 'arn:aws:iam::111122223333:root',
    ...{ KeyPairSpec: 'ECC_NIST_P256', KeySpec: 'AES_256', EncryptionContext },
    ...{ Message: Buffer.from('m'), MacAlgorithm: 'HMAC_SHA_256', Mac: Buffer.alloc(32) },
  });
});
