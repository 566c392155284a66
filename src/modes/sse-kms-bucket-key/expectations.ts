import type { Expectation } from '../contract.ts';
import {
  expected,
  keyStateExpectations,
  kmsExpectations,
  throttledExpectations,
} from '../shared/expected.ts';

/** How each single change of a circumstance must end with a Bucket Key. */
export const expectations: readonly Expectation[] = [
  ...(['upload', 'download', 'copy'] as const).flatMap((operation) =>
    // While S3 holds the bucket key it generated itself, a copy or a part needs no kms:Decrypt.
    kmsExpectations(operation),
  ),
  ...kmsExpectations('multipart').filter(({ change }) => change.caller !== 'upload-only'),
  // The bucket key that the upload made is still live when the part comes: KMS is not asked for Decrypt. Inferred.
  expected({ operation: 'multipart', caller: 'upload-only' }),
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
  expected({ operation: 'update-encryption', caller: 's3-only' }, 403, 'AccessDenied'),
  ...keyStateExpectations('update-encryption'),
  ...throttledExpectations('update-encryption'),
];
