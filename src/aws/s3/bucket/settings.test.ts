import {
  DeleteBucketMetricsConfigurationCommand,
  DeleteBucketTaggingCommand,
  GetBucketAnalyticsConfigurationCommand,
  GetBucketIntelligentTieringConfigurationCommand,
  GetBucketInventoryConfigurationCommand,
  GetBucketMetricsConfigurationCommand,
  GetBucketTaggingCommand,
  GetObjectLegalHoldCommand,
  GetObjectRetentionCommand,
  ListBucketAnalyticsConfigurationsCommand,
  ListBucketIntelligentTieringConfigurationsCommand,
  ListBucketInventoryConfigurationsCommand,
  ListBucketMetricsConfigurationsCommand,
  PutBucketMetricsConfigurationCommand,
  PutBucketTaggingCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  type S3Client,
  type Tag,
} from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from 'vitest';
import { allow, refusalOf, type TestCloud, testCloud } from '../sdk-client.test-helper.ts';
import { newBucket } from './bucket.ts';

const Bucket = 'shelf';
let cloud: TestCloud;
let client: S3Client;

beforeEach(() => {
  cloud = testCloud();
  client = cloud.client();
  const { region, account } = cloud.state;
  cloud.state.buckets.set(Bucket, newBucket({ name: Bucket, region, account, created: 0 }));
});

describe('the tags of a bucket', () => {
  const put = (TagSet: Tag[]) =>
    client.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet } }));
  const get = () => client.send(new GetBucketTaggingCommand({ Bucket }));

  it('are put, read and taken away', async () => {
    expect(await refusalOf(get())).toEqual({
      ...{ code: 'NoSuchTagSet', status: 404 },
      message: 'The TagSet does not exist',
    });
    const TagSet = [
      { Key: 'team', Value: 'crypto' },
      { Key: 'empty', Value: '' },
    ];
    expect((await put(TagSet)).$metadata.httpStatusCode).toBe(204);
    expect((await get()).TagSet).toEqual(TagSet);
    await put([{ Key: 'other', Value: 'x' }]);
    expect((await get()).TagSet).toEqual([{ Key: 'other', Value: 'x' }]);
    const gone = await client.send(new DeleteBucketTaggingCommand({ Bucket }));
    expect(gone.$metadata.httpStatusCode).toBe(204);
    expect((await refusalOf(get())).code).toBe('NoSuchTagSet');
  });

  it('are fifty at most, each once', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ Key: `k${i}`, Value: '' }));
    await put(many(50));
    expect(await refusalOf(put(many(51)))).toMatchObject({
      code: 'BadRequest',
      message: 'Bucket tag count cannot be greater than 50',
    });
    const twice = [...many(1), ...many(1)];
    expect((await refusalOf(put(twice))).code).toBe('InvalidTag');
    expect((await get()).TagSet).toHaveLength(50);
  });

  it('are for those who may', async () => {
    const bob = cloud.user('bob', [allow('s3:GetBucketTagging')]);
    expect((await refusalOf(bob.send(new GetBucketTaggingCommand({ Bucket })))).code).toBe(
      'NoSuchTagSet',
    );
    const sent = bob.send(new DeleteBucketTaggingCommand({ Bucket }));
    expect((await refusalOf(sent)).message).toContain('s3:PutBucketTagging');
  });
});

describe('settings of which a bucket may have many', () => {
  it('are none', async () => {
    const Id = 'a';
    const analytics = await client.send(new ListBucketAnalyticsConfigurationsCommand({ Bucket }));
    expect(analytics).toMatchObject({ IsTruncated: false });
    expect(analytics.AnalyticsConfigurationList).toBeUndefined();
    for (const list of [
      new ListBucketIntelligentTieringConfigurationsCommand({ Bucket }),
      new ListBucketInventoryConfigurationsCommand({ Bucket }),
      new ListBucketMetricsConfigurationsCommand({ Bucket }),
    ]) {
      expect(await client.send(list as ListBucketMetricsConfigurationsCommand)).toMatchObject({
        IsTruncated: false,
      });
    }
    for (const one of [
      new GetBucketAnalyticsConfigurationCommand({ Bucket, Id }),
      new GetBucketIntelligentTieringConfigurationCommand({ Bucket, Id }),
      new GetBucketInventoryConfigurationCommand({ Bucket, Id }),
      new GetBucketMetricsConfigurationCommand({ Bucket, Id }),
      new DeleteBucketMetricsConfigurationCommand({ Bucket, Id }),
    ]) {
      expect(await refusalOf(client.send(one as GetBucketMetricsConfigurationCommand))).toEqual({
        ...{ code: 'NoSuchConfiguration', status: 404 },
        message: 'The specified configuration does not exist.',
      });
    }
    const put = new PutBucketMetricsConfigurationCommand({
      Bucket,
      Id,
      MetricsConfiguration: { Id },
    });
    expect(await refusalOf(client.send(put))).toMatchObject({
      code: 'NotImplemented',
      status: 501,
    });
  });
});

it('an object’s lock is none, and cannot be had, in a bucket without Object Lock', async () => {
  const at = { Bucket, Key: 'a' };
  await client.send(new PutObjectCommand({ ...at, Body: 'x' }));
  const refused = {
    ...{ code: 'InvalidRequest', status: 400 },
    message: 'Bucket is missing Object Lock Configuration',
  };
  expect(await refusalOf(client.send(new GetObjectRetentionCommand(at)))).toEqual(refused);
  expect(await refusalOf(client.send(new GetObjectLegalHoldCommand(at)))).toEqual(refused);
  const hold = new PutObjectLegalHoldCommand({ ...at, LegalHold: { Status: 'ON' } });
  expect(await refusalOf(client.send(hold))).toEqual(refused);
  const missing = new GetObjectRetentionCommand({ Bucket, Key: 'b' });
  expect((await refusalOf(client.send(missing))).code).toBe('NoSuchKey');
});
