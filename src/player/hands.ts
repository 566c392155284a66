import type { Custody, Step, Trace, Value } from '../trace/index.ts';
import { CustodyFold } from '../trace/index.ts';

/** Who holds what before the first step on stage, and after each of them: entry `n` is the moment after `n` steps. */
export interface Hands {
  readonly moments: readonly Custody[];
  readonly values: ReadonlyMap<string, Value>;
}

/** A trace never changes, so each is folded once. */
const folded = new WeakMap<Trace, Hands>();

/** The custody of every moment of a run. Seeking is then a look-up. */
export function handsOf(trace: Trace): Hands {
  const known = folded.get(trace);
  if (known !== undefined) return known;
  const born = new Map<string, Value[]>();
  const values = new Map<string, Value>();
  for (const value of trace.values) {
    values.set(value.id, value);
    const siblings = born.get(value.bornAt);
    if (siblings) siblings.push(value);
    else born.set(value.bornAt, [value]);
  }
  const fold = new CustodyFold();
  const apply = (step: Step) => {
    for (const value of born.get(step.id) ?? []) fold.born(value);
    fold.apply(step);
  };
  trace.setup.forEach(apply);
  const moments = [fold.snapshot()];
  for (const step of trace.steps) {
    apply(step);
    moments.push(fold.snapshot());
  }
  const hands = { moments, values };
  folded.set(trace, hands);
  return hands;
}
