import { describe, expect, it } from 'vitest';
import { allModes, circumstancesOf, commonOperations, mended } from './scenarios.ts';

const choice = { operation: 'upload', objects: 'three' } as const;

describe('what is compared', () => {
  it('is all modes that have the operation', () => {
    expect(allModes('upload')).toHaveLength(5);
    expect(allModes('update-encryption').map(({ mode }) => mode)).toEqual([
      'sse-kms',
      'sse-kms-bucket-key',
    ]);
    expect(commonOperations(allModes('upload'))).toEqual([
      'upload',
      'download',
      'copy',
      'multipart',
    ]);
  });

  it('has one number of objects, said as each mode says it', () => {
    const objects = (count: 'one' | 'three') =>
      allModes('upload').map((run) => circumstancesOf(run, { ...choice, objects: count }).objects);
    expect(objects('three')).toEqual(['three', 'three', 'usual', 'three', 'three']);
    expect(objects('one')).toEqual(['usual', 'usual', 'one', 'usual', 'usual']);
  });

  it('is taken back where it cannot be, and that is said', () => {
    const wished = {
      ...choice,
      operation: 'update-encryption',
      runs: [
        { mode: 'sse-s3', changes: { 'key-state': 'disabled', caller: 's3-only' } },
        { mode: 'sse-kms', changes: { 'stored-bytes': 'ciphertext-flipped' } },
      ],
    } as const;
    const { choice: possible, dropped } = mended(wished);
    expect(possible.operation).toBe('upload');
    expect(possible.runs).toEqual([
      { mode: 'sse-s3', changes: { caller: 's3-only' } },
      { mode: 'sse-kms', changes: {} },
    ]);
    expect(dropped.map((one) => (one.kind === 'change' ? one.reason : one.operation))).toEqual([
      'update-encryption',
      'no-kms-key',
      'nothing-stored',
    ]);
    expect(mended(possible)).toEqual({ choice: possible, dropped: [] });
  });
});
