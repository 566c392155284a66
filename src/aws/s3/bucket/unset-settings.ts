import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import { element } from '../../../lib/xml.ts';
import type { S3Call } from '../call.ts';
import type { S3ErrorCode, S3Failure } from '../errors.ts';
import { refuse } from '../errors.ts';
import type { BucketOperation } from '../operation.ts';
import { s3Document } from '../wire/s3-xml.ts';
import type { Subresource } from '../wire/subresource.ts';
import type { Bucket } from './bucket.ts';

/*
 * Settings that no bucket here can be given: putting one is answered as not implemented. Clients ask for them all the
 * same, and S3 says of a bucket without them that there are none; taking away what is not there is no error.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */

interface UnsetSetting {
  /** AWS's name of the operation that reads it. */
  readonly get: string;
  readonly subresource: Subresource;
  readonly action: string;
  answer(bucket: Bucket): Result<string, S3Failure>;
  /** The operation that takes it away, where there is one, and what the caller needs for that. */
  readonly delete?: readonly [name: string, action: string];
}

/** A refusal that names the bucket. */
const none = (code: S3ErrorCode, message: string) => (bucket: Bucket) =>
  refuse(code, message, { details: { BucketName: bucket.name } });

const SETTINGS: readonly UnsetSetting[] = [
  {
    get: 'GetBucketLifecycleConfiguration',
    subresource: 'lifecycle',
    action: 's3:GetLifecycleConfiguration',
    answer: none('NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist'),
    delete: ['DeleteBucketLifecycle', 's3:PutLifecycleConfiguration'],
  },
  {
    get: 'GetBucketCors',
    subresource: 'cors',
    action: 's3:GetBucketCORS',
    answer: none('NoSuchCORSConfiguration', 'The CORS configuration does not exist'),
    delete: ['DeleteBucketCors', 's3:PutBucketCORS'],
  },
  {
    get: 'GetBucketRequestPayment',
    subresource: 'requestPayment',
    action: 's3:GetBucketRequestPayment',
    answer: () => ok(s3Document('RequestPaymentConfiguration', [element('Payer', 'BucketOwner')])),
  },
  {
    get: 'GetObjectLockConfiguration',
    subresource: 'object-lock',
    action: 's3:GetBucketObjectLockConfiguration',
    answer: none(
      'ObjectLockConfigurationNotFoundError',
      'Object Lock configuration does not exist for this bucket',
    ),
  },
  {
    get: 'GetBucketWebsite',
    subresource: 'website',
    action: 's3:GetBucketWebsite',
    answer: none(
      'NoSuchWebsiteConfiguration',
      'The specified bucket does not have a website configuration',
    ),
    delete: ['DeleteBucketWebsite', 's3:DeleteBucketWebsite'],
  },
  {
    get: 'GetBucketLogging',
    subresource: 'logging',
    action: 's3:GetBucketLogging',
    answer: () => ok(s3Document('BucketLoggingStatus', [])),
  },
  {
    get: 'GetBucketNotificationConfiguration',
    subresource: 'notification',
    action: 's3:GetBucketNotification',
    answer: () => ok(s3Document('NotificationConfiguration', [])),
  },
  {
    get: 'GetBucketAccelerateConfiguration',
    subresource: 'accelerate',
    action: 's3:GetAccelerateConfiguration',
    answer: () => ok(s3Document('AccelerateConfiguration', [])),
  },
  {
    get: 'GetBucketReplication',
    subresource: 'replication',
    action: 's3:GetReplicationConfiguration',
    answer: none(
      'ReplicationConfigurationNotFoundError',
      'The replication configuration was not found',
    ),
    delete: ['DeleteBucketReplication', 's3:PutReplicationConfiguration'],
  },
];

/** Of these a bucket may have many, each with an id. There are none here, as a list of them says. */
interface UnsetList {
  /** AWS's name behind the verb: `BucketMetricsConfiguration`. */
  readonly name: string;
  readonly subresource: Subresource;
  /** Behind `s3:Get` and `s3:Put`. */
  readonly action: string;
  /** The root of the list. */
  readonly root: string;
}

/** Roots as in https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBucketMetricsConfigurations.html and its like. */
const LISTS: readonly UnsetList[] = [
  {
    name: 'BucketAnalyticsConfiguration',
    subresource: 'analytics',
    action: 'AnalyticsConfiguration',
    root: 'ListBucketAnalyticsConfigurationResult',
  },
  {
    name: 'BucketIntelligentTieringConfiguration',
    subresource: 'intelligent-tiering',
    action: 'IntelligentTieringConfiguration',
    root: 'ListBucketIntelligentTieringConfigurationsOutput',
  },
  {
    name: 'BucketInventoryConfiguration',
    subresource: 'inventory',
    action: 'InventoryConfiguration',
    root: 'ListInventoryConfigurationsResult',
  },
  {
    name: 'BucketMetricsConfiguration',
    subresource: 'metrics',
    action: 'MetricsConfiguration',
    root: 'ListMetricsConfigurationsResult',
  },
];

const noneOfThatId = none('NoSuchConfiguration', 'The specified configuration does not exist.');

const lists = LISTS.flatMap(({ name, subresource, action, root }): readonly BucketOperation[] => {
  const at = { on: 'bucket', subresource } as const;
  const isOne = (call: S3Call) => call.query.has('id');
  return [
    {
      ...at,
      name: `List${name}s`,
      method: 'GET',
      when: (call) => !isOne(call),
      action: `s3:Get${action}`,
      async run() {
        const body = s3Document(root, [element('IsTruncated', 'false')]);
        return ok({ status: 200, headers: [], body });
      },
    },
    {
      ...at,
      name: `Get${name}`,
      method: 'GET',
      when: isOne,
      action: `s3:Get${action}`,
      run: async (_call, bucket) => noneOfThatId(bucket),
    },
    {
      ...at,
      name: `Delete${name}`,
      method: 'DELETE',
      when: isOne,
      action: `s3:Put${action}`,
      run: async (_call, bucket) => noneOfThatId(bucket),
    },
  ];
});

const settings = SETTINGS.flatMap((setting): readonly BucketOperation[] => {
  const { subresource } = setting;
  const reads: BucketOperation = {
    name: setting.get,
    method: 'GET',
    on: 'bucket',
    subresource,
    action: setting.action,
    async run(_call, bucket) {
      const body = setting.answer(bucket);
      return body.ok ? ok({ status: 200, headers: [], body: body.value }) : body;
    },
  };
  if (setting.delete === undefined) return [reads];
  const [name, action] = setting.delete;
  const deletes: BucketOperation = {
    name,
    method: 'DELETE',
    on: 'bucket',
    subresource,
    action,
    run: async () => ok({ status: 204, headers: [], body: null }),
  };
  return [reads, deletes];
});

export const unsetSettings: readonly BucketOperation[] = [...settings, ...lists];
