import { describe, expect, it } from 'vitest';
import { runScenario } from '../modes/index.ts';
import type { Trace } from '../trace/index.ts';
import { requesterOf } from './messages.ts';

const run = (wish: Parameters<typeof runScenario>[0]) => runScenario({ seed: 'scenes', ...wish });

function stepOf(trace: Trace, id: string) {
  const step = trace.steps.find((one) => one.id === id);
  if (!step) throw new Error(`the run has no step ${id}`);
  return step;
}

describe('requesterOf', () => {
  it('finds whose request was refused', async () => {
    const byKms = await run({ mode: 'sse-kms', operation: 'upload', caller: 's3-only' });
    expect(requesterOf(byKms, stepOf(byKms, 'kms.refuse'))).toBe('s3');
    const byS3 = await run({ mode: 'sse-kms', operation: 'upload', caller: 'anonymous' });
    expect(requesterOf(byS3, stepOf(byS3, 's3.refuse'))).toBe('client');
    expect(requesterOf(byS3, stepOf(byS3, 's3.put-object'))).toBeNull();
  });
});
