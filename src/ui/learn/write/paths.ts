/** Where something stands in a draft: `['tasks', 1, 'goals', 0]`. */
export type Path = readonly (string | number)[];

/** A path as problems of a lesson name it: `tasks[1].goals[0]`. */
export function pathText(path: Path): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${key}`))
    .join('');
}

/** What stands there; undefined where there is nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => Object(inner)[key], value);
}

/** The same with something else there; undefined takes a member away. What is not on the way stays the same object. */
export function withAt<T>(value: T, path: Path, other: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return other as T;
  const inner = withAt(Object(value)[key], rest, other);
  if (Array.isArray(value)) {
    // A note may be written of the third idea before there is one of the second.
    const padded = [
      ...value,
      ...Array.from({ length: Number(key) - value.length + 1 }, () => ({})),
    ];
    return padded.map((each, at) => (at === key ? inner : each)) as unknown as T;
  }
  const { [key]: _, ...others } = Object(value);
  // A member keeps its place among the others, so that files can be compared.
  return (
    inner === undefined
      ? others
      : Object.hasOwn(Object(value), key)
        ? { ...Object(value), [key]: inner }
        : { ...others, [key]: inner }
  ) as T;
}

/** A list without one of its items. */
export function without<T>(list: readonly T[], at: number): readonly T[] {
  return list.filter((_, index) => index !== at);
}

/** A list with one of its items a place up (-1) or down (1), where there is one. */
export function moved<T>(list: readonly T[], at: number, by: 1 | -1): readonly T[] {
  const other = at + by;
  if (at < 0 || at >= list.length || other < 0 || other >= list.length) return list;
  const copy = [...list];
  [copy[at], copy[other]] = [list[other] as T, list[at] as T];
  return copy;
}
