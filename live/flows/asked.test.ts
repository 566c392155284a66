import {
  CreateKeyCommand,
  DisableKeyCommand,
  EncryptCommand,
  PutKeyPolicyCommand,
} from '@aws-sdk/client-kms';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutBucketEncryptionCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  UpdateObjectEncryptionCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/trace/index.ts';
import type { Flow } from './flow.ts';
import { loggedCloud } from './logged-cloud.test-helper.ts';

const Bucket = 'demo-bucket';
const customer = {
  SSECustomerAlgorithm: 'AES256',
  SSECustomerKey: Buffer.alloc(32, 7).toString('base64'),
};

/** Buckets are born closed to customers' keys. */
const openToCustomers = new PutBucketEncryptionCommand({
  Bucket,
  ServerSideEncryptionConfiguration: {
    Rules: [
      {
        ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' },
        BlockedEncryptionTypes: { EncryptionType: ['NONE'] },
      },
    ],
  },
});

/** A cloud with a bucket, a key and two callers: root, and a user without rights. */
async function cloudWithKey() {
  const cloud = loggedCloud();
  const arn = 'arn:aws:iam::111122223333:user/bob';
  cloud.cloud.parts.principals.add({ accessKeyId: 'AKIABOB', arn });
  await cloud.s3.send(new CreateBucketCommand({ Bucket }));
  const { KeyMetadata } = await cloud.kms.send(new CreateKeyCommand({}));
  const keyArn = KeyMetadata?.Arn ?? '';
  const byKey = { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: keyArn } as const;
  const bob = cloud.clientsOf('AKIABOB');
  /** The flow of what was sent last. */
  const last = () => cloud.log.flows().at(-1) as Flow;
  const refusedBy = async (sending: Promise<unknown>) => {
    await sending.catch(() => null);
    return last();
  };
  return { ...cloud, keyArn, byKey, bob, arn, last, refusedBy };
}

describe('the question what was stored', () => {
  it('is answered for every way of storing', async () => {
    const { s3, log, keyArn, byKey } = await cloudWithKey();
    await s3.send(openToCustomers);
    const put = (Key: string, more = {}) =>
      s3.send(new PutObjectCommand({ Bucket, Key, Body: 'Hello', ...more }));
    await put('plain');
    await put('kms?versionId=1', byKey);
    await put('kms/bucket key', { ...byKey, BucketKeyEnabled: true });
    await put('dsse', { ...byKey, ServerSideEncryption: 'aws:kms:dsse' });
    await put('customer', customer);
    await s3.send(
      new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/plain`, ...byKey }),
    );
    await s3.send(
      new UpdateObjectEncryptionCommand({
        Bucket,
        Key: 'plain',
        ObjectEncryption: { SSEKMS: { KMSKeyArn: keyArn } },
      }),
    );
    const at = { Bucket, Key: 'parts', ...customer };
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand(at));
    const part = { ...at, UploadId, PartNumber: 1, Body: 'part' };
    const { ETag } = await s3.send(new UploadPartCommand(part));
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
    const whole = { Bucket, Key: 'parts', UploadId, MultipartUpload };
    await s3.send(new CompleteMultipartUploadCommand(whole));
    const none = { bucket: Bucket, versionId: null, kmsKeyArn: null, bucketKey: false };
    const kms = { ...none, kmsKeyArn: keyArn };
    const stored = log.flows().flatMap((flow) => flow.stored);
    expect(stored).toEqual([
      { ...none, key: 'plain', mode: 'sse-s3' },
      { ...kms, key: 'kms?versionId=1', mode: 'sse-kms' },
      { ...kms, key: 'kms/bucket key', mode: 'sse-kms-bucket-key', bucketKey: true },
      { ...kms, key: 'dsse', mode: 'dsse-kms' },
      { ...none, key: 'customer', mode: 'sse-c' },
      { ...kms, key: 'copy', mode: 'sse-kms' },
      { ...kms, key: 'plain', mode: 'sse-kms' },
      { ...none, key: 'parts', mode: 'sse-c' },
    ]);
    expect(log.flows().at(-1)?.operations).toEqual([
      'CreateMultipartUpload',
      'UploadPart',
      'CompleteMultipartUpload',
    ]);
    // Was every object stored under this key?
    const others = stored.filter(({ kmsKeyArn }) => kmsKeyArn !== keyArn).map(({ key }) => key);
    expect(others).toEqual(['plain', 'customer', 'parts']);
  });

  it('goes by the bucket’s default, and names versions', async () => {
    const { s3, log, keyArn } = await cloudWithKey();
    const VersioningConfiguration = { Status: 'Enabled' } as const;
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
    const ApplyServerSideEncryptionByDefault = {
      SSEAlgorithm: 'aws:kms',
      KMSMasterKeyID: keyArn,
    } as const;
    const Rules = [{ BucketKeyEnabled: true, ApplyServerSideEncryptionByDefault }];
    await s3.send(
      new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: { Rules } }),
    );
    const put = new PutObjectCommand({ Bucket, Key: 'report', Body: 'Hello' });
    const { VersionId } = await s3.send(put);
    expect(VersionId).toBeTypeOf('string');
    expect(log.flows().at(-1)?.stored).toEqual([
      {
        bucket: Bucket,
        key: 'report',
        versionId: VersionId,
        mode: 'sse-kms-bucket-key',
        kmsKeyArn: keyArn,
        bucketKey: true,
      },
    ]);
    const before = log.flows().flatMap(({ stored }) => stored).length;
    await s3.send(new GetObjectCommand({ Bucket, Key: 'report' }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'report' }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'report', VersionId }));
    expect(log.flows().flatMap(({ stored }) => stored)).toHaveLength(before);
  });
});

describe('the question who refused', () => {
  it('is answered by the policies that decided', async () => {
    const { s3, bob, arn, refusedBy, byKey, kms, keyArn } = await cloudWithKey();
    await s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'Hello', ...byKey }));
    const get = () => bob.s3.send(new GetObjectCommand({ Bucket, Key: 'a' }));
    const asked = {
      principal: arn,
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::demo-bucket/a',
    };
    const unnamed = await refusedBy(get());
    expect(unnamed).toMatchObject({ caller: arn, status: 403, code: 'AccessDenied', kmsCalls: 0 });
    expect(unnamed.refusal).toMatchObject({
      ...{ by: 's3', code: 'AccessDenied', status: 403, reason: 'implicit-deny' },
      ...{ ...asked, policies: [], missing: ['identity'] },
    });
    const statement = (Effect: string, Sid: string) => ({
      ...{ Sid, Effect, Principal: { AWS: arn } },
      ...{ Action: 's3:GetObject', Resource: 'arn:aws:s3:::demo-bucket/*' },
    });
    const policy = async (...Statement: object[]) => {
      const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
      await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
    };
    await policy(statement('Allow', 'LetBob'), statement('Deny', 'NotBob'));
    expect((await refusedBy(get())).refusal).toMatchObject({
      ...{ by: 's3', reason: 'explicit-deny', ...asked, missing: [] },
      policies: [{ kind: 'resource', sid: 'NotBob' }],
    });
    await policy(statement('Allow', 'LetBob'));
    const byKms = await refusedBy(get());
    expect(byKms).toMatchObject({ kmsCalls: 1, kmsKeyArn: keyArn, status: 403 });
    expect(byKms.refusal).toMatchObject({
      ...{ by: 'kms', reason: 'implicit-deny', action: 'kms:Decrypt', resource: keyArn },
      ...{ principal: arn, code: 'AccessDenied' },
    });
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Root',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'kms:*',
          Resource: '*',
        },
        {
          Sid: 'NoBob',
          Effect: 'Deny',
          Principal: { AWS: arn },
          Action: 'kms:Decrypt',
          Resource: '*',
        },
      ],
    });
    await kms.send(new PutKeyPolicyCommand({ KeyId: keyArn, Policy }));
    expect((await refusedBy(get())).refusal).toMatchObject({
      ...{ by: 'kms', reason: 'explicit-deny' },
      policies: [{ kind: 'key', sid: 'NoBob' }],
    });
  });

  it('is answered by the cause where it was not policies', async () => {
    const { s3, kms, refusedBy, byKey, keyArn } = await cloudWithKey();
    await s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'Hello', ...byKey }));
    const closed = await refusedBy(
      s3.send(new PutObjectCommand({ Bucket, Key: 'c', Body: 'Hello', ...customer })),
    );
    expect(closed).toMatchObject({ code: 'AccessDenied', mode: 'sse-c', stored: [] });
    await s3.send(openToCustomers);
    await s3.send(new PutObjectCommand({ Bucket, Key: 'c', Body: 'Hello', ...customer }));
    await kms.send(new DisableKeyCommand({ KeyId: keyArn }));
    const open = { principal: null, action: null, resource: null, policies: [], missing: [] };
    const disabled = await refusedBy(s3.send(new GetObjectCommand({ Bucket, Key: 'a' })));
    expect(closed.refusal).toMatchObject({ by: 's3', ...open });
    expect(disabled.refusal).toMatchObject({ by: 'kms', reason: 'key-disabled', ...open });
    const encrypt = new EncryptCommand({ KeyId: keyArn, Plaintext: new Uint8Array(4) });
    const own = await refusedBy(kms.send(encrypt));
    expect(own).toMatchObject({ service: 'kms', code: 'DisabledException', kmsCalls: 1 });
    expect(own.refusal).toMatchObject({ by: 'kms', reason: 'key-disabled', ...open });
    const other = { ...customer, SSECustomerKey: Buffer.alloc(32, 8).toString('base64') };
    const wrong = await refusedBy(s3.send(new GetObjectCommand({ Bucket, Key: 'c', ...other })));
    expect(wrong.refusal).toMatchObject({ by: 's3', status: 403, ...open });
    const missing = await refusedBy(s3.send(new GetObjectCommand({ Bucket, Key: 'none' })));
    expect(missing.refusal).toMatchObject({ by: 's3', code: 'NoSuchKey', status: 404, ...open });
    const head = await refusedBy(s3.send(new HeadObjectCommand({ Bucket, Key: 'none' })));
    expect(head.refusal).toMatchObject({ by: 's3', code: null, status: 404, ...open });
    for (const flow of [closed, disabled, own, wrong, missing, head]) {
      const { steps, ...trace } = await flow.trace();
      expect(await verify({ steps, ...trace })).toEqual({ ok: true });
      const at = steps.find(({ id }) => id === flow.refusedAt);
      expect([flow.operation, at?.kind]).toEqual([flow.operation, expect.any(String)]);
    }
    const failed = (await disabled.trace()).steps.find(({ id }) => id === disabled.refusedAt);
    expect(failed).toMatchObject({ kind: 'fail', actor: 'kms', code: 'DisabledException' });
  });

  it('has no answer for what was served', async () => {
    const { s3, last } = await cloudWithKey();
    await s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'Hello' }));
    const etag = (await s3.send(new HeadObjectCommand({ Bucket, Key: 'a' }))).ETag;
    const fresh = new GetObjectCommand({ Bucket, Key: 'a', IfNoneMatch: etag });
    await s3.send(fresh).catch(() => null);
    expect(last()).toMatchObject({ status: 304, refusal: null, refusedAt: null });
  });
});
