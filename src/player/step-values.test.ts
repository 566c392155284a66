import { describe, expect, it } from 'vitest';
import { run, stepOf, UPLOAD } from './sample-runs.test-helper.ts';
import { stepValues } from './step-values.ts';

describe('stepValues', () => {
  it('lists what an operation made before what it made it from', async () => {
    const step = stepOf(await run(UPLOAD), 's3.encrypt-object', 'op');
    expect(stepValues(step).map(({ part }) => part)).toEqual([
      { kind: 'output', name: 'sealed' },
      { kind: 'input', name: 'key' },
      { kind: 'input', name: 'iv' },
      { kind: 'input', name: 'plaintext' },
    ]);
  });

  it('lists what a message carries, a record holds, an erasure takes', async () => {
    const trace = await run(UPLOAD);
    const response = stepOf(trace, 'kms.generate-data-key.response', 'send');
    expect(stepValues(response).map(({ id }) => id)).toEqual(
      response.carries.map(({ value }) => value),
    );
    const store = stepOf(trace, 's3.store-object', 'store');
    expect(stepValues(store).map(({ id }) => id)).toEqual(store.values);
    const erase = stepOf(trace, 's3.erase-data-key', 'erase');
    expect(stepValues(erase)).toEqual(erase.values.map((id) => ({ id, part: { kind: 'erased' } })));
  });

  it('lists a value once, and none for a decision', async () => {
    const trace = await run(UPLOAD);
    for (const step of trace.steps) {
      const ids = stepValues(step).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      if (step.kind === 'decide') expect(ids).toEqual([]);
    }
  });
});
