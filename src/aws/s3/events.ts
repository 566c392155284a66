import { sha256 } from '../../crypto/index.ts';
import { utf8 } from '../../lib/bytes.ts';
import type { Header } from '../../trace/index.ts';
import type { HttpResponse } from '../http.ts';
import { uuid } from '../ids.ts';
import { userIdentity } from '../user-identity.ts';
import { bucketArn, objectArn } from './bucket/bucket.ts';
import type { Answer, S3Call } from './call.ts';
import { SSE, SSE_BUCKET_KEY, SSE_CONTEXT, SSE_CUSTOMER, SSE_KEY_ID } from './encryption/sse.ts';
import type { Operation } from './operation.ts';

/** What of encryption stands in an event: nothing of a customer's key but that there is one. */
const ENCRYPTION = [SSE, SSE_KEY_ID, SSE_CONTEXT, SSE_BUCKET_KEY, SSE_CUSTOMER.algorithm];

const SENT = byLowerCase([
  ...ENCRYPTION,
  'x-amz-acl',
  'x-amz-copy-source',
  'x-amz-metadata-directive',
  'x-amz-storage-class',
  'x-amz-tagging',
  'x-amz-tagging-directive',
  'x-amz-website-redirect-location',
]);
const APPLIED = byLowerCase([...ENCRYPTION, 'x-amz-version-id', 'x-amz-delete-marker']);

/** Parameters of a presigned URL that say who signed, or are the signature. */
const SECRETIVE = /^(X-Amz-(Credential|Signature|Security-Token)|AWSAccessKeyId|Signature)$/i;

/** What today's clients and S3 agree upon. There is no TLS here: this is modelled. */
const TLS = { tlsVersion: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256' };

/**
 * Leaves the CloudTrail data event of a request for an object, where the bucket is known (and data events are on).
 * What was asked for stands in `requestParameters`, only if it was; what was done in `responseElements`; and for a write
 * SSEApplied says who chose.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption-tracking.html
 */
export async function dataEvent(
  call: S3Call,
  operation: Operation,
  answer: Answer,
  response: HttpResponse,
): Promise<void> {
  const { principal, key, request, secure, state } = call;
  const bucket = state.buckets.get(call.bucketName ?? '');
  if (bucket === undefined || operation.on !== 'object') return;
  const sseApplied = answer.ok ? (answer.value.sseApplied ?? null) : null;
  const readOnly = request.method === 'GET' || request.method === 'HEAD';
  const applied = answer.ok && !readOnly ? named(response.headers, APPLIED) : {};
  const eventTime = `${new Date(state.clock.now()).toISOString().slice(0, 19)}Z`;
  state.recorder.event({
    eventVersion: '1.11',
    userIdentity: userIdentity(principal, eventTime),
    eventTime,
    eventSource: 's3.amazonaws.com',
    eventName: operation.name,
    awsRegion: bucket.region,
    sourceIPAddress: state.principals.sourceIp,
    userAgent: `[${call.header('user-agent') ?? '-'}]`,
    ...(answer.ok ? {} : { errorCode: answer.error.code, errorMessage: answer.error.message }),
    requestParameters: {
      bucketName: bucket.name,
      Host: request.url.host,
      ...(key === null ? {} : { key }),
      ...Object.fromEntries([...call.query].filter(([name]) => !SECRETIVE.test(name))),
      ...named(request.headers, SENT),
    },
    responseElements: Object.keys(applied).length === 0 ? null : applied,
    additionalEventData: {
      ...(call.signature === null ? {} : { SignatureVersion: `SigV${call.signature}` }),
      ...(secure ? { CipherSuite: TLS.cipherSuite } : {}),
      bytesTransferredIn: request.body.length,
      ...(call.signature === null || call.form !== null
        ? {}
        : {
            AuthenticationMethod:
              call.header('authorization') === null ? 'QueryString' : 'AuthHeader',
          }),
      ...(sseApplied === null ? {} : { SSEApplied: sseApplied }),
      'x-amz-id-2': call.ids.hostId,
      bytesTransferredOut: response.body.length,
    },
    requestID: call.ids.requestId,
    eventID: await eventId(call),
    readOnly,
    resources: [
      ...(key === null ? [] : [{ type: 'AWS::S3::Object', ARN: objectArn(bucket, key) }]),
      { accountId: bucket.account, type: 'AWS::S3::Bucket', ARN: bucketArn(bucket) },
    ],
    eventType: 'AwsApiCall',
    managementEvent: false,
    recipientAccountId: bucket.account,
    eventCategory: 'Data',
    ...(secure ? { tlsDetails: { ...TLS, clientProvidedHostHeader: request.url.host } } : {}),
  });
}

/** Names of headers as they are written here, by how they are compared. */
function byLowerCase(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name.toLowerCase(), name]));
}

/** Those of the headers that have one of these names, under the names as they are here. */
function named(
  headers: readonly Header[],
  names: ReadonlyMap<string, string>,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of headers) {
    const known = names.get(name.toLowerCase());
    if (known !== undefined) found[known] = value;
  }
  return found;
}

/** Follows from the request's own ids, so that an event takes nothing from the run's randomness. */
async function eventId({ ids }: S3Call): Promise<string> {
  const digest = await sha256(utf8(`event of ${ids.requestId} ${ids.hostId}`));
  return uuid({ draw: async (length) => digest.slice(0, length) }, { what: 'event-id' });
}
