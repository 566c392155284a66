import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { refuse } from '../errors.ts';
import { checkSignedRegion } from '../wire/signature.ts';
import type { Bucket } from './bucket.ts';

/** The bucket a request is sent to, or S3's refusal. */
export function findBucket(call: S3Call): Result<Bucket, S3Failure> {
  const found = bucketNamed(call, call.bucketName, call.header('x-amz-expected-bucket-owner'));
  if (!found.ok) return found;
  const { name, region } = found.value;
  const signed = checkSignedRegion(call, call.addressRegion ?? region);
  if (!signed.ok) return signed;
  // Only an address that names a Region can be the wrong one. https://docs.aws.amazon.com/AmazonS3/latest/userguide/Redirects.html
  if (call.addressRegion === null || call.addressRegion === region) return found;
  return refuse(
    'PermanentRedirect',
    'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
    {
      details: { Endpoint: `${name}.s3.${region}.amazonaws.com`, Bucket: name },
      headers: [['x-amz-bucket-region', region]],
      cause: { id: 'other-region', facts: { bucket: name, region } },
    },
  );
}

/**
 * A bucket by name.
 *
 * @param expectedOwner the account the caller says owns it
 *   https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-owner-condition.html
 */
export function bucketNamed(
  call: S3Call,
  name: string | null,
  expectedOwner: string | null,
): Result<Bucket, S3Failure> {
  if (expectedOwner !== null && !/^\d{12}$/.test(expectedOwner)) {
    return refuse(
      'InvalidBucketOwnerAWSAccountID',
      `The value of the expected bucket owner parameter must be an AWS Account ID... [${expectedOwner}]`,
    );
  }
  const bucket = name === null ? undefined : call.state.buckets.get(name);
  if (bucket === undefined) {
    return refuse('NoSuchBucket', 'The specified bucket does not exist', {
      details: { BucketName: name ?? '' },
      cause: { id: 'no-such-bucket', facts: { bucket: name ?? '' } },
    });
  }
  if (expectedOwner !== null && expectedOwner !== bucket.account) {
    return refuse('AccessDenied', 'Access Denied', {
      cause: { id: 'other-bucket-owner', facts: { bucket: bucket.name, expectedOwner } },
    });
  }
  return ok(bucket);
}
