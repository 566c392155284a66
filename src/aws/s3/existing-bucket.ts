import type { Result } from '../../lib/result.ts';
import { ok, refused } from '../../lib/result.ts';
import type { Bucket } from './buckets.ts';
import type { S3Call } from './call.ts';
import type { S3Failure } from './errors.ts';
import { failure } from './errors.ts';

/** The bucket a request names, or S3's refusal. */
export function existingBucket(
  call: S3Call,
  name: string | null = call.bucketName,
): Result<Bucket, S3Failure> {
  const bucket = name === null ? undefined : call.state.buckets.get(name);
  if (bucket !== undefined) return ok(bucket);
  return refused(
    failure('NoSuchBucket', 'The specified bucket does not exist', {
      details: { BucketName: name ?? '' },
      cause: { id: 'no-such-bucket', facts: { bucket: name ?? '' } },
    }),
  );
}
