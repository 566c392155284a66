import { checkBucketPolicy } from '../aws/s3/bucket/policy-check.ts';
import { isPublicPolicy } from '../aws/s3/bucket/public-policy.ts';
import type { PolicyRequest, PolicyTexts } from '../scenario/index.ts';
import type { ReadPolicies } from './documents.ts';
import { namesOf } from './names.ts';

/** What AWS would say to saving the policies. */
export interface Saving {
  /** S3's refusal of a bucket policy that reads well but does not fit the bucket; null where there is none. */
  readonly bucketRefusal: string | null;
  /** Whether S3 takes the bucket policy for public. */
  readonly isPublic: boolean;
}

/** A bucket policy must be about its own bucket: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html */
export function savingOf(texts: PolicyTexts, read: ReadPolicies, request: PolicyRequest): Saving {
  if (read.bucket.state !== 'document') {
    return { bucketRefusal: null, isPublic: false };
  }
  const { bucket, region } = namesOf(request);
  const checked = checkBucketPolicy(texts.bucket.trim(), bucket, region);
  const { document } = read.bucket;
  return {
    bucketRefusal: checked.ok
      ? null
      : [checked.error.message, checked.error.details?.Detail].filter(Boolean).join(': '),
    isPublic: isPublicPolicy(document),
  };
}
