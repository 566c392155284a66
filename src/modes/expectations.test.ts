import { describe, expect, it } from 'vitest';
import { circumstancesOf, SAMPLE_OBJECT } from '../scenario/index.ts';
import { verify } from '../trace/index.ts';
import { constraint } from './constraint.ts';
import { TOLD_MODES } from './expectations.test-helper.ts';
import { runScenario } from './run.ts';

describe.each(TOLD_MODES.map((mode) => [mode.id, mode] as const))('%s', (id, mode) => {
  it('says of every operation how it ends by default', () => {
    const said = mode.expectations.filter(({ change }) => Object.keys(change).length === 1);
    expect(said.map(({ change }) => change.operation).sort()).toEqual([...mode.operations].sort());
  });

  it.each(mode.expectations.map((each) => [JSON.stringify(each.change), each] as const))(
    '%s ends as expected',
    async (_name, { change, status, code }) => {
      const all = circumstancesOf({ mode: id, ...change });
      for (const [field, value] of Object.entries(change)) {
        expect(constraint(field as 'mode', value, all), `${field}=${value} is possible`).toBeNull();
      }
      const trace = await runScenario({
        mode: id,
        ...change,
        object: SAMPLE_OBJECT,
        seed: 'expectations',
      });
      expect({ status: trace.outcome.status, code: trace.outcome.code }).toEqual({ status, code });
      expect(await verify(trace)).toEqual({ ok: true });
    },
  );
});
