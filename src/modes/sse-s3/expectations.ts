import type { Expectation } from '../contract.ts';
import {
  bucketDefaultExpectations,
  expected,
  objectsExpectations,
  refusedAtFirst,
} from '../shared/expected.ts';

/** How each single change of a circumstance must end under SSE-S3: S3's permissions alone decide. */
export const expectations: readonly Expectation[] = [
  ...(['upload', 'multipart', 'download', 'copy'] as const).flatMap((operation) => [
    expected({ operation }),
    expected({ operation, caller: 's3-only' }),
    expected({ operation, caller: 'upload-only' }),
    expected({ operation, caller: 'other-account' }, 403, 'AccessDenied'),
    expected({ operation, caller: 'anonymous' }, 403, 'AccessDenied'),
    expected({ operation, connection: 'http' }),
  ]),
  ...(['upload', 'multipart', 'copy'] as const).flatMap((operation) => [
    expected({ operation, 'chosen-by': 'bucket-default' }),
    ...bucketDefaultExpectations(operation),
    // KMS has no part in what a header asks to be encrypted without it.
    expected({ operation, 'bucket-default': 'sse-kms', caller: 's3-only' }),
    expected({ operation, 'bucket-policy': 'force-sse-kms' }, 403, 'AccessDenied'),
    expected({ operation, 'bucket-policy': 'force-sse-c' }, 403, 'AccessDenied'),
  ]),
  ...(['download', 'copy'] as const).flatMap((operation) =>
    (['ciphertext-flipped', 'wrapped-key-flipped', 'wrapped-keys-swapped'] as const).map((bytes) =>
      expected({ operation, 'stored-bytes': bytes }, 500, 'InternalError'),
    ),
  ),
  expected({ operation: 'download', 'bucket-policy': 'public-read' }),
  expected({ operation: 'download', 'bucket-policy': 'public-read', caller: 'anonymous' }),
  ...objectsExpectations('three', ['upload', 'multipart', 'download', 'copy']),
  refusedAtFirst({ operation: 'upload', caller: 'anonymous' }, 403, 'AccessDenied'),
  refusedAtFirst(
    { operation: 'download', 'stored-bytes': 'ciphertext-flipped' },
    500,
    'InternalError',
  ),
];
