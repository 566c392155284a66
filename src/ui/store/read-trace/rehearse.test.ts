import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadNarrator, type Narrator } from '../../../narration/index.ts';
import { EVERY_RUN_TAKES, type EveryRun, everyRun } from '../../../player/every-run.test-helper.ts';
import { run, UPLOAD } from '../../../player/sample-runs.test-helper.ts';
import { untellableStep } from './rehearse.ts';

const narrators = [await loadNarrator('en'), await loadNarrator('ja')];
const upload = await run(UPLOAD);
let all: readonly EveryRun[] = [];
beforeAll(async () => {
  all = await everyRun();
}, EVERY_RUN_TAKES);

describe('the rehearsal of an opened trace', () => {
  it('finds nothing to object to in any run there is', () => {
    for (const { trace } of all) expect(untellableStep(trace, narrators)).toBeNull();
  });

  it('names the step that a narrator cannot tell', () => {
    const [narrator] = narrators as [Narrator];
    const caption: Narrator['caption'] = (step, trace) => {
      if (step.name === 'kms.derive-key') throw new TypeError('no such output');
      return narrator.caption(step, trace);
    };
    expect(untellableStep(upload, [narrator, { ...narrator, caption }])).toBe('kms.derive-key');
    const takeaway = () => {
      throw new TypeError('no such end');
    };
    expect(untellableStep(upload, [{ ...narrator, takeaway }])).toBe('s3.put-object.response');
  });

  it('never throws, whatever kind of step stands under whatever name', () => {
    const names = [...new Set(all.flatMap(({ trace }) => trace.steps.map(({ name }) => name)))];
    const kinds = all.flatMap(({ trace }) => trace.steps);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...kinds), (name, step) => {
        const trace = { ...upload, steps: [{ ...step, name, id: name }] };
        expect([null, name]).toContain(untellableStep(trace, narrators));
      }),
      { numRuns: 500 },
    );
  });
});
