import { describe, expect, it } from 'vitest';
import type { Trace } from '../../trace/index.ts';
import { EVERY_FLOW, run } from '../code.test-helper.ts';
import { nearestComputation } from './nearest.ts';

function near(trace: Trace, id: string) {
  const step = trace.steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  const found = nearestComputation(step, trace);
  return found && [found.step.id, found.because];
}

describe('nearestComputation', () => {
  it('is the step itself where that can be run again', async () => {
    const trace = await run({ mode: 'sse-kms', operation: 'upload' });
    expect(near(trace, 's3.encrypt-object')).toEqual(['s3.encrypt-object', 'self']);
  });

  it('is where the values of a step are made or used', async () => {
    const trace = await run({ mode: 'sse-kms', operation: 'upload' });
    // Drawn at random here, wrapped two steps later.
    expect(near(trace, 'kms.make-data-key')).toEqual(['kms.wrap-data-key', 'values']);
    expect(near(trace, 'kms.generate-data-key.response')).toEqual(['kms.build-blob', 'values']);
    expect(near(trace, 's3.erase-data-key')).toEqual(['s3.encrypt-object', 'values']);
    expect(near(trace, 's3.put-object')).toEqual(['s3.encrypt-object', 'values']);
  });

  it('is the nearest in the run for a step that has no values', async () => {
    const trace = await run({ mode: 'sse-s3', operation: 'download' });
    expect(near(trace, 's3.authorize')).toEqual(['s3.unwrap-data-key', 'order']);
  });

  it('is none where nothing is computed', async () => {
    const trace = await run({ mode: 'sse-s3', operation: 'upload', caller: 'anonymous' });
    for (const step of trace.steps) expect(nearestComputation(step, trace)).toBeNull();
  });

  it('is there at every step of every flow, and never randomness', async () => {
    for (const scenario of EVERY_FLOW) {
      const trace = await run(scenario);
      for (const step of trace.steps) {
        const found = nearestComputation(step, trace);
        expect(found).not.toBeNull();
        expect(found?.step.op).not.toBe('random');
      }
    }
  });
});
