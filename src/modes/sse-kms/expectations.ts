import type { Expectation } from '../contract.ts';
import {
  expected,
  keyStateExpectations,
  kmsExpectations,
  kmsRefusalsOfSeveral,
  objectsExpectations,
  throttledExpectations,
} from '../shared/expected.ts';

/** How each single change of a circumstance must end under SSE-KMS. */
export const expectations: readonly Expectation[] = [
  ...(['upload', 'multipart', 'download', 'copy'] as const).flatMap((operation) => [
    ...kmsExpectations(operation),
    ...keyStateExpectations(operation),
  ]),
  ...(['upload', 'multipart', 'copy'] as const).flatMap((operation) => [
    expected({ operation, 'bucket-policy': 'force-sse-kms' }),
    expected({ operation, 'bucket-policy': 'force-sse-c' }, 403, 'AccessDenied'),
    // A bucket default does not satisfy a policy that demands the header.
    expected(
      { operation, 'bucket-policy': 'force-sse-kms', 'chosen-by': 'bucket-default' },
      403,
      'AccessDenied',
    ),
  ]),
  ...(['download', 'copy'] as const).flatMap((operation) => [
    expected(
      { operation, 'stored-bytes': 'wrapped-key-flipped' },
      400,
      'KMS.InvalidCiphertextException',
    ),
    expected(
      { operation, 'stored-bytes': 'wrapped-keys-swapped' },
      400,
      'KMS.InvalidCiphertextException',
    ),
  ]),
  // Public reads end where KMS begins: an anonymous caller has no signature that KMS could judge.
  expected(
    { operation: 'download', 'bucket-policy': 'public-read', caller: 'anonymous' },
    400,
    'InvalidArgument',
  ),
  // S3 opens to the other account, KMS does not.
  expected(
    { operation: 'download', 'bucket-policy': 'public-read', caller: 'other-account' },
    403,
    'AccessDenied',
  ),
  expected({ operation: 'update-encryption' }),
  // One of the four permissions is not enough: https://docs.aws.amazon.com/AmazonS3/latest/API/API_UpdateObjectEncryption.html
  expected({ operation: 'update-encryption', caller: 's3-only' }, 403, 'AccessDenied'),
  expected({ operation: 'update-encryption', caller: 'upload-only' }, 403, 'AccessDenied'),
  expected({ operation: 'update-encryption', caller: 'anonymous' }, 403, 'AccessDenied'),
  expected({ operation: 'update-encryption', 'key-policy': 'nobody' }, 403, 'AccessDenied'),
  // The data does not move, so what happened to it goes unnoticed; the wrapped key is opened.
  expected({ operation: 'update-encryption', 'stored-bytes': 'ciphertext-flipped' }),
  expected(
    { operation: 'update-encryption', 'stored-bytes': 'wrapped-key-flipped' },
    500,
    'InternalError',
  ),
  ...keyStateExpectations('update-encryption'),
  ...throttledExpectations('update-encryption'),
  ...objectsExpectations('three', ['upload', 'multipart', 'download', 'copy', 'update-encryption']),
  ...kmsRefusalsOfSeveral(),
];
