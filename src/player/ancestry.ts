import type { OpStep, Step, Trace, Value } from '../trace/index.ts';
import { runIndex } from './run-index.ts';

/** Where a value came from, one step back. */
export interface Provenance {
  readonly value: Value;
  readonly step: Step;
  /** Position of the step, from 1; null before the stage. */
  readonly position: number | null;
  readonly how:
    | { readonly kind: 'brought' | 'drawn' }
    | { readonly kind: 'computed'; readonly op: OpStep['op'] }
    | { readonly kind: 'cut'; readonly start: number; readonly end: number };
  /** The values it was made from, each once. */
  readonly from: readonly Value[];
}

/** Where a value came from. Null for an id the run does not know. */
export function provenanceOf(trace: Trace, id: string): Provenance | null {
  const { values, places } = runIndex(trace);
  const value = values.get(id);
  const place = value && places.get(value.bornAt);
  if (!value || !place) return null;
  const pick = (ids: readonly string[]) =>
    [...new Set(ids)].flatMap((one) => values.get(one) ?? []);
  const { origin } = value;
  const { step, position } = place;
  switch (origin.from) {
    case 'op':
      return step.kind === 'op'
        ? {
            value,
            step,
            position,
            how: { kind: 'computed', op: step.op },
            from: pick(Object.values(step.inputs)),
          }
        : null;
    case 'slice': {
      const { start, end } = origin;
      return { value, step, position, how: { kind: 'cut', start, end }, from: pick([origin.of]) };
    }
    case 'entropy':
      return { value, step, position, how: { kind: 'drawn' }, from: [] };
    case 'input':
      return { value, step, position, how: { kind: 'brought' }, from: [] };
  }
}

/**
 * Everything a value was made from, however indirectly, and the value itself at the end, in the order in which they
 * came to be.
 */
export function ancestry(trace: Trace, id: string): readonly Provenance[] {
  const found = new Map<string, Provenance>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    const made = provenanceOf(trace, next);
    if (made === null) continue;
    found.set(next, made);
    open.push(...made.from.map((value) => value.id));
  }
  return trace.values.flatMap((value) => found.get(value.id) ?? []);
}
