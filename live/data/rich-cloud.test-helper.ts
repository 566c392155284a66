import { createHash } from 'node:crypto';
import {
  CreateAliasCommand,
  CreateKeyCommand,
  EncryptCommand,
  RotateKeyOnDemandCommand,
  ScheduleKeyDeletionCommand,
  TagResourceCommand,
} from '@aws-sdk/client-kms';
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  ListPartsCommand,
  PutBucketEncryptionCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  PutObjectTaggingCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { toBase64 } from '../../src/lib/bytes.ts';
import { ACCOUNT, type DurableCloud } from './durable-cloud.test-helper.ts';

export const BUCKET = 'demo-bucket';
/** Bytes that every part but the last must have. */
const PART = 5 * 1024 * 1024;

const customerKey = new Uint8Array(32).fill(9);

/** What requests for an object under a customer's key bring. */
export const CUSTOMER_KEY = {
  SSECustomerAlgorithm: 'AES256',
  SSECustomerKey: toBase64(customerKey),
  SSECustomerKeyMD5: createHash('md5').update(customerKey).digest('base64'),
};

/** As long as a part has to be, and kept in several pieces. */
export const LONG = Uint8Array.from({ length: PART }, (_, i) => (i * 31) % 251);

type Sse = Partial<PutObjectCommandInput>;

/** How objects are encrypted, one a way. */
function ways(keyArn: string): Readonly<Record<string, Sse>> {
  const kms = { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: keyArn } as const;
  return {
    s3: { ServerSideEncryption: 'AES256' },
    kms,
    'managed-key': { ServerSideEncryption: 'aws:kms' },
    'bucket-key': { ...kms, BucketKeyEnabled: true },
    'bucket-key-too': { ...kms, BucketKeyEnabled: true },
    dsse: { ServerSideEncryption: 'aws:kms:dsse', SSEKMSKeyId: keyArn },
    customer: CUSTOMER_KEY,
    default: {},
  };
}

/** Puts something of everything into a cloud. */
export async function fill({ s3, kms, parts }: DurableCloud) {
  parts.principals.add({
    accessKeyId: 'AKIAALICE',
    arn: `arn:aws:iam::${ACCOUNT}:user/alice`,
    policies: [{ Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' } }],
    policyNames: [undefined],
  });
  parts.surroundings.put('444455556666', {
    scp: [
      {
        name: 'nothing',
        level: 1,
        document: { Statement: { Effect: 'Deny', Action: '*', Resource: '*' } },
      },
    ],
  });
  const created = await kms.send(
    new CreateKeyCommand({
      Description: 'for tests',
      Tags: [{ TagKey: 'team', TagValue: 'blue' }],
    }),
  );
  const keyArn = created.KeyMetadata?.Arn ?? '';
  await kms.send(new CreateAliasCommand({ AliasName: 'alias/demo', TargetKeyId: keyArn }));
  const { CiphertextBlob } = await kms.send(
    new EncryptCommand({ KeyId: keyArn, Plaintext: new Uint8Array(40).fill(3) }),
  );
  await kms.send(new RotateKeyOnDemandCommand({ KeyId: keyArn }));
  await kms.send(
    new TagResourceCommand({ KeyId: keyArn, Tags: [{ TagKey: 'cost', TagValue: '7' }] }),
  );
  parts.kms.grant(keyArn, [
    { GranteePrincipal: `arn:aws:iam::${ACCOUNT}:user/alice`, Operations: ['Decrypt'] },
  ]);
  const leaving = await kms.send(new CreateKeyCommand({}));
  await kms.send(
    new ScheduleKeyDeletionCommand({
      KeyId: leaving.KeyMetadata?.Arn,
      PendingWindowInDays: 7,
    }),
  );

  await s3.send(new CreateBucketCommand({ Bucket: 'gone-bucket' }));
  await s3.send(new DeleteBucketCommand({ Bucket: 'gone-bucket' }));
  await s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
  await s3.send(
    new PutBucketEncryptionCommand({
      Bucket: BUCKET,
      ServerSideEncryptionConfiguration: {
        Rules: [
          {
            ApplyServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: keyArn,
            },
            BlockedEncryptionTypes: { EncryptionType: ['NONE'] },
          },
        ],
      },
    }),
  );
  await s3.send(
    new PutBucketPolicyCommand({
      Bucket: BUCKET,
      Policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:GetObject*',
          Resource: `arn:aws:s3:::${BUCKET}/secret/*`,
        },
      }),
    }),
  );
  const all = ways(keyArn);
  const put = (Key: string, Body: string | Uint8Array, more: Sse = {}) =>
    s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body, ...more }));
  for (const [name, sse] of Object.entries(all)) {
    await put(name, `content of ${name}`, { ...sse, Metadata: { way: name } });
    await put(`long/${name}`, LONG.subarray(0, 20_000), sse);
  }
  await put('longest', LONG);
  await put('secret/plan', 'nobody reads this');
  await put('null version', 'of a time without versioning');
  await s3.send(
    new PutBucketVersioningCommand({
      Bucket: BUCKET,
      VersioningConfiguration: { Status: 'Enabled' },
    }),
  );
  await put('null version', 'second');
  for (const text of ['one', 'two', 'three']) await put('versions', text);
  const third = await put('versions', 'four', all.dsse);
  await s3.send(
    new DeleteObjectCommand({ Bucket: BUCKET, Key: 'versions', VersionId: third.VersionId }),
  );
  await s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 's3' }));
  await s3.send(
    new PutObjectTaggingCommand({
      Bucket: BUCKET,
      Key: 'kms',
      Tagging: { TagSet: [{ Key: 'a', Value: 'b' }] },
    }),
  );
  const uploads: Record<string, string> = {};
  for (const name of ['s3', 'bucket-key', 'dsse', 'customer', 'default']) {
    const sse = all[name];
    const begun = await s3.send(
      new CreateMultipartUploadCommand({ Bucket: BUCKET, Key: `upload/${name}`, ...sse }),
    );
    const UploadId = begun.UploadId ?? '';
    uploads[name] = UploadId;
    const at = { Bucket: BUCKET, Key: `upload/${name}`, UploadId };
    const customer = name === 'customer' ? CUSTOMER_KEY : {};
    await s3.send(new UploadPartCommand({ ...at, PartNumber: 1, Body: LONG, ...customer }));
    if (name === 'default') await complete({ s3 }, name, UploadId);
  }
  return { blob: CiphertextBlob, uploads };
}

/** Sends an upload's second part, and completes it. */
export async function finish(
  { s3 }: Pick<DurableCloud, 's3'>,
  name: string,
  UploadId: string,
): Promise<void> {
  await s3.send(
    new UploadPartCommand({
      Bucket: BUCKET,
      Key: `upload/${name}`,
      UploadId,
      PartNumber: 2,
      Body: 'the end',
      ...(name === 'customer' ? CUSTOMER_KEY : {}),
    }),
  );
  await complete({ s3 }, name, UploadId);
}

async function complete(
  { s3 }: Pick<DurableCloud, 's3'>,
  name: string,
  UploadId: string,
): Promise<void> {
  const at = { Bucket: BUCKET, Key: `upload/${name}`, UploadId };
  const { Parts } = await s3.send(new ListPartsCommand(at));
  await s3.send(
    new CompleteMultipartUploadCommand({
      ...at,
      MultipartUpload: {
        Parts: (Parts ?? []).map(({ ETag, PartNumber }) => ({ ETag, PartNumber })),
      },
    }),
  );
}
