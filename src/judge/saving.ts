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
  /** The bucket that the bucket policy speaks of, where it is another one than the request's. */
  readonly otherBucket: string | null;
}

/** A bucket policy must be about its own bucket: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html */
export function savingOf(texts: PolicyTexts, read: ReadPolicies, request: PolicyRequest): Saving {
  if (read.bucket.state !== 'document') {
    return { bucketRefusal: null, isPublic: false, otherBucket: null };
  }
  const { bucket, region } = namesOf(request);
  const checked = checkBucketPolicy(texts.bucket.trim(), bucket, region);
  const { document } = read.bucket;
  return {
    bucketRefusal: checked.ok
      ? null
      : [checked.error.message, checked.error.details?.Detail].filter(Boolean).join(': '),
    isPublic: isPublicPolicy(document),
    otherBucket: otherBucketOf([document.Statement].flat(), bucket),
  };
}

/** The one other bucket that all statements speak of. */
function otherBucketOf(statements: readonly unknown[], bucket: string): string | null {
  const named = new Set(
    statements.flatMap((statement) => {
      const { Resource, NotResource } = statement as Record<string, string | string[] | undefined>;
      return [Resource ?? NotResource ?? []].flat().map((arn) => {
        return /^arn:aws[a-z-]*:s3:::([a-z0-9][a-z0-9.-]+)(?:\/|$)/.exec(arn)?.[1] ?? '';
      });
    }),
  );
  const [only] = named;
  return named.size === 1 && only && only !== bucket ? only : null;
}
