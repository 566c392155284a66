import { describe, expect, it } from 'vitest';
import { ancestry, provenanceOf } from './ancestry.ts';
import { DOWNLOAD, positionOf, run, UPLOAD } from './sample-runs.test-helper.ts';

describe('provenanceOf', () => {
  it('finds the step and the inputs that made a value', async () => {
    const trace = await run(UPLOAD);
    const sealed = trace.values.find(({ name }) => name === 'encrypted-object');
    const made = provenanceOf(trace, sealed?.id ?? '');
    expect(made?.how).toEqual({ kind: 'computed', op: 'aes-256-gcm-seal' });
    expect(made?.position).toBe(positionOf(trace, 's3.encrypt-object'));
    expect(made?.from.map(({ name }) => name).toSorted()).toEqual([
      'data-key',
      'object',
      'object-iv',
    ]);
  });

  it('knows what was brought in and what was drawn', async () => {
    const trace = await run(UPLOAD);
    const howOf = (name: string) => {
      const value = trace.values.find((one) => one.name === name);
      return provenanceOf(trace, value?.id ?? '')?.how.kind;
    };
    expect(howOf('object')).toBe('brought');
    expect(howOf('object-iv')).toBe('drawn');
    expect(provenanceOf(trace, 'v0')).toBeNull();
  });

  it('has no position for what was made before the stage', async () => {
    const trace = await run(DOWNLOAD);
    const key = trace.values.find(({ name }) => name === 'kms-key');
    expect(provenanceOf(trace, key?.id ?? '')).toMatchObject({ position: null });
  });
});

describe('ancestry', () => {
  it('leads from a value back to inputs and entropy, each value after all it was made from', async () => {
    const trace = await run(UPLOAD);
    for (const { id } of trace.values) {
      const chain = ancestry(trace, id);
      expect(chain.at(-1)?.value.id).toBe(id);
      const seen = new Set<string>();
      for (const { value, from } of chain) {
        for (const one of from) expect(seen).toContain(one.id);
        seen.add(value.id);
      }
    }
    const blob = trace.values.find(({ name }) => name === 'encrypted-data-key');
    const names = ancestry(trace, blob?.id ?? '').map(({ value }) => value.name);
    expect(names).toEqual(expect.arrayContaining(['kms-key', 'data-key', 'wrapping-key']));
    expect(names).not.toContain('object');
  });
});
