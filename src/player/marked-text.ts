import { toBase64, toHex } from '../lib/bytes.ts';
import type { Carried, Value } from '../trace/index.ts';

/** A text that a value stands in, in the encoding it is sent in. */
export interface Marking {
  readonly value: Value;
  readonly text: string;
}

/** Longer values are no header and no JSON member; they are bodies. */
const LONGEST = 8192;

/** How carried values are written in a header or in JSON. Raw ones are text only by accident and are left out. */
export function markings(
  carries: readonly Carried[],
  values: ReadonlyMap<string, Value>,
): readonly (Marking & { readonly carried: Carried })[] {
  return carries.flatMap((carried) => {
    const value = values.get(carried.value);
    if (value === undefined || value.bytes.length === 0 || value.bytes.length > LONGEST) return [];
    if (carried.encoding === 'raw') return [];
    const text = carried.encoding === 'base64' ? toBase64(value.bytes) : toHex(value.bytes);
    return [{ value, text, carried }];
  });
}

/** A text cut at the places where a value stands in it. */
export function markedText(text: string, all: readonly Marking[]): readonly (string | Marking)[] {
  const parts: (string | Marking)[] = [];
  let rest = text;
  while (rest !== '') {
    const next = all
      .map((marking) => ({ marking, at: rest.indexOf(marking.text) }))
      .filter(({ at }) => at >= 0)
      .toSorted((a, b) => a.at - b.at || b.marking.text.length - a.marking.text.length)[0];
    if (next === undefined) break;
    if (next.at > 0) parts.push(rest.slice(0, next.at));
    parts.push(next.marking);
    rest = rest.slice(next.at + next.marking.text.length);
  }
  return rest === '' ? parts : [...parts, rest];
}
