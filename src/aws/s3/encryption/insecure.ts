import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { failure } from '../errors.ts';

/**
 * Requests that concern an object under a KMS key must be signed with Signature Version 4 and come over TLS.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 *
 * The answer to an unsigned one is recorded from S3; over plain HTTP the exact answer is not known.
 *
 * @returns null when the request is both
 */
export function refuseInsecure(call: S3Call): S3Failure | null {
  if (call.signature !== 4) {
    return failure(
      'InvalidArgument',
      'Requests specifying Server Side Encryption with AWS KMS managed keys require AWS Signature Version 4.',
      {
        details: { ArgumentName: 'Authorization', ArgumentValue: 'null' },
        cause: { id: 'kms-needs-signature', facts: {} },
      },
    );
  }
  return call.secure ? null : overPlainHttp();
}

export function overPlainHttp(): S3Failure {
  return failure(
    'InvalidArgument',
    'Requests specifying Server Side Encryption with AWS KMS managed keys must be made over a secure connection.',
    { cause: { id: 'kms-over-http', facts: {} } },
  );
}
