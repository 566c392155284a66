import { describe, expect, it } from 'vitest';
import { TOLD_MODES } from '../modes/expectations.test-helper.ts';
import { runScenario } from '../modes/index.ts';
import { SAMPLE_OBJECT } from '../scenario/index.ts';
import { verdictOfFlow, verdictOfPage } from './same-verdict.test-helper.ts';

/** What each mode says of single changes and some pairs; `modes/combinations` does the same with every combination. */
describe.each(TOLD_MODES)('under $id', ({ id, expectations }) => {
  it.each(expectations.map((each) => [JSON.stringify(each.change), each.change] as const))(
    '%s is judged on the Policies page as in the flow',
    async (_, change) => {
      const trace = await runScenario({
        seed: 'same verdict',
        object: SAMPLE_OBJECT,
        mode: id,
        ...change,
      });
      expect(await verdictOfPage(trace)).toEqual(verdictOfFlow(trace));
    },
  );
});
