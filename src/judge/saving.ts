import { checkKeyPolicy } from '../aws/kms/policy-check.ts';
import { checkBucketPolicy } from '../aws/s3/bucket/policy-check.ts';
import { isPublicPolicy } from '../aws/s3/bucket/public-policy.ts';
import { type PolicyRequest, type PolicyTexts, USUAL_REQUEST } from '../scenario/index.ts';
import { type PolicySlot, type ReadPolicies, readPolicy } from './documents.ts';
import { namesOf } from './names.ts';

/** What AWS would say to saving the policies. */
export interface Saving {
  /** S3's refusal of a bucket policy that reads well but does not fit the bucket; null where there is none. */
  readonly bucketRefusal: string | null;
  /** KMS's refusal of a key policy that reads well; null where there is none. */
  readonly keyRefusal: string | null;
  /** Whether S3 takes the bucket policy for public. */
  readonly isPublic: boolean;
}

/** A set of policies that AWS saves or does not, as it stands. */
export function savingOf(texts: PolicyTexts, read: ReadPolicies, request: PolicyRequest): Saving {
  return {
    bucketRefusal: read.bucket.state === 'document' ? bucketRefusal(texts.bucket, request) : null,
    keyRefusal: read.key.state === 'document' ? keyRefusal(texts.key) : null,
    isPublic: read.bucket.state === 'document' && isPublicPolicy(read.bucket.document),
  };
}

/** What AWS says to saving one of the policies of a flow where it would not; null where it would, or cannot read it. */
export function refusalAtSaving(text: string, slot: PolicySlot): string | null {
  if (slot === 'identity' || readPolicy(text, slot).state !== 'document') return null;
  return slot === 'bucket' ? bucketRefusal(text, USUAL_REQUEST) : keyRefusal(text);
}

/** A bucket policy must be about its own bucket: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html */
function bucketRefusal(text: string, request: PolicyRequest): string | null {
  const { bucket, region } = namesOf(request);
  const checked = checkBucketPolicy(text.trim(), bucket, region);
  return checked.ok
    ? null
    : [checked.error.message, checked.error.details?.Detail].filter(Boolean).join(': ');
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html */
function keyRefusal(text: string): string | null {
  const checked = checkKeyPolicy(text);
  return checked.ok ? null : (checked.error.message ?? checked.error.code);
}
