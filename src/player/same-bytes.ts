import { equal } from '../lib/bytes.ts';
import { contentMark, isBlank, isMarkPartial } from '../lib/content-mark.ts';
import type { Trace, Value } from '../trace/index.ts';
import { oncePerRun } from './run-index.ts';

/** Values of a run with the same bytes. */
interface SameBytes {
  readonly others: readonly Value[];
  /** False where only ends and length were compared, because the values are long. */
  readonly isExact: boolean;
}

/** The other values of the run that have the same bytes, as far as a look at 4 KiB can tell. Empty ones have none. */
export function sameBytes(trace: Trace, value: Value): SameBytes {
  const isExact = !isMarkPartial(value.bytes.length);
  const alike = byMark(trace).get(keyOf(value)) ?? [];
  const others = alike.filter(
    (other) =>
      other.id !== value.id &&
      value.bytes.length > 0 &&
      other.bytes.length === value.bytes.length &&
      (!isExact || equal(other.bytes, value.bytes)),
  );
  return { others, isExact };
}

/** The values of the run by what tells their bytes apart. */
const byMark = oncePerRun((trace): ReadonlyMap<string, readonly Value[]> => {
  const grouped = new Map<string, Value[]>();
  for (const value of trace.values) {
    const alike = grouped.get(keyOf(value));
    if (alike) alike.push(value);
    else grouped.set(keyOf(value), [value]);
  }
  return grouped;
});

function keyOf({ bytes }: Value): string {
  // Bytes that are not there yet have no mark, and say by themselves which are equal.
  return `${bytes.length} ${isBlank(bytes) ? bytes[0] : contentMark(bytes).text}`;
}
