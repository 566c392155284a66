import type { Trace, Value } from '../../../trace/index.ts';
import { useStore } from '../../store/store.ts';

const NONE: ReadonlyMap<string, Value> = new Map();
const indexed = new WeakMap<Trace, ReadonlyMap<string, Value>>();

/** The run's values by id. */
export function useRunValues(): ReadonlyMap<string, Value> {
  const trace = useStore((state) => state.trace);
  if (trace === null) return NONE;
  const known =
    indexed.get(trace) ?? new Map(trace.values.map((value) => [value.id, value] as const));
  indexed.set(trace, known);
  return known;
}

/** The values with these ids, each once. */
export function pick(values: ReadonlyMap<string, Value>, ids: readonly string[]): Value[] {
  return [...new Set(ids)].flatMap((id) => {
    const value = values.get(id);
    return value ? [value] : [];
  });
}
