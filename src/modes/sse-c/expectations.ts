import type { Expectation } from '../contract.ts';
import {
  bucketDefaultExpectations,
  expected,
  objectsExpectations,
  refusedAtFirst,
} from '../shared/expected.ts';

/** How each single change of a circumstance must end under SSE-C. */
export const expectations: readonly Expectation[] = [
  ...(['upload', 'multipart', 'download', 'copy'] as const).flatMap((operation) => [
    expected({ operation }),
    expected({ operation, caller: 's3-only' }),
    expected({ operation, caller: 'upload-only' }),
    expected({ operation, caller: 'other-account' }, 403, 'AccessDenied'),
    expected({ operation, caller: 'anonymous' }, 403, 'AccessDenied'),
    expected({ operation, connection: 'http' }, 400, 'InvalidRequest'),
    expected({ operation, 'customer-key': 'bad-md5' }, 400, 'InvalidArgument'),
  ]),
  ...(['upload', 'multipart', 'copy'] as const).flatMap((operation) => [
    ...bucketDefaultExpectations(operation),
    expected({ operation, 'sse-c-blocked': 'yes' }, 403, 'AccessDenied'),
    expected(
      { operation, 'sse-c-blocked': 'yes', 'bucket-default': 'sse-kms' },
      403,
      'AccessDenied',
    ),
    expected({ operation, 'bucket-policy': 'force-sse-kms' }, 403, 'AccessDenied'),
    expected({ operation, 'bucket-policy': 'force-sse-c' }),
  ]),
  // Blocking concerns new writes; what is there stays readable.
  expected({ operation: 'download', 'sse-c-blocked': 'yes' }),
  expected({ operation: 'upload', 'customer-key': 'missing' }, 400, 'InvalidArgument'),
  expected({ operation: 'upload', 'customer-key': 'too-short' }, 400, 'InvalidArgument'),
  expected({ operation: 'download', 'customer-key': 'missing' }, 400, 'InvalidRequest'),
  expected({ operation: 'download', 'customer-key': 'wrong' }, 403, 'AccessDenied'),
  // On a read a key of another length is just a wrong key.
  expected({ operation: 'download', 'customer-key': 'too-short' }, 403, 'AccessDenied'),
  expected({ operation: 'copy', 'customer-key': 'missing' }, 400, 'InvalidRequest'),
  expected({ operation: 'copy', 'customer-key': 'wrong' }, 403, 'AccessDenied'),
  expected({ operation: 'multipart', 'customer-key': 'wrong' }, 400, 'InvalidRequest'),
  ...(['download', 'copy'] as const).map((operation) =>
    expected({ operation, 'stored-bytes': 'ciphertext-flipped' }, 500, 'InternalError'),
  ),
  // Nobody opens it from a plain link: the key is missing.
  expected(
    {
      operation: 'download',
      'bucket-policy': 'public-read',
      caller: 'anonymous',
      'customer-key': 'missing',
    },
    400,
    'InvalidRequest',
  ),
  // One key of the client's, sent along with each request.
  ...objectsExpectations('three', ['upload', 'multipart', 'download', 'copy']),
  refusedAtFirst({ operation: 'upload', 'customer-key': 'bad-md5' }, 400, 'InvalidArgument'),
  refusedAtFirst({ operation: 'download', 'customer-key': 'wrong' }, 403, 'AccessDenied'),
];
