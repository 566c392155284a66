import { expect, it } from 'vitest';
import { readCompareAddress } from '../../link/compare-read.ts';
import { decodeAddress, UNSAID } from '../../link/index.ts';
import { comparisonOf } from './compare-link.tsx';

const compared = (...flow: Parameters<typeof comparisonOf>) => {
  const { extra, problems } = decodeAddress(comparisonOf(...flow));
  expect(problems).toEqual([]);
  const read = readCompareAddress(extra);
  expect(read.problems).toEqual([]);
  return read;
};

it('compares a flow as it usually is with all modes that have its operation, itself first', () => {
  const upload = compared({ ...UNSAID, mode: 'sse-c' }, 'class');
  expect(upload).toMatchObject({ operation: 'upload', objects: 'three', seed: 'class' });
  expect(upload.runs?.map(({ mode }) => mode)).toEqual([
    'sse-c',
    'sse-s3',
    'sse-kms',
    'sse-kms-bucket-key',
    'dsse-kms',
  ]);
  const update = compared({ ...UNSAID, mode: 'sse-kms', operation: 'update-encryption' }, null);
  expect(update.runs?.map(({ mode }) => mode)).toEqual(['sse-kms', 'sse-kms-bucket-key']);
});

it('compares a flow with something changed with itself as it usually is', () => {
  const changes = { caller: 's3-only', 'key-state': 'disabled' } as const;
  expect(compared({ ...UNSAID, ...changes, operation: 'download' }, null)).toMatchObject({
    runs: [
      { mode: 'sse-kms', changes },
      { mode: 'sse-kms', changes: {} },
    ],
    operation: 'download',
    objects: 'one',
  });
  const bucketKey = { ...UNSAID, mode: 'sse-kms-bucket-key', caller: 's3-only' } as const;
  expect(compared(bucketKey, null).objects).toBe('three');
});

it('moves as many objects as a flow says that it does', () => {
  expect(compared({ ...UNSAID, mode: 'sse-kms-bucket-key', objects: 'one' }, null).objects).toBe(
    'one',
  );
  expect(compared({ ...UNSAID, objects: 'three' }, null).objects).toBe('three');
});
