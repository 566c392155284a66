import { describe, expect, it } from 'vitest';
import { ancestry, makingOf } from './ancestry.ts';
import { sameBytes } from './same-bytes.ts';
import { DOWNLOAD, positionOf, run, UPLOAD } from './sample-runs.test-helper.ts';

describe('makingOf', () => {
  it('finds the step and the inputs that made a value', async () => {
    const trace = await run(UPLOAD);
    const sealed = trace.values.find(({ name }) => name === 'encrypted-object');
    const making = makingOf(trace, sealed?.id ?? '');
    expect(making?.how).toEqual({ kind: 'computed', op: 'aes-256-gcm-seal' });
    expect(making?.position).toBe(positionOf(trace, 's3.encrypt-object'));
    expect(making?.from.map(({ name }) => name).toSorted()).toEqual([
      'data-key',
      'object',
      'object-iv',
    ]);
  });

  it('knows what was brought in and what was drawn', async () => {
    const trace = await run(UPLOAD);
    const howOf = (name: string) => {
      const value = trace.values.find((one) => one.name === name);
      return makingOf(trace, value?.id ?? '')?.how.kind;
    };
    expect(howOf('object')).toBe('brought');
    expect(howOf('object-iv')).toBe('drawn');
    expect(makingOf(trace, 'v0')).toBeNull();
  });

  it('has no position for what was made before the stage', async () => {
    const trace = await run(DOWNLOAD);
    const key = trace.values.find(({ name }) => name === 'kms-key');
    expect(makingOf(trace, key?.id ?? '')).toMatchObject({ position: null });
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
