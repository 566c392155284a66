import type { Expectation } from '../contract.ts';
import {
  expected,
  keyStateExpectations,
  kmsExpectations,
  objectsExpectations,
  throttledExpectations,
} from '../shared/expected.ts';

/** How each single change of a circumstance must end with a Bucket Key. */
export const expectations: readonly Expectation[] = [
  // A part needs kms:Decrypt, of which AWS excepts no Bucket Key:
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html
  ...(['upload', 'multipart', 'download', 'copy'] as const).flatMap((operation) =>
    kmsExpectations(operation),
  ),
  ...keyStateExpectations('upload'),
  ...keyStateExpectations('multipart'),
  // S3 still holds the bucket key: the disabled KMS key is not noticed yet. Inferred.
  ...(['download', 'copy'] as const).flatMap((operation) => [
    expected({ operation, 'key-state': 'disabled' }),
    expected({ operation, 'key-state': 'pending-deletion' }),
    // Whoever does not ask KMS is not held up by it either.
    expected({ operation, 'key-state': 'disabled', 'kms-rate': 'throttled' }),
    expected({ operation, 'stored-bytes': 'wrapped-key-flipped' }, 500, 'InternalError'),
    expected({ operation, 'stored-bytes': 'wrapped-keys-swapped' }, 500, 'InternalError'),
  ]),
  ...(['upload', 'multipart', 'copy'] as const).flatMap((operation) => [
    expected({ operation, 'bucket-policy': 'force-sse-kms' }),
    expected({ operation, 'bucket-policy': 'force-sse-c' }, 403, 'AccessDenied'),
  ]),
  expected(
    { operation: 'download', 'bucket-policy': 'public-read', caller: 'anonymous' },
    400,
    'InvalidArgument',
  ),
  expected({ operation: 'update-encryption' }),
  // One of the four permissions is not enough: https://docs.aws.amazon.com/AmazonS3/latest/API/API_UpdateObjectEncryption.html
  expected({ operation: 'update-encryption', caller: 's3-only' }, 403, 'AccessDenied'),
  expected({ operation: 'update-encryption', caller: 'upload-only' }, 403, 'AccessDenied'),
  ...keyStateExpectations('update-encryption'),
  ...throttledExpectations('update-encryption'),
  ...objectsExpectations('one', ['upload', 'multipart', 'download', 'copy', 'update-encryption']),
  expected({ operation: 'upload', objects: 'one', caller: 's3-only' }, 403, 'AccessDenied'),
  expected(
    { operation: 'download', objects: 'one', 'stored-bytes': 'wrapped-keys-swapped' },
    500,
    'InternalError',
  ),
];
