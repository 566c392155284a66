import type { Trace, Value } from '../trace/index.ts';
import { runIndex } from './run-index.ts';

/** A value of the run that stands, byte for byte, in another one. */
export interface Inside {
  readonly value: Value;
  /** Where it begins in the other, in bytes. */
  readonly start: number;
  /** Where it ends; exclusive. */
  readonly end: number;
}

/**
 * The values that stand in a value: those it was joined from, those that were cut out of it, and what stands in these
 * in turn. A value that was both put in and cut out again stands there twice, for it has two ids.
 */
export function valuesInside(trace: Trace, id: string): readonly Inside[] {
  return [...joinedFrom(trace, id), ...cutOutOf(trace, id)].flatMap((inside) => [
    inside,
    ...valuesInside(trace, inside.value.id).map(({ value, start, end }) => ({
      value,
      start: inside.start + start,
      end: inside.start + end,
    })),
  ]);
}

function joinedFrom(trace: Trace, id: string): Inside[] {
  const { values, places } = runIndex(trace);
  const value = values.get(id);
  const step = value && places.get(value.bornAt)?.step;
  if (value?.origin.from !== 'op' || step?.kind !== 'op' || step.op !== 'concat') return [];
  let start = 0;
  return Object.values(step.inputs).flatMap((input) => {
    const part = values.get(input);
    if (part === undefined) return [];
    const end = start + part.bytes.length;
    const inside = { value: part, start, end };
    start = end;
    return [inside];
  });
}

function cutOutOf(trace: Trace, id: string): Inside[] {
  return trace.values.flatMap((value) =>
    value.origin.from === 'slice' && value.origin.of === id
      ? [{ value, start: value.origin.start, end: value.origin.end }]
      : [],
  );
}

/** The parts of a value that a lit value covers, as indices into its spans. */
export function litParts(
  { spans }: Value,
  insides: readonly Inside[],
  highlight: string | null,
): ReadonlySet<number> {
  const lit = insides.filter(({ value }) => value.id === highlight);
  return new Set(
    spans.flatMap((span, i) =>
      lit.some(({ start, end }) => start <= span.start && span.end <= end) ? [i] : [],
    ),
  );
}

/** The value that is exactly this part, and had been seen by that step; the latest, where there are several. */
export function valueOfPart(
  { spans }: Value,
  insides: readonly Inside[],
  part: number,
): Value | null {
  const span = spans[part];
  return (
    insides.findLast(({ start, end }) => start === span?.start && end === span.end)?.value ?? null
  );
}
