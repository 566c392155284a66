import { TOLD_MODES } from '../modes/expectations.test-helper.ts';
import { runScenario } from '../modes/index.ts';
import { type Circumstances, SAMPLE_OBJECT } from '../scenario/index.ts';
import type { Trace } from '../trace/index.ts';

/** A scenario that a mode states the end of, and its run. */
export interface EveryRun {
  readonly mode: Circumstances['mode'];
  readonly change: Partial<Circumstances>;
  readonly trace: Trace;
}

let all: Promise<readonly EveryRun[]> | undefined;

/** In milliseconds, for the hook that waits for `everyRun` on a slow machine. */
export const EVERY_RUN_TAKES = 180_000;

/**
 * Every operation of every mode with its defaults, and every change of a circumstance that the mode speaks of; run
 * once for all tests.
 */
export function everyRun(): Promise<readonly EveryRun[]> {
  all ??= runAll();
  return all;
}

async function runAll(): Promise<readonly EveryRun[]> {
  const scenarios = TOLD_MODES.flatMap(({ id: mode, operations, expectations }) => [
    ...operations.map((operation) => ({ mode, change: { operation } })),
    ...expectations.flatMap(({ change }) => (isSeen(change) ? { mode, change } : [])),
  ]);
  const runs: EveryRun[] = [];
  // Side by side: a run waits for WebCrypto most of its time.
  for (let at = 0; at < scenarios.length; at += BESIDE)
    runs.push(...(await Promise.all(scenarios.slice(at, at + BESIDE).map(runOf))));
  return runs;
}

const BESIDE = 16;

/** How a header names the key and what the bucket's default would have been change texts, and no step. */
function isSeen(change: Partial<Circumstances>): boolean {
  return change['key-name'] === undefined && change['bucket-default'] === undefined;
}

async function runOf(scenario: Omit<EveryRun, 'trace'>): Promise<EveryRun> {
  const { mode, change } = scenario;
  const trace = await runScenario({ mode, ...change, seed: 'every', object: SAMPLE_OBJECT });
  return { ...scenario, trace };
}
