import { ok } from '../../../lib/result.ts';
import { element } from '../../../lib/xml.ts';
import type { Refusal } from '../errors.ts';
import { PASSED, refuse } from '../errors.ts';
import type { BucketOperation } from '../operation.ts';
import { textPayload } from '../wire/body.ts';
import { s3Document } from '../wire/s3-xml.ts';
import { bucketArn } from './bucket.ts';
import { bucketSetting } from './bucket-setting.ts';
import { checkBucketPolicy } from './policy-check.ts';
import { isPublicPolicy } from './public-policy.ts';

const PUT = 's3:PutBucketPolicy';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html */
export const bucketPolicy = bucketSetting({
  name: 'BucketPolicy',
  subresource: 'policy',
  actions: { get: 's3:GetBucketPolicy', put: PUT, delete: 's3:DeleteBucketPolicy' },
  putStatus: 204,
  contentType: 'application/json',
  async put(call, bucket) {
    // Whoever is of another account may not, even with every permission.
    if (call.principal?.account !== bucket.account) {
      return refuse(
        'MethodNotAllowed',
        'The specified method is not allowed against this resource.',
        {
          details: { Method: 'PUT', ResourceType: 'BUCKETPOLICY' },
          cause: { id: 'policy-of-other-account', facts: { bucket: bucket.name } },
        },
      );
    }
    const text = await textPayload(call);
    if (!text.ok) return text;
    const document = checkBucketPolicy(text.value, bucket.name, bucket.region);
    if (!document.ok) return document;
    if (bucket.publicAccessBlock?.BlockPublicPolicy === true && isPublicPolicy(document.value)) {
      const who = call.principal?.arn ?? 'anonymous';
      return refuse(
        'AccessDenied',
        `User: ${who} is not authorized to perform: ${PUT} on resource: "${bucketArn(bucket)}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`,
        { cause: { id: 'public-policy-blocked', facts: { bucket: bucket.name } } },
      );
    }
    bucket.policy = { text: text.value, document: document.value };
    return PASSED;
  },
  get: ({ name, policy }) => (policy === null ? noPolicy(name) : ok(policy.text)),
  delete(bucket) {
    bucket.policy = null;
  },
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicyStatus.html */
export const getBucketPolicyStatus: BucketOperation = {
  name: 'GetBucketPolicyStatus',
  method: 'GET',
  on: 'bucket',
  subresource: 'policyStatus',
  action: 's3:GetBucketPolicyStatus',
  async run(_call, { name, policy }) {
    if (policy === null) return noPolicy(name);
    const isPublic = element('IsPublic', isPublicPolicy(policy.document));
    return ok({ status: 200, headers: [], body: s3Document('PolicyStatus', [isPublic]) });
  },
};

function noPolicy(bucket: string): Refusal {
  return refuse('NoSuchBucketPolicy', 'The bucket policy does not exist', {
    details: { BucketName: bucket },
  });
}
