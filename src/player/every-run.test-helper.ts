import { MODES, runScenario } from '../modes/index.ts';
import { type Circumstances, SAMPLE_OBJECT } from '../scenario/index.ts';
import type { Trace } from '../trace/index.ts';

/** A scenario that a mode states the end of, and its run. */
export interface EveryRun {
  readonly mode: Circumstances['mode'];
  readonly change: Partial<Circumstances>;
  readonly trace: Trace;
}

/** Every operation of every mode with its defaults, and every change of a circumstance that the mode speaks of. */
export async function everyRun(): Promise<readonly EveryRun[]> {
  const scenarios = MODES.flatMap(({ id: mode, operations, expectations }) => [
    ...operations.map((operation) => ({ mode, change: { operation } })),
    ...expectations.map(({ change }) => ({ mode, change })),
  ]);
  const runs: EveryRun[] = [];
  // Side by side: a run waits for WebCrypto most of its time.
  for (let at = 0; at < scenarios.length; at += BESIDE)
    runs.push(...(await Promise.all(scenarios.slice(at, at + BESIDE).map(runOf))));
  return runs;
}

const BESIDE = 16;

async function runOf(scenario: Omit<EveryRun, 'trace'>): Promise<EveryRun> {
  const { mode, change } = scenario;
  const trace = await runScenario({ mode, ...change, seed: 'every', object: SAMPLE_OBJECT });
  return { ...scenario, trace };
}
