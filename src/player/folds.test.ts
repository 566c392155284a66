import { describe, expect, it } from 'vitest';
import { runScenario } from '../modes/index.ts';
import { foldsOf } from './folds.ts';

describe('foldsOf', () => {
  it('finds the object that is uploaded like the one before it, with no KMS call', async () => {
    const { steps } = await runScenario({
      mode: 'sse-kms-bucket-key',
      operation: 'upload',
      seed: 'folds',
    });
    const [fold, ...others] = foldsOf(steps);
    expect(others).toEqual([]);
    if (!fold) throw new Error('nothing is folded');
    expect(fold).toMatchObject({ last: steps.length, kmsCalls: 0 });
    const length = fold.last - fold.first + 1;
    const names = (from: number) => steps.slice(from, from + length).map(({ name }) => name);
    expect(names(fold.first - 1)).toEqual(names(fold.first - 1 - length));
  });

  it('finds three objects of the same steps, each with its own KMS call', async () => {
    const { steps } = await runScenario({
      mode: 'sse-kms',
      operation: 'upload',
      objects: 'three',
      seed: 'folds',
    });
    const each = steps.length / 3;
    expect(foldsOf(steps)).toMatchObject([
      { first: each + 1, last: 2 * each, kmsCalls: 1 },
      { first: 2 * each + 1, last: 3 * each, kmsCalls: 1 },
    ]);
  });

  it('counts the KMS calls of each part after the first', async () => {
    const bytes = new Uint8Array(11 * 1024 * 1024);
    const { steps } = await runScenario({
      mode: 'sse-kms',
      operation: 'multipart',
      seed: 'folds',
      object: { name: 'large.bin', bytes },
    });
    const folds = foldsOf(steps);
    const parts = steps.filter(({ name }) => name === 's3.upload-part').length;
    expect(parts).toBeGreaterThan(1);
    expect(folds.map(({ kmsCalls }) => kmsCalls)).toEqual(Array(parts - 1).fill(1));
  });

  it('leaves a short flow and a refused request alone', async () => {
    const short = await runScenario({ mode: 'sse-kms', operation: 'upload', seed: 'folds' });
    expect(foldsOf(short.steps)).toEqual([]);
    const { steps } = await runScenario({
      mode: 'sse-kms-bucket-key',
      operation: 'upload',
      seed: 'folds',
    });
    const [fold] = foldsOf(steps);
    if (!fold) throw new Error('nothing is folded');
    const refused = steps.map((step, index) =>
      index === fold.last - 1 || index === fold.first - 2
        ? { ...step, name: 's3.refuse', kind: 'fail' as const }
        : step,
    );
    expect(foldsOf(refused as typeof steps)).toEqual([]);
  });
});
