import { bucketArn, objectArn } from './bucket/bucket.ts';
import type { Answer, S3Call } from './call.ts';
import type { Operation } from './operation.ts';

/**
 * Leaves the CloudTrail data event of a request for an object, where the bucket is known (and data events are on).
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html
 */
export function dataEvent(call: S3Call, operation: Operation, answer: Answer): void {
  const { principal, key } = call;
  const bucket = call.state.buckets.get(call.bucketName ?? '');
  if (bucket === undefined || operation.on !== 'object') return;
  const sseApplied = answer.ok ? (answer.value.sseApplied ?? null) : null;
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
    eventName: operation.name,
    awsRegion: bucket.region,
    ...(answer.ok ? {} : { errorCode: answer.error.code, errorMessage: answer.error.message }),
    requestParameters: {
      bucketName: bucket.name,
      ...(key === null ? {} : { key }),
      Host: call.request.url.host,
    },
    responseElements: null,
    additionalEventData: {
      ...(sseApplied === null ? {} : { SSEApplied: sseApplied }),
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
