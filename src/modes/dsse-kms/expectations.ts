import type { Expectation } from '../contract.ts';
import {
  expected,
  keyStateExpectations,
  kmsExpectations,
  kmsRefusalsOfSeveral,
  objectsExpectations,
} from '../shared/expected.ts';

/** How each single change of a circumstance must end under DSSE-KMS. */
export const expectations: readonly Expectation[] = [
  ...(['upload', 'multipart', 'download', 'copy'] as const).flatMap((operation) => [
    ...kmsExpectations(operation),
    ...keyStateExpectations(operation),
  ]),
  ...(['upload', 'multipart', 'copy'] as const).flatMap((operation) => [
    // The policy wants aws:kms and nothing else: aws:kms:dsse is another value.
    expected({ operation, 'bucket-policy': 'force-sse-kms' }, 403, 'AccessDenied'),
    expected({ operation, 'bucket-policy': 'force-sse-c' }, 403, 'AccessDenied'),
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
  expected(
    { operation: 'download', 'bucket-policy': 'public-read', caller: 'anonymous' },
    400,
    'InvalidArgument',
  ),
  ...objectsExpectations('three', ['upload', 'multipart', 'download', 'copy']),
  ...kmsRefusalsOfSeveral(),
];
