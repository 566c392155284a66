import { frame, lookOf } from '../../../player/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { ACTORS } from '../../../trace/index.ts';

/** A trace never changes, so each is counted once. */
const counted = new WeakMap<Trace, number>();

/** How many values that are shown by name one party holds at the most, at any step of a run. */
export function mostHeld(trace: Trace): number {
  const known = counted.get(trace);
  if (known !== undefined) return known;
  const counts = trace.steps.flatMap((_, index) => {
    const { custody } = frame(trace, index + 1);
    return ACTORS.map(
      (actor) => custody[actor].filter(({ value }) => lookOf(value.role) !== 'public').length,
    );
  });
  const most = Math.max(0, ...counts);
  counted.set(trace, most);
  return most;
}
