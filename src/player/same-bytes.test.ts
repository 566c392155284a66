import { describe, expect, it } from 'vitest';
import { sameBytes } from './same-bytes.ts';
import { DOWNLOAD, run, UPLOAD } from './sample-runs.test-helper.ts';

describe('sameBytes', () => {
  it('knows the downloaded object as the one that was uploaded', async () => {
    const trace = await run(DOWNLOAD);
    const [first, ...others] = trace.values.filter(
      ({ role, name }) => role === 'plaintext' && name === 'object',
    );
    if (first === undefined) throw new Error('no object');
    expect(others.length).toBeGreaterThan(0);
    const { others: found, isExact } = sameBytes(trace, first);
    expect(found.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
    expect(isExact).toBe(true);
  });

  it('finds none for a value that stands alone', async () => {
    const trace = await run(UPLOAD);
    const iv = trace.values.find(({ name }) => name === 'object-iv');
    if (iv === undefined) throw new Error('no IV');
    expect(sameBytes(trace, iv).others).toEqual([]);
  });
});
