import { describe, expect, it } from 'vitest';
import { runOf } from './evidence.test-helper.ts';
import { cellOf } from './evidence.ts';

describe('who can read what a run has stored', () => {
  it('is asked with the change, where the mode knows it', async () => {
    const trace = await runOf({ circumstances: { mode: 'sse-kms' } });
    expect(cellOf(trace, 's3-and-kms', 'key-disabled')).toMatchObject({ what: 'key-disabled' });
  });

  it('is asked as things are, where the change changes nothing', async () => {
    const trace = await runOf({ circumstances: { mode: 'sse-s3' } });
    expect(cellOf(trace, 's3-and-kms', 'key-disabled')).toMatchObject({
      who: 's3-and-kms',
      what: 'as-is',
    });
  });

  it('is not asked of whoever has no part in the mode', async () => {
    const trace = await runOf({ circumstances: { mode: 'sse-s3' } });
    expect(cellOf(trace, 'kms')).toBeNull();
  });
});
