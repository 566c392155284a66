import { describe, expect, it } from 'vitest';
import { decodeAddress, UNSAID } from '../../link/index.ts';
import { FIELD_KEYS, valuesOf } from '../../scenario/index.ts';
import { circumstancesNamed, isRunOf } from './begun.ts';

const job = { circumstances: UNSAID, seed: null, policies: null, object: null };

describe('a run that is begun before the page asks for it', () => {
  it('is the one that the path of the address leads to', () => {
    const paths = valuesOf('mode').flatMap((mode) =>
      valuesOf('operation').map((operation) => `flow/${mode}/${operation}`),
    );
    expect(paths.length).toBeGreaterThan(20);
    for (const path of ['flow', 'flow/sse-c', ...paths]) {
      const { scenario } = decodeAddress(`#/${path}`);
      const { seed, ...circumstances } = scenario;
      const begun = circumstancesNamed(path);
      expect([path, begun]).toEqual([path, circumstances]);
      expect(begun && isRunOf({ ...job, circumstances: { ...UNSAID, ...scenario } }, begun)).toBe(
        true,
      );
    }
  });

  it.each(['', 'flow?', 'flow/sse-c?', 'flow/sse-x', 'flow/sse-c/download/3', 'learn/keys'])(
    'is none for "%s"',
    (name) => {
      expect(circumstancesNamed(name)).toBeNull();
    },
  );

  it('is no answer to a job that says anything else', () => {
    const begun = circumstancesNamed('flow');
    if (begun === null) throw new Error('the opening flow has a run');
    expect(isRunOf(job, begun)).toBe(true);
    expect(isRunOf({ ...job, seed: 'a' }, begun)).toBe(false);
    expect(isRunOf({ ...job, policies: {} }, begun)).toBe(false);
    const object = { name: 'a', blob: new Blob(['a']), contentType: 'text/plain' };
    expect(isRunOf({ ...job, object }, begun)).toBe(false);
    for (const key of FIELD_KEYS) {
      for (const value of valuesOf(key)) {
        const circumstances = { ...UNSAID, [key]: value };
        expect([key, isRunOf({ ...job, circumstances }, begun)]).toEqual([
          key,
          value === UNSAID[key],
        ]);
      }
    }
  });
});
