import {
  CreateAliasCommand,
  CreateKeyCommand,
  DeleteAliasCommand,
  DisableKeyCommand,
  EnableKeyRotationCommand,
  PutKeyPolicyCommand,
  RotateKeyOnDemandCommand,
  ScheduleKeyDeletionCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateAliasCommand,
  UpdateKeyDescriptionCommand,
} from '@aws-sdk/client-kms';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteBucketPolicyCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  ListPartsCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  PutPublicAccessBlockCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCOUNT,
  type DurableCloud,
  durableCloud,
  stateOf,
  withFolder,
} from './durable-cloud.test-helper.ts';

const BUCKETS = ['bucket-one', 'bucket-two'];
const DAY = 86_400_000;

/** A step: what is done, with numbers that choose among what there is. */
type Step = readonly [does: number, which: number, more: number];
type Act = (cloud: DurableCloud, which: number, more: number) => Promise<unknown>;

const bucket = (which: number) => ({ Bucket: BUCKETS[which % 2] });
const object = (which: number, more: number) => ({ ...bucket(which), Key: `key ${more % 4}` });
const keyId = ({ parts }: DurableCloud, which: number) => {
  const keys = parts.kms.store.all();
  return keys[which % Math.max(1, keys.length)]?.id ?? 'none';
};
const upload = ({ parts }: DurableCloud, which: number) => {
  const uploads = [...parts.s3.buckets].flatMap(([Bucket, { uploads: all }]) =>
    [...all.values()].map(({ key: Key, id: UploadId }) => ({ Bucket, Key, UploadId })),
  );
  return (
    uploads[which % Math.max(1, uploads.length)] ?? {
      Bucket: 'none',
      Key: 'none',
      UploadId: 'none',
    }
  );
};
const version = ({ parts }: DurableCloud, which: number) => {
  const versions = [...parts.s3.buckets].flatMap(([Bucket, { objects }]) =>
    [...objects.values()]
      .flat()
      .map(({ key: Key, versionId }) => ({ Bucket, Key, VersionId: versionId ?? 'null' })),
  );
  return (
    versions[which % Math.max(1, versions.length)] ?? {
      Bucket: 'none',
      Key: 'none',
      VersionId: 'null',
    }
  );
};
const policy = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'kms:*', Resource: '*' },
};

const ACTS: readonly Act[] = [
  ({ s3 }, which) => s3.send(new CreateBucketCommand(bucket(which))),
  ({ s3 }, which) => s3.send(new DeleteBucketCommand(bucket(which))),
  ({ s3 }, which, more) =>
    s3.send(
      new PutBucketVersioningCommand({
        ...bucket(which),
        VersioningConfiguration: { Status: more % 2 === 0 ? 'Enabled' : 'Suspended' },
      }),
    ),
  ({ s3 }, which, more) =>
    s3.send(
      new PutBucketPolicyCommand({
        ...bucket(which),
        Policy: JSON.stringify({
          Statement: {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:GetObject',
            Resource: `arn:aws:s3:::${BUCKETS[which % 2]}/${more}`,
          },
        }),
      }),
    ),
  ({ s3 }, which) => s3.send(new DeleteBucketPolicyCommand(bucket(which))),
  ({ s3 }, which, more) =>
    s3.send(
      new PutPublicAccessBlockCommand({
        ...bucket(which),
        PublicAccessBlockConfiguration: { BlockPublicAcls: more % 2 === 0 },
      }),
    ),
  ({ s3 }, which, more) =>
    s3.send(
      new PutBucketOwnershipControlsCommand({
        ...bucket(which),
        OwnershipControls: {
          Rules: [{ ObjectOwnership: more % 2 === 0 ? 'ObjectWriter' : 'BucketOwnerPreferred' }],
        },
      }),
    ),
  ...Array.from(
    { length: 4 },
    (): Act =>
      ({ s3 }, which, more) =>
        s3.send(
          new PutObjectCommand({
            ...object(which, more),
            Body: new Uint8Array((more * 977) % 20_000).fill(more),
            ServerSideEncryption: more % 3 === 0 ? 'aws:kms' : 'AES256',
          }),
        ),
  ),
  ({ s3 }, which, more) =>
    s3.send(
      new PutObjectTaggingCommand({
        ...object(which, more),
        Tagging: { TagSet: [{ Key: 'n', Value: String(more) }] },
      }),
    ),
  ({ s3 }, which, more) =>
    s3.send(
      new CopyObjectCommand({
        ...object(which, more),
        CopySource: `${BUCKETS[more % 2]}/key ${which % 4}`,
      }),
    ),
  ({ s3 }, which, more) => s3.send(new DeleteObjectCommand(object(which, more))),
  (cloud, which) => cloud.s3.send(new DeleteObjectCommand(version(cloud, which))),
  ({ s3 }, which) =>
    s3.send(
      new DeleteObjectsCommand({
        ...bucket(which),
        Delete: { Objects: [{ Key: 'key 0' }, { Key: 'key 1' }] },
      }),
    ),
  ({ s3 }, which, more) =>
    s3.send(
      new CreateMultipartUploadCommand({ ...object(which, more), ServerSideEncryption: 'AES256' }),
    ),
  ...Array.from(
    { length: 2 },
    (): Act => (cloud, which, more) =>
      cloud.s3.send(
        new UploadPartCommand({
          ...upload(cloud, which),
          PartNumber: 1 + (more % 2),
          Body: new Uint8Array(9000 + more),
        }),
      ),
  ),
  (cloud, which) => cloud.s3.send(new AbortMultipartUploadCommand(upload(cloud, which))),
  async (cloud, which) => {
    const at = upload(cloud, which);
    const { Parts = [] } = await cloud.s3.send(new ListPartsCommand(at));
    const MultipartUpload = {
      Parts: Parts.slice(-1).map(({ ETag, PartNumber }) => ({ ETag, PartNumber })),
    };
    return cloud.s3.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload }));
  },
  ({ kms }, _, more) =>
    kms.send(new CreateKeyCommand({ Tags: [{ TagKey: 'n', TagValue: String(more) }] })),
  (cloud, which) => cloud.kms.send(new RotateKeyOnDemandCommand({ KeyId: keyId(cloud, which) })),
  (cloud, which) =>
    cloud.kms.send(
      new EnableKeyRotationCommand({ KeyId: keyId(cloud, which), RotationPeriodInDays: 90 }),
    ),
  (cloud, which, more) =>
    cloud.kms.send(
      new TagResourceCommand({
        KeyId: keyId(cloud, which),
        Tags: [{ TagKey: `t${more % 3}`, TagValue: String(more) }],
      }),
    ),
  (cloud, which, more) =>
    cloud.kms.send(
      new UntagResourceCommand({ KeyId: keyId(cloud, which), TagKeys: [`t${more % 3}`] }),
    ),
  (cloud, which, more) =>
    cloud.kms.send(
      new UpdateKeyDescriptionCommand({ KeyId: keyId(cloud, which), Description: String(more) }),
    ),
  (cloud, which) => cloud.kms.send(new DisableKeyCommand({ KeyId: keyId(cloud, which) })),
  (cloud, which) =>
    cloud.kms.send(
      new PutKeyPolicyCommand({ KeyId: keyId(cloud, which), Policy: JSON.stringify(policy) }),
    ),
  (cloud, which) =>
    cloud.kms.send(
      new ScheduleKeyDeletionCommand({ KeyId: keyId(cloud, which), PendingWindowInDays: 7 }),
    ),
  (cloud, which, more) =>
    cloud.kms.send(
      new CreateAliasCommand({ AliasName: `alias/a${more % 3}`, TargetKeyId: keyId(cloud, which) }),
    ),
  (cloud, which, more) =>
    cloud.kms.send(
      new UpdateAliasCommand({ AliasName: `alias/a${more % 3}`, TargetKeyId: keyId(cloud, which) }),
    ),
  ({ kms }, _, more) => kms.send(new DeleteAliasCommand({ AliasName: `alias/a${more % 3}` })),
];

const steps = fc.array(fc.tuple(fc.nat(ACTS.length - 1), fc.nat(99), fc.nat(99)), {
  minLength: 20,
  maxLength: 60,
  size: 'max',
});

/** What every sequence begins with, so that the first steps already find something. */
const BEGIN: readonly Step[] = [
  [0, 0, 0],
  [0, 1, 0],
  [ACTS.length - 14, 0, 1],
];

describe('any sequence of requests', () => {
  it(
    'leaves in the folder what it leaves in memory',
    () =>
      fc.assert(
        fc.asyncProperty(steps, fc.nat(40), (sequence, days) =>
          withFolder(async (folder) => {
            let now = 1_800_000_000_000;
            const clock = { now: () => now };
            const first = await durableCloud(folder, clock);
            for (const [does, which, more] of [...BEGIN, ...sequence]) {
              now += 1000;
              // Many are refused, as it happens; a refused one leaves nothing behind either.
              await ACTS[does]?.(first, which, more).catch((error) => {
                if (error.$metadata === undefined) throw error;
              });
            }
            now += days * 3 * DAY;
            await first.kms.send(new CreateKeyCommand({}));
            await first.data.close();
            const second = await durableCloud(folder, clock);
            expect(stateOf(second)).toEqual(stateOf(first));
            await second.data.close();
          }),
        ),
        { numRuns: 12 },
      ),
    120_000,
  );
});
