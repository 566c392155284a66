import type { Bucket } from './bucket/bucket.ts';
import { bucketArn, objectArn } from './bucket/bucket.ts';
import type { S3Call } from './call.ts';

/**
 * Leaves the CloudTrail data event of an object request (where data events are turned on).
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html
 */
export function dataEvent(
  call: S3Call,
  bucket: Bucket,
  eventName: string,
  more: { sseApplied?: string | null; errorCode?: string; errorMessage?: string } = {},
): void {
  const { principal, key } = call;
  call.state.recorder.event({
    eventVersion: '1.11',
    userIdentity:
      principal === null
        ? { type: 'AWSAccount', principalId: '', accountId: 'ANONYMOUS_PRINCIPAL' }
        : {
            type: principal.arn.includes(':user/')
              ? 'IAMUser'
              : principal.arn.endsWith(':root')
                ? 'Root'
                : 'AssumedRole',
            arn: principal.arn,
            accountId: principal.account,
            accessKeyId: principal.accessKeyId,
          },
    eventTime: `${new Date(call.state.clock.now()).toISOString().slice(0, 19)}Z`,
    eventSource: 's3.amazonaws.com',
    eventName,
    awsRegion: bucket.region,
    ...(more.errorCode === undefined
      ? {}
      : { errorCode: more.errorCode, errorMessage: more.errorMessage }),
    requestParameters: {
      bucketName: bucket.name,
      ...(key === null ? {} : { key }),
      Host: call.request.url.host,
    },
    responseElements: null,
    additionalEventData: {
      ...(more.sseApplied === null || more.sseApplied === undefined
        ? {}
        : { SSEApplied: more.sseApplied }),
      bytesTransferredIn: call.request.body.length,
      'x-amz-id-2': call.ids.hostId,
    },
    requestID: call.ids.requestId,
    readOnly: call.request.method === 'GET' || call.request.method === 'HEAD',
    resources: [
      ...(key === null ? [] : [{ type: 'AWS::S3::Object', ARN: objectArn(bucket.name, key) }]),
      { accountId: bucket.account, type: 'AWS::S3::Bucket', ARN: bucketArn(bucket.name) },
    ],
    eventType: 'AwsApiCall',
    managementEvent: false,
    recipientAccountId: bucket.account,
    eventCategory: 'Data',
  });
}
