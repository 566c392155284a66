import { runScenario } from '../modes/index.ts';
import type { Scenario } from '../scenario/index.ts';
import type { Step, Trace } from '../trace/index.ts';

const runs = new Map<string, Promise<Trace>>();

/** A seeded run; each scenario is run once per test file. */
export function run(scenario: Omit<Scenario, 'seed' | 'object'>): Promise<Trace> {
  const key = JSON.stringify(scenario);
  const known = runs.get(key) ?? runScenario({ ...scenario, seed: 'inspector' });
  runs.set(key, known);
  return known;
}

/** Position, from 1, of the step on stage with this id. */
export function positionOf(trace: Trace, id: string): number {
  const at = trace.steps.findIndex((step) => step.id === id);
  if (at < 0) throw new Error(`no step ${id}: ${trace.steps.map((step) => step.id).join(' ')}`);
  return at + 1;
}

/** The step of that id, which is of that kind. */
export function stepOf<K extends Step['kind']>(
  trace: Trace,
  id: string,
  kind: K,
): Step & { kind: K } {
  const step = trace.steps[positionOf(trace, id) - 1];
  if (step?.kind !== kind) throw new Error(`${id} is ${step?.kind}`);
  return step as Step & { kind: K };
}

export const UPLOAD = { mode: 'sse-kms', operation: 'upload' } as const;
export const DOWNLOAD = { mode: 'sse-kms', operation: 'download' } as const;
