import { describe, expect, it } from 'vitest';
import { sampleTrace } from '../../../player/sample-traces.test-helper.ts';
import { formulaOf } from './formula-of.ts';

describe('formulaOf', () => {
  it('sees what an operation does from the roles of its values alone', async () => {
    const { steps, values } = await sampleTrace();
    const byId = new Map(values.map((value) => [value.id, value]));
    const formula = (id: string) => {
      const step = steps.find((one) => one.id === id);
      if (step?.kind !== 'op') throw new Error(`no operation ${id}`);
      const { inputs, outputs, ...rest } = formulaOf(step, byId);
      return { from: inputs.map(({ name }) => name), to: outputs.map(({ name }) => name), ...rest };
    };
    expect(formula('make-data-key')).toEqual({
      from: [],
      to: ['data-key'],
      turns: null,
      envelope: null,
    });
    expect(formula('wrap')).toEqual({
      from: ['kms-key', 'data-key', 'iv'],
      to: ['wrapped'],
      turns: null,
      envelope: 'closes',
    });
    expect(formula('encrypt')).toEqual({
      from: ['data-key', 'object-iv', 'object'],
      to: ['sealed'],
      turns: { from: 'plaintext', to: 'ciphertext' },
      envelope: null,
    });
  });
});
