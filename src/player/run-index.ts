import type { Step, Trace, Value } from '../trace/index.ts';

/** What a step has to do with the one who looks for it. */
export interface Place {
  readonly step: Step;
  /** From 1; null for what happened before the stage. */
  readonly position: number | null;
}

/** A finished run, found by ids. */
export interface RunIndex {
  readonly values: ReadonlyMap<string, Value>;
  readonly places: ReadonlyMap<string, Place>;
}

const built = new WeakMap<Trace, RunIndex>();

/** The index of a run, built once. */
export function runIndex(trace: Trace): RunIndex {
  const before = built.get(trace);
  if (before !== undefined) return before;
  const index: RunIndex = {
    values: new Map(trace.values.map((value) => [value.id, value])),
    places: new Map<string, Place>([
      ...trace.setup.map((step) => [step.id, { step, position: null }] as const),
      ...trace.steps.map((step, i) => [step.id, { step, position: i + 1 }] as const),
    ]),
  };
  built.set(trace, index);
  return index;
}
