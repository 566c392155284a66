import * as kmsSdk from '@aws-sdk/client-kms';
import * as s3Sdk from '@aws-sdk/client-s3';
import { allow } from '../../src/aws/s3/sdk-client.test-helper.ts';
import type { Trace } from '../../src/trace/index.ts';
import type { RecordedRequest } from './record.ts';
import { recordedCloud } from './recorded-cloud.test-helper.ts';
import { traceOf } from './trace-of.ts';

/** A run of a live cloud, and what it is called in a test that fails. */
export interface LiveRun {
  readonly name: string;
  readonly trace: Trace;
}

const MIB = 1024 * 1024;

/** Requests of every kind: all that flows are made of, refused ones, those of other clients, and uploads in parts. */
export async function everyRequest(): Promise<readonly LiveRun[]> {
  const { requests, cloud, clientsOf, overS3, overKms } = recordedCloud();
  const { s3, kms } = clientsOf('AKIAROOT');
  const bucket = { Bucket: 'demo-bucket' };
  await s3.send(new s3Sdk.CreateBucketCommand(bucket));
  await s3.send(
    new s3Sdk.CreateBucketCommand({
      Bucket: 'far-bucket',
      CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
    }),
  );
  const { KeyMetadata } = await kms.send(new kmsSdk.CreateKeyCommand({ Description: 'Demo' }));
  const KeyId = KeyMetadata?.Arn ?? '';
  const customer = customerKey(7);
  await s3.send(
    new s3Sdk.PutBucketEncryptionCommand({
      ...bucket,
      ServerSideEncryptionConfiguration: {
        Rules: [
          {
            ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: KeyId },
            BucketKeyEnabled: true,
            BlockedEncryptionTypes: { EncryptionType: ['NONE'] },
          },
        ],
      },
    }),
  );
  const ways = {
    s3: { ServerSideEncryption: 'AES256' as const },
    kms: { ServerSideEncryption: 'aws:kms' as const, SSEKMSKeyId: KeyId },
    managed: { ServerSideEncryption: 'aws:kms' as const },
    bucketKey: { ServerSideEncryption: 'aws:kms' as const, BucketKeyEnabled: true },
    dsse: { ServerSideEncryption: 'aws:kms:dsse' as const, SSEKMSKeyId: KeyId },
    customer,
    default: {},
  };
  for (const [name, way] of Object.entries(ways)) {
    const at = { ...bucket, Key: `reports/${name}.csv` };
    const own = name === 'customer' ? customer : {};
    const source = name === 'customer' ? copySource(7) : {};
    await s3.send(new s3Sdk.PutObjectCommand({ ...at, ...way, Body: `Hello ${name}` }));
    await s3.send(new s3Sdk.PutObjectCommand({ ...at, ...way, Body: `Again ${name}` }));
    await s3.send(new s3Sdk.HeadObjectCommand({ ...at, ...own }));
    await s3.send(new s3Sdk.GetObjectCommand({ ...at, ...own }));
    await s3.send(new s3Sdk.GetObjectCommand({ ...at, ...own, Range: 'bytes=1-3' }));
    await s3.send(
      new s3Sdk.CopyObjectCommand({
        ...bucket,
        ...source,
        Key: `${name}.copy`,
        CopySource: `demo-bucket/reports/${name}.csv`,
      }),
    );
  }
  // Refusals: by the key's state, by policies, by what is missing, and by what is asked.
  cloud.parts.principals.add({
    accessKeyId: 'AKIAONLYS3',
    arn: 'arn:aws:iam::111122223333:user/only-s3',
    policies: [allow('s3:*')],
  });
  cloud.parts.principals.add({
    accessKeyId: 'AKIANOTHING',
    arn: 'arn:aws:sts::111122223333:assumed-role/nothing/session',
  });
  cloud.parts.principals.add({
    accessKeyId: 'AKIAOTHER',
    arn: 'arn:aws:iam::444455556666:user/partner',
    policies: [allow('*')],
  });
  const at = { ...bucket, Key: 'reports/kms.csv' };
  const refusedOnes = async () => {
    for (const who of ['AKIAONLYS3', 'AKIANOTHING', 'AKIAOTHER', 'AKIAUNKNOWN', null]) {
      const other = clientsOf(who);
      await tried(other.s3.send(new s3Sdk.GetObjectCommand(at)));
      await tried(other.s3.send(new s3Sdk.HeadObjectCommand(at)));
      await tried(other.s3.send(new s3Sdk.PutObjectCommand({ ...at, Body: 'x' })));
      await tried(other.s3.send(new s3Sdk.ListObjectsV2Command(bucket)));
      await tried(other.s3.send(new s3Sdk.ListBucketsCommand({})));
      await tried(other.kms.send(new kmsSdk.DescribeKeyCommand({ KeyId })));
      await tried(
        other.kms.send(new kmsSdk.EncryptCommand({ KeyId, Plaintext: new Uint8Array(40) })),
      );
    }
  };
  await refusedOnes();
  await kms.send(new kmsSdk.DisableKeyCommand({ KeyId }));
  await tried(s3.send(new s3Sdk.GetObjectCommand(at)));
  await tried(kms.send(new kmsSdk.GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' })));
  await kms.send(new kmsSdk.EnableKeyCommand({ KeyId }));
  await tried(s3.send(new s3Sdk.GetObjectCommand({ ...bucket, Key: 'nothing' })));
  await tried(s3.send(new s3Sdk.HeadObjectCommand({ ...bucket, Key: 'nothing' })));
  await tried(s3.send(new s3Sdk.HeadBucketCommand({ Bucket: 'no-such-bucket' })));
  await tried(s3.send(new s3Sdk.GetObjectCommand({ Bucket: 'far-bucket', Key: 'x' })));
  await tried(s3.send(new s3Sdk.HeadObjectCommand({ Bucket: 'far-bucket', Key: 'x' })));
  const { ETag } = await s3.send(new s3Sdk.HeadObjectCommand(at));
  await tried(s3.send(new s3Sdk.GetObjectCommand({ ...at, IfNoneMatch: ETag })));
  await tried(s3.send(new s3Sdk.GetObjectCommand({ ...at, IfMatch: '"other"' })));
  await tried(
    s3.send(
      new s3Sdk.GetObjectCommand({ ...bucket, Key: 'reports/customer.csv', ...customerKey(8) }),
    ),
  );
  await tried(s3.send(new s3Sdk.GetObjectCommand({ ...bucket, Key: 'reports/customer.csv' })));
  // Requests to KMS that the client makes itself.
  const EncryptionContext = { purpose: 'demo' };
  const { CiphertextBlob } = await kms.send(
    new kmsSdk.EncryptCommand({ KeyId, Plaintext: new Uint8Array(40), EncryptionContext }),
  );
  await kms.send(new kmsSdk.DecryptCommand({ CiphertextBlob, EncryptionContext }));
  await tried(kms.send(new kmsSdk.DecryptCommand({ CiphertextBlob })));
  await tried(kms.send(new kmsSdk.DecryptCommand({ CiphertextBlob: new Uint8Array(50) })));
  await kms.send(
    new kmsSdk.ReEncryptCommand({
      CiphertextBlob,
      SourceEncryptionContext: EncryptionContext,
      DestinationKeyId: KeyId,
    }),
  );
  await kms.send(new kmsSdk.GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' }));
  await kms.send(new kmsSdk.GenerateDataKeyWithoutPlaintextCommand({ KeyId, NumberOfBytes: 64 }));
  await kms.send(new kmsSdk.GenerateRandomCommand({ NumberOfBytes: 32 }));
  // Uploads in parts, of several parts and called off.
  const uploads: RecordedRequest[][] = [];
  for (const way of [ways.kms, ways.bucketKey, ways.customer, ways.s3, ways.dsse]) {
    const own = 'SSECustomerKey' in way ? customer : {};
    const begun = requests.length;
    const large = { ...bucket, Key: 'large.bin' };
    const { UploadId } = await s3.send(
      new s3Sdk.CreateMultipartUploadCommand({ ...large, ...way }),
    );
    const parts = [];
    for (const PartNumber of [1, 2]) {
      const Body = new Uint8Array(PartNumber === 2 ? 10 : 5 * MIB).fill(PartNumber);
      const sent = { ...large, ...own, UploadId, PartNumber, Body };
      const { ETag } = await s3.send(new s3Sdk.UploadPartCommand(sent));
      parts.push({ ETag, PartNumber });
    }
    await s3.send(
      new s3Sdk.CompleteMultipartUploadCommand({
        ...large,
        ...own,
        UploadId,
        MultipartUpload: { Parts: parts },
      }),
    );
    uploads.push(requests.slice(begun));
    await s3.send(new s3Sdk.GetObjectCommand({ ...large, ...own }));
  }
  const begun = requests.length;
  const { UploadId } = await s3.send(new s3Sdk.CreateMultipartUploadCommand(at));
  await s3.send(new s3Sdk.AbortMultipartUploadCommand({ ...at, UploadId }));
  uploads.push(requests.slice(begun));
  // What no operation is, and what is no request of the service at all.
  await overS3(
    new Request('https://s3.us-east-1.amazonaws.com/demo-bucket?no-such', { method: 'PATCH' }),
  );
  await overS3(
    new Request('https://s3.us-east-1.amazonaws.com/demo-bucket?analytics', {
      method: 'PUT',
      body: '<a>',
    }),
  );
  await overKms(new Request('https://kms.us-east-1.amazonaws.com/', { method: 'POST', body: '{' }));
  await overKms(new Request('https://kms.us-east-1.amazonaws.com/', { method: 'GET' }));
  await everyCommand(s3, s3Sdk, {
    ...bucket,
    Key: 'reports/s3.csv',
    CopySource: 'demo-bucket/reports/s3.csv',
    Prefix: 'reports/',
    Tagging: { TagSet: [{ Key: 'a', Value: 'b' }] },
    VersioningConfiguration: { Status: 'Enabled' },
    Delete: { Objects: [{ Key: 'reports/s3.csv' }] },
    Policy: '{"Version":"2012-10-17","Statement":[]}',
    ObjectAttributes: ['ETag', 'ObjectSize'],
    UploadId: 'none',
    PartNumber: 1,
  });
  await everyCommand(kms, kmsSdk, {
    KeyId,
    AliasName: 'alias/demo',
    TargetKeyId: KeyId,
    Description: 'Other',
    PendingWindowInDays: 7,
    Tags: [{ TagKey: 'a', TagValue: 'b' }],
    TagKeys: ['a'],
    Operations: ['Decrypt'],
    GranteePrincipal: 'arn:aws:iam::111122223333:user/only-s3',
    Message: new Uint8Array(8),
    MacAlgorithm: 'HMAC_SHA_256',
    KeyPairSpec: 'ECC_NIST_P256',
    Policy: '{"Version":"2012-10-17","Statement":[]}',
  });
  const single = requests.map(async (request, index) => ({
    name: `${index} ${request.operation} ${request.response.status}`,
    trace: await traceOf([request]),
  }));
  const joint = uploads.map(async (all) => ({
    name: `${all.length} requests of ${all[0]?.operation}`,
    trace: await traceOf(all as [RecordedRequest, ...RecordedRequest[]]),
  }));
  return Promise.all([...single, ...joint]);
}

/** Sends each command of an SDK once, with as much as all of them may want; what the SDK does not send is left out. */
async function everyCommand(
  client: { send(command: never): Promise<unknown> },
  sdk: object,
  input: object,
): Promise<void> {
  for (const [name, Command] of Object.entries(sdk)) {
    if (!name.endsWith('Command') || name === '$Command') continue;
    await tried(client.send(new Command(input) as never));
  }
}

/** Waits for an answer, whatever it is. */
async function tried(sent: Promise<unknown>): Promise<void> {
  await sent.catch(() => null);
}

/** The SDK takes the bytes, and its types want a text. */
function customerKey(fill: number) {
  const key: unknown = new Uint8Array(32).fill(fill);
  return { SSECustomerAlgorithm: 'AES256', SSECustomerKey: key as string };
}

function copySource(fill: number) {
  const key: unknown = new Uint8Array(32).fill(fill);
  return { CopySourceSSECustomerAlgorithm: 'AES256', CopySourceSSECustomerKey: key as string };
}
