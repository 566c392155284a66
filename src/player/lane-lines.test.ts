import { describe, expect, it } from 'vitest';
import { verify } from '../trace/index.ts';
import { keyLanes } from './key-lanes.ts';
import { linesOf } from './lane-lines.ts';
import { run, UPLOAD } from './sample-runs.test-helper.ts';

describe('the lines of a lane', () => {
  it('are a strand each where one copy is beside another', async () => {
    const trace = await run(UPLOAD);
    expect(await verify(trace)).toEqual({ ok: true });
    const dataKey = keyLanes(trace).lanes.find(({ name }) => name === 'data-key');
    expect(dataKey?.strands.length).toBe(2);
    expect(linesOf(dataKey?.strands ?? [])).toHaveLength(2);
  });

  it('are shared by what follows one another, and by what lies on the disks', async () => {
    const trace = await run({ mode: 'sse-kms-bucket-key', operation: 'upload' });
    expect(await verify(trace)).toEqual({ ok: true });
    for (const { strands } of keyLanes(trace).lanes) {
      const lines = linesOf(strands);
      expect(lines.flat().toSorted()).toEqual([...strands].toSorted());
      for (const line of lines) expect(new Set(line.map(({ state }) => state)).size).toBe(1);
    }
    const bucketKey = keyLanes(trace).lanes.find(({ name }) => name === 'bucket-key');
    const atRest = bucketKey?.strands.filter(({ segments }) =>
      segments.every(({ party }) => party === 'storage'),
    );
    expect(atRest?.length).toBeGreaterThan(1);
    expect(linesOf(bucketKey?.strands ?? []).length).toBeLessThan(bucketKey?.strands.length ?? 0);
  });
});
