import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import type { Operation } from '../call.ts';
import { failure } from '../errors.ts';
import { textPayload } from '../wire/body.ts';
import { element, s3Document } from '../wire/s3-xml.ts';
import { at } from '../wire/subresource.ts';
import { bucketArn } from './bucket.ts';
import { existingBucket } from './find-bucket.ts';
import { checkBucketPolicy } from './policy-check.ts';
import { isPublicPolicy } from './public-policy.ts';

const matches = at('policy');
const on = 'bucket' as const;

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html */
export const putBucketPolicy: Operation = {
  name: 'PutBucketPolicy',
  method: 'PUT',
  on,
  matches,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    const action = 's3:PutBucketPolicy';
    const denied = permit(call, bucket, { action, key: null });
    if (denied !== null) return refused(denied);
    const text = await textPayload(call);
    if (!text.ok) return text;
    const document = checkBucketPolicy(text.value, bucket.name);
    if (!document.ok) return document;
    if (bucket.publicAccessBlock?.BlockPublicPolicy === true && isPublicPolicy(document.value)) {
      const who = call.principal?.arn ?? 'anonymous';
      return refused(
        failure(
          'AccessDenied',
          `User: ${who} is not authorized to perform: ${action} on resource: "${bucketArn(bucket.name)}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`,
          { cause: { id: 'public-policy-blocked', facts: { bucket: bucket.name } } },
        ),
      );
    }
    bucket.policy = { text: text.value, document: document.value };
    return ok({ status: 204, headers: [], body: null });
  },
};

const noPolicy = (bucket: string) =>
  failure('NoSuchBucketPolicy', 'The bucket policy does not exist', {
    details: { BucketName: bucket },
  });

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html */
export const getBucketPolicy: Operation = {
  name: 'GetBucketPolicy',
  method: 'GET',
  on,
  matches,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const { name, policy } = found.value;
    const denied = permit(call, found.value, { action: 's3:GetBucketPolicy', key: null });
    if (denied !== null) return refused(denied);
    if (policy === null) return refused(noPolicy(name));
    return ok({ status: 200, headers: [['Content-Type', 'application/json']], body: policy.text });
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html */
export const deleteBucketPolicy: Operation = {
  name: 'DeleteBucketPolicy',
  method: 'DELETE',
  on,
  matches,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const denied = permit(call, found.value, { action: 's3:DeleteBucketPolicy', key: null });
    if (denied !== null) return refused(denied);
    found.value.policy = null;
    return ok({ status: 204, headers: [], body: null });
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicyStatus.html */
export const getBucketPolicyStatus: Operation = {
  name: 'GetBucketPolicyStatus',
  method: 'GET',
  on,
  matches: at('policyStatus'),
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const { name, policy } = found.value;
    const denied = permit(call, found.value, { action: 's3:GetBucketPolicyStatus', key: null });
    if (denied !== null) return refused(denied);
    if (policy === null) return refused(noPolicy(name));
    return ok({
      status: 200,
      headers: [],
      body: s3Document('PolicyStatus', [element('IsPublic', isPublicPolicy(policy.document))]),
    });
  },
};
