import type { Circumstances } from '../../scenario/index.ts';
import type { Expectation } from '../contract.ts';

type Change = Partial<Circumstances>;

/** A row of a mode's expectations; without a code, the request succeeds. */
export function expected(change: Change, status = 200, code: string | null = null): Expectation {
  return { change, status, code };
}

/** Another number of objects than the mode's usual one: what holds of one holds of each. */
export function objectsExpectations(
  objects: 'one' | 'three',
  operations: readonly Circumstances['operation'][],
): readonly Expectation[] {
  return operations.map((operation) => expected({ operation, objects }));
}

/** What is refused of several objects is refused at the first; the others are not asked for any more. */
export function refusedAtFirst(change: Change, status: number, code: string): Expectation {
  return expected({ objects: 'three', ...change }, status, code);
}

/** Where KMS is asked for each of several objects, it says no at the first. */
export function kmsRefusalsOfSeveral(): readonly Expectation[] {
  return [
    ...(['upload', 'download'] as const).flatMap((operation) => [
      refusedAtFirst({ operation, caller: 's3-only' }, 403, 'AccessDenied'),
      refusedAtFirst({ operation, 'key-state': 'disabled' }, 400, 'KMS.DisabledException'),
      refusedAtFirst({ operation, 'kms-rate': 'throttled' }, 503, 'SlowDown'),
    ]),
    refusedAtFirst(
      { operation: 'download', 'stored-bytes': 'wrapped-keys-swapped' },
      400,
      'KMS.InvalidCiphertextException',
    ),
  ];
}

/** What every mode under a KMS key leads to, by operation. */
export function kmsExpectations(
  operation: 'upload' | 'multipart' | 'download' | 'copy',
): readonly Expectation[] {
  const on = (change: Change, status = 200, code: string | null = null) =>
    expected({ operation, ...change }, status, code);
  const reads = operation === 'download' || operation === 'copy';
  return [
    on({}),
    on({ caller: 's3-only' }, 403, 'AccessDenied'),
    // A single upload needs no kms:Decrypt; everything that reads does, and S3 reads the parts of a multipart upload.
    operation === 'upload'
      ? on({ caller: 'upload-only' })
      : on({ caller: 'upload-only' }, 403, 'AccessDenied'),
    on({ caller: 'other-account' }, 403, 'AccessDenied'),
    on({ caller: 'anonymous' }, 403, 'AccessDenied'),
    on({ connection: 'http' }, 400, 'InvalidArgument'),
    on({ 'kms-key': 'aws-managed' }),
    ...throttledExpectations(operation),
    ...(operation === 'download' ? [] : keyNameExpectations(operation)),
    ...(operation === 'download'
      ? []
      : bucketDefaultExpectations(operation).flatMap((each) => [
          each,
          // A header that names no key means the AWS managed one, whatever the default names.
          { ...each, change: { ...each.change, 'kms-key': 'aws-managed' } as const },
        ])),
    on({ 'key-state': 'rotated' }),
    on({ 'key-policy': 'via-s3' }),
    on({ 'key-policy': 'nobody' }, 403, 'AccessDenied'),
    ...(reads ? [on({ 'bucket-policy': 'public-read' })] : []),
    ...(reads ? [on({ 'stored-bytes': 'ciphertext-flipped' }, 500, 'InternalError')] : []),
    ...(operation === 'download' ? [] : [on({ 'chosen-by': 'bucket-default' })]),
  ];
}

/** S3 hands the name on to KMS, which knows the key by any of them; the permission is asked for the key itself. */
function keyNameExpectations(operation: Circumstances['operation']): readonly Expectation[] {
  return (['id', 'alias'] as const).flatMap((name) => [
    expected({ operation, 'key-name': name }),
    expected({ operation, 'key-name': name, caller: 's3-only' }, 403, 'AccessDenied'),
    expected({ operation, 'key-name': name, 'key-policy': 'via-s3' }),
    expected({ operation, 'key-name': name, 'key-policy': 'nobody' }, 403, 'AccessDenied'),
  ]);
}

/** A header beats the bucket's default, which then changes nothing: neither the encryption nor who may. */
export function bucketDefaultExpectations(
  operation: 'upload' | 'multipart' | 'copy',
): readonly Expectation[] {
  return (['sse-kms', 'dsse-kms'] as const).map((other) =>
    expected({ operation, 'bucket-default': other }),
  );
}

/** What comes of a used-up quota of KMS: it is counted before the permission is looked at, for every key alike. */
export function throttledExpectations(
  operation: Circumstances['operation'],
): readonly Expectation[] {
  const on = (change: Change) =>
    expected({ operation, 'kms-rate': 'throttled', ...change }, 503, 'SlowDown');
  return [
    on({}),
    on({ caller: 's3-only' }),
    ...(operation === 'update-encryption' ? [] : [on({ 'kms-key': 'aws-managed' })]),
    // S3's own permission comes first, so that nobody is told of KMS who has no business here.
    expected({ operation, 'kms-rate': 'throttled', caller: 'other-account' }, 403, 'AccessDenied'),
  ];
}

/** What a key that cannot be used leads to where KMS is asked. */
export function keyStateExpectations(
  operation: Circumstances['operation'],
): readonly Expectation[] {
  return [
    expected({ operation, 'key-state': 'disabled' }, 400, 'KMS.DisabledException'),
    expected({ operation, 'key-state': 'pending-deletion' }, 400, 'KMS.KMSInvalidStateException'),
  ];
}
