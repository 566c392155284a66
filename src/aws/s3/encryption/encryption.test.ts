import { createHash, randomBytes } from 'node:crypto';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutBucketEncryptionCommand,
  PutObjectCommand,
  type S3Client,
  UpdateObjectEncryptionCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TestCloud } from '../sdk-client.test-helper.ts';
import { allow, kmsCall, refusalOf, testCloud } from '../sdk-client.test-helper.ts';

const Bucket = 'shelf';
const Key = 'report.csv';
const Body = 'region,revenue\ntokyo,4200\n';
const place = { Bucket, Key };
let cloud: TestCloud;
let s3: S3Client;

/** The three headers of a customer's key, as the SDK takes them. */
function customerKey(key = randomBytes(32)) {
  return {
    SSECustomerAlgorithm: 'AES256',
    SSECustomerKey: key.toString('base64'),
    SSECustomerKeyMD5: createHash('md5').update(key).digest('base64'),
  };
}

function asSource(key: ReturnType<typeof customerKey>) {
  return {
    CopySourceSSECustomerAlgorithm: key.SSECustomerAlgorithm,
    CopySourceSSECustomerKey: key.SSECustomerKey,
    CopySourceSSECustomerKeyMD5: key.SSECustomerKeyMD5,
  };
}

const put = (more: object = {}) => s3.send(new PutObjectCommand({ ...place, Body, ...more }));
const get = (more: object = {}) => s3.send(new GetObjectCommand({ ...place, ...more }));
const textOf = async (more: object = {}) => (await get(more)).Body?.transformToString();

async function newKey(input: object = {}): Promise<string> {
  return (await kmsCall(cloud, 'CreateKey', input)).KeyMetadata.Arn;
}

async function setBlock(type: 'SSE-C' | 'NONE') {
  await s3.send(
    new PutBucketEncryptionCommand({
      Bucket,
      ServerSideEncryptionConfiguration: {
        Rules: [{ BlockedEncryptionTypes: { EncryptionType: [type] } }],
      },
    }),
  );
}

beforeEach(async () => {
  cloud = testCloud();
  s3 = cloud.client();
  await s3.send(new CreateBucketCommand({ Bucket }));
  await setBlock('NONE');
});

describe('SSE-KMS', () => {
  it('says which key, in full, wherever the key was named otherwise', async () => {
    const SSEKMSKeyId = await newKey();
    await kmsCall(cloud, 'CreateAlias', { AliasName: 'alias/mine', TargetKeyId: SSEKMSKeyId });
    for (const name of [SSEKMSKeyId, SSEKMSKeyId.split('/')[1], 'alias/mine']) {
      const SSEKMSEncryptionContext = btoa(JSON.stringify({ project: 'explorer' }));
      const answer = await put({
        ServerSideEncryption: 'aws:kms',
        SSEKMSKeyId: name,
        SSEKMSEncryptionContext,
      });
      expect(answer).toMatchObject({
        ServerSideEncryption: 'aws:kms',
        SSEKMSKeyId,
        SSEKMSEncryptionContext,
      });
      expect(answer.ETag).not.toContain(createHash('md5').update(Body).digest('hex'));
      const got = await get();
      expect(got).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId });
      expect(got).not.toHaveProperty('SSEKMSEncryptionContext');
      expect(got.ContentLength).toBe(Body.length);
      expect(await got.Body?.transformToString()).toBe(Body);
    }
  });

  it('applies by the bucket’s default, which a header beats', async () => {
    const KMSMasterKeyID = await newKey();
    await s3.send(
      new PutBucketEncryptionCommand({
        Bucket,
        ServerSideEncryptionConfiguration: {
          Rules: [
            { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID } },
          ],
        },
      }),
    );
    expect(await put()).toMatchObject({
      ServerSideEncryption: 'aws:kms',
      SSEKMSKeyId: KMSMasterKeyID,
    });
    expect(await put({ ServerSideEncryption: 'AES256' })).toMatchObject({
      ServerSideEncryption: 'AES256',
    });
  });

  it('can be read by nobody without a signature', async () => {
    await put({ ServerSideEncryption: 'aws:kms' });
    await openToAll();
    expect(await refusalOf(cloud.client(null).send(new GetObjectCommand(place)))).toEqual({
      code: 'InvalidArgument',
      status: 400,
      message:
        'Requests specifying Server Side Encryption with AWS KMS managed keys require AWS Signature Version 4.',
    });
    const old = await cloud.s3(
      new Request(`https://${Bucket}.s3.us-east-1.amazonaws.com/${Key}`, {
        headers: { Authorization: 'AWS AKIAROOT:c2lnbmF0dXJl' },
      }),
    );
    expect(old.status).toBe(400);
    expect(await old.text()).toContain('<ArgumentName>Authorization</ArgumentName>');
  });

  it('needs kms:Decrypt for a checksum, and nothing of KMS for a plain HEAD', async () => {
    const SSEKMSKeyId = await newKey();
    await put({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId, ChecksumAlgorithm: 'CRC32' });
    const reader = cloud.user('reader', [allow('s3:*')]);
    await reader.send(new HeadObjectCommand(place));
    const head = reader.send(new HeadObjectCommand({ ...place, ChecksumMode: 'ENABLED' }));
    expect((await refusalOf(head)).status).toBe(403);
    const attributes = (ObjectAttributes: ('Checksum' | 'ObjectSize')[]) =>
      reader.send(new GetObjectAttributesCommand({ ...place, ObjectAttributes }));
    expect((await attributes(['ObjectSize'])).ObjectSize).toBe(Body.length);
    expect((await refusalOf(attributes(['Checksum']))).message).toContain('kms:Decrypt');
  });
});

async function openToAll() {
  const bucket = cloud.state.buckets.get(Bucket);
  if (bucket === undefined) throw new Error('no bucket');
  bucket.publicAccessBlock = null;
  bucket.policy = {
    text: '',
    document: {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: `arn:aws:s3:::${Bucket}/*`,
      },
    },
  };
}

describe('SSE-C', () => {
  it('gives the object back to the same key only, and never says the key', async () => {
    const key = customerKey();
    const answer = await put(key);
    expect(answer).toMatchObject({
      SSECustomerAlgorithm: 'AES256',
      SSECustomerKeyMD5: key.SSECustomerKeyMD5,
    });
    expect(answer.ServerSideEncryption).toBeUndefined();
    expect(await textOf(key)).toBe(Body);
    expect(await textOf({ ...key, Range: 'bytes=0-5' })).toBe('region');
    expect(await s3.send(new HeadObjectCommand({ ...place, ...key }))).toMatchObject({
      ContentLength: Body.length,
      SSECustomerKeyMD5: key.SSECustomerKeyMD5,
    });
    const attributes = await s3.send(
      new GetObjectAttributesCommand({ ...place, ...key, ObjectAttributes: ['ObjectSize'] }),
    );
    expect(attributes.ObjectSize).toBe(Body.length);
    const wrong = {
      code: 'AccessDenied',
      status: 403,
      message:
        'Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret key.',
    };
    expect(await refusalOf(get(customerKey()))).toEqual(wrong);
    // A key of another length is just a wrong one on a read.
    expect(await refusalOf(get(customerKey(randomBytes(16))))).toEqual(wrong);
    expect(await refusalOf(get())).toEqual({
      code: 'InvalidRequest',
      status: 400,
      message:
        'The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object.',
    });
    for (const more of [{}, customerKey()]) {
      const head = await refusalOf(s3.send(new HeadObjectCommand({ ...place, ...more })));
      expect([400, 403]).toContain(head.status);
    }
  });

  it('is refused where the bucket blocks it, while what is there stays readable', async () => {
    const key = customerKey();
    await put(key);
    await setBlock('SSE-C');
    const message = `User: arn:aws:iam::111122223333:root is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::${Bucket}/${Key}" because this bucket has blocked upload requests that specify Server Side Encryption with Customer provided keys (SSE-C). Please specify a different server-side encryption type`;
    const refusal = { code: 'AccessDenied', status: 403, message };
    expect(await refusalOf(put(key))).toEqual(refusal);
    const begin = s3.send(new CreateMultipartUploadCommand({ ...place, ...key }));
    expect(await refusalOf(begin)).toEqual(refusal);
    const copy = s3.send(
      new CopyObjectCommand({
        ...place,
        CopySource: `${Bucket}/${Key}`,
        ...key,
        ...asSource(key),
      }),
    );
    expect(await refusalOf(copy)).toEqual(refusal);
    expect(await textOf(key)).toBe(Body);
  });

  it('takes the same key with every part', async () => {
    const key = customerKey();
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ ...place, ...key }));
    const part = (more: object) =>
      s3.send(new UploadPartCommand({ ...place, UploadId, PartNumber: 1, Body, ...more }));
    const missing = {
      code: 'InvalidRequest',
      status: 400,
      message:
        'The multipart upload initiate requested encryption. Subsequent part requests must include the appropriate encryption parameters.',
    };
    expect(await refusalOf(part({}))).toEqual(missing);
    expect(await refusalOf(part(customerKey()))).toEqual({
      code: 'InvalidRequest',
      status: 400,
      message: 'The provided encryption parameters did not match the ones used originally.',
    });
    const { ETag, SSECustomerKeyMD5 } = await part(key);
    expect(SSECustomerKeyMD5).toBe(key.SSECustomerKeyMD5);
    const done = await s3.send(
      new CompleteMultipartUploadCommand({
        ...place,
        UploadId,
        MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] },
      }),
    );
    expect(done.ServerSideEncryption).toBeUndefined();
    expect(await textOf(key)).toBe(Body);
    const plain = await s3.send(new CreateMultipartUploadCommand(place));
    const astray = s3.send(
      new UploadPartCommand({
        ...place,
        UploadId: plain.UploadId,
        PartNumber: 1,
        Body,
        ...customerKey(),
      }),
    );
    expect(await refusalOf(astray)).toEqual(missing);
  });

  it('is copied into and out of, with the source’s key in headers of its own', async () => {
    const [one, two] = [customerKey(), customerKey()];
    await put(one);
    const copy = (more: object) =>
      s3.send(new CopyObjectCommand({ ...place, CopySource: `${Bucket}/${Key}`, ...more }));
    expect((await refusalOf(copy({ ServerSideEncryption: 'AES256' }))).message).toMatch(
      /^The object was stored using a form of Server Side Encryption/,
    );
    const wrong = { ServerSideEncryption: 'AES256', ...asSource(two) };
    expect((await refusalOf(copy(wrong))).code).toBe('AccessDenied');
    await copy({ ...asSource(one), ...two });
    expect(await textOf(two)).toBe(Body);
    await copy({ ...asSource(two), ServerSideEncryption: 'aws:kms' });
    expect(await textOf()).toBe(Body);
    expect((await get()).ServerSideEncryption).toBe('aws:kms');
    expect((await refusalOf(get(two))).message).toBe(
      'The encryption parameters are not applicable to this object.',
    );
  });
});

describe('UpdateObjectEncryption', () => {
  const update = (KMSKeyArn: string, more: object = {}, as = s3) =>
    as.send(
      new UpdateObjectEncryptionCommand({
        ...place,
        ObjectEncryption: { SSEKMS: { KMSKeyArn } },
        ...more,
      }),
    );

  it('wraps the data key anew and leaves everything else as it is', async () => {
    await put({ Metadata: { a: '1' } });
    const before = await s3.send(new HeadObjectCommand(place));
    const stored = () => cloud.state.buckets.get(Bucket)?.objects.get(Key)?.[0];
    const segments = stored()?.segments;
    for (const arn of [await newKey(), await newKey()]) {
      const { $metadata } = await update(arn);
      expect($metadata.httpStatusCode).toBe(200);
      const after = await s3.send(new HeadObjectCommand(place));
      expect(after).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: arn });
      for (const kept of ['ETag', 'LastModified', 'Metadata', 'ContentLength'] as const) {
        expect(after[kept]).toEqual(before[kept]);
      }
      expect(stored()?.segments).toBe(segments);
      expect(await textOf()).toBe(Body);
    }
  });

  it('is for SSE-S3 and SSE-KMS alone', async () => {
    const arn = await newKey();
    await put(customerKey());
    expect(await refusalOf(update(arn))).toEqual({
      code: 'InvalidRequest',
      status: 400,
      message:
        "The UpdateObjectEncryption operation doesn't support source objects with the encryption type DSSE-KMS or SSE-C. Only source objects encrypted with SSE-S3 or SSE-KMS are supported.",
    });
    await put({ ServerSideEncryption: 'aws:kms:dsse' });
    expect((await refusalOf(update(arn))).code).toBe('InvalidRequest');
  });

  it('wants a key ARN of the bucket’s own account', async () => {
    await put();
    expect((await refusalOf(update('alias/mine'))).message).toMatch(
      /^Requests that modify an object's encryption type to SSE-KMS require a valid AWS KMS key/,
    );
    const foreign = 'arn:aws:kms:us-east-1:999988887777:key/1234abcd-12ab-34cd-56ef-1234567890ab';
    expect(await refusalOf(update(foreign))).toMatchObject({ code: 'AccessDenied', status: 403 });
  });

  it('needs its own permission and those of the key', async () => {
    await put();
    const arn = await newKey();
    const reader = cloud.user('reader', [allow('s3:GetObject', 's3:PutObject', 's3:ListBucket')]);
    expect((await refusalOf(update(arn, {}, reader))).message).toContain(
      's3:UpdateObjectEncryption',
    );
    const updater = cloud.user('updater', [allow('s3:UpdateObjectEncryption')]);
    expect((await refusalOf(update(arn, {}, updater))).message).toContain('kms:');
    expect((await get()).ServerSideEncryption).toBe('AES256');
  });
});
