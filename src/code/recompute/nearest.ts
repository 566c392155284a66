import { stepValues } from '../../player/index.ts';
import type { OpStep, Step, Trace } from '../../trace/index.ts';

/** A computation that can be run again, and why it is this one. */
export interface Nearest {
  readonly step: OpStep;
  /** `self`: the step itself; `values`: it makes or uses the step's values; `order`: it only stands near. */
  readonly because: 'self' | 'values' | 'order';
}

/**
 * The computation to show at a step: its own; else the nearest on stage that makes or uses one of its values, the
 * earlier one of two as near; else the nearest at all. Null in a run that computes nothing but randomness.
 */
export function nearestComputation(step: Step, trace: Trace): Nearest | null {
  if (canRunAgain(step)) return { step, because: 'self' };
  const at = trace.steps.indexOf(step);
  const distance = (each: OpStep) => Math.abs(trace.steps.indexOf(each) - at);
  const all = trace.steps.filter(canRunAgain).toSorted((a, b) => distance(a) - distance(b));
  const values = related(
    stepValues(step).map(({ id }) => id),
    trace,
  );
  const akin = all.find((each) =>
    [...Object.values(each.inputs), ...Object.values(each.outputs)].some((id) => values.has(id)),
  );
  if (akin !== undefined) return { step: akin, because: 'values' };
  const [first] = all;
  return first === undefined ? null : { step: first, because: 'order' };
}

/** An operation that gives the same again: what draws randomness does not. */
export function canRunAgain(step: Step): step is OpStep {
  return step.kind === 'op' && step.op !== 'random' && step.op !== 'generate-key-pair';
}

/** The values, what they are cut from, and what is cut from them. */
function related(ids: readonly string[], trace: Trace): ReadonlySet<string> {
  const all = new Set(ids);
  for (const { id, origin } of trace.values) {
    if (origin.from !== 'slice') continue;
    if (all.has(origin.of)) all.add(id);
    else if (all.has(id)) all.add(origin.of);
  }
  return all;
}
