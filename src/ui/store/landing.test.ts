import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CONTENT_VERSION, landingOf } from '../../link/index.ts';
import { MODES, runScenario } from '../../modes/index.ts';
import { OPENING } from '../../scenario/index.ts';

/** SHA-256 over the names of all flows' steps, by the version of the content. */
const STEPS_OF_VERSION: Readonly<Record<number, string>> = {
  1: 'c3814b555a70e322eceb9da31e0f3018b2d4afb6d47c2b60a6c5d0406d848914',
};

/** The steps of every operation of every mode with its defaults. */
async function allSteps(): Promise<string> {
  const flows = MODES.flatMap(({ id: mode, operations }) =>
    operations.map((operation) => ({ mode, operation, seed: 'steps' })),
  );
  const runs = await Promise.all(
    flows.map(async (flow) => {
      const { steps } = await runScenario(flow);
      return [flow.mode, flow.operation, ...steps.map(({ id }) => id)];
    }),
  );
  return JSON.stringify(runs);
}

describe('the version of the content', () => {
  it('is another one where the steps are other ones', async () => {
    const digest = createHash('sha256')
      .update(await allSteps())
      .digest('hex');
    // A flow has got, lost, renamed or moved a step: raise CONTENT_VERSION, and write its digest above.
    expect(STEPS_OF_VERSION[CONTENT_VERSION]).toBe(digest);
    expect(
      Object.keys(STEPS_OF_VERSION)
        .map(Number)
        .toSorted((a, b) => a - b)
        .at(-1),
    ).toBe(CONTENT_VERSION);
  });
});

describe('a link to a step', async () => {
  const trace = await runScenario({ ...OPENING, seed: 'class' });
  const id = String(trace.steps[5]?.id);
  const made = (version: number, position: number | null) => ({ version, position });

  it('leads there, and has nothing to say where nothing has changed', () => {
    for (const step of [id, '6']) {
      for (const link of [null, made(3, 6), made(3, null), made(4, 2)]) {
        expect(landingOf(trace, step, link, 3)).toEqual({ position: 6, news: null });
      }
    }
    expect(landingOf(trace, id, made(1, 6), 3)).toEqual({ position: 6, news: null });
    expect(landingOf(trace, id, made(1, null), 3)).toEqual({ position: 6, news: null });
  });

  it('says that the step has another number now', () => {
    const news = { kind: 'moved', from: 4, to: 6 };
    expect(landingOf(trace, id, made(2, 4), 3)).toEqual({ position: 6, news });
  });

  it('says that the step of a number may have been another one', () => {
    const news = { kind: 'by-number', made: 2, now: 3 };
    expect(landingOf(trace, '6', made(2, 6), 3)).toEqual({ position: 6, news });
  });

  it('says that the step is no more, or never was', () => {
    const gone = { kind: 'gone', made: 2, now: 3 };
    for (const step of ['kms.no-more', '999']) {
      expect(landingOf(trace, step, made(2, 6), 3)).toEqual({ position: 1, news: gone });
      for (const link of [null, made(3, 6), made(4, 6)]) {
        const news = { kind: 'unknown' };
        expect(landingOf(trace, step, link, 3)).toEqual({ position: 1, news });
      }
    }
  });
});
