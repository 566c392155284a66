import { toBase64 } from '../../../lib/bytes.ts';
import type { Trace } from '../../../trace/index.ts';

/** Stands for what every run draws for itself. */
export const UNTOLD = '…';

/** What belongs together in base64, an id, a signature or a time, and is left out as a whole. */
const TOKEN = /[A-Za-z0-9+/=]{32,}|[\p{L}\p{N}_+=.-]+/gu;

/** How bytes stand in a packed trace: as base64 where every run has the same, else their number and which they are. */
type PackedBytes =
  | { readonly $bytes: string }
  | { readonly $blank: number; readonly which: number };

/**
 * What several runs of one scenario have in common, ready for JSON: all in which they differ (ids, times, signatures,
 * bytes) is left out.
 *
 * @throws where the runs differ in more than that: they were not of one scenario
 */
export function common(runs: readonly Trace[]): unknown {
  /** Contents of the first run that are blank, so that equal ones stay equal and no others do. */
  const blanks = new Map<string, number>();
  const blank = (bytes: Uint8Array): PackedBytes => {
    const content = bytes.join();
    const which = blanks.get(content) ?? blanks.size + 1;
    blanks.set(content, which);
    return { $blank: bytes.length, which };
  };
  const meet = (all: readonly unknown[], path: string): unknown => {
    const [first] = all;
    if (all.some((one) => kindOf(one) !== kindOf(first))) throw new Error(`runs differ at ${path}`);
    if (typeof first === 'string') return commonText(all as readonly string[]);
    if (first instanceof Uint8Array) {
      const bytes = all as readonly Uint8Array[];
      const isSame = bytes.every((one) => one.join() === first.join());
      return isSame ? { $bytes: toBase64(first) } : blank(first);
    }
    if (Array.isArray(first)) {
      const lists = all as readonly (readonly unknown[])[];
      if (lists.some(({ length }) => length !== first.length)) {
        throw new Error(`runs differ in length at ${path}`);
      }
      return first.map((_, at) =>
        meet(
          lists.map((list) => list[at]),
          `${path}[${at}]`,
        ),
      );
    }
    if (typeof first === 'object' && first !== null) {
      const objects = all as readonly Readonly<Record<string, unknown>>[];
      return Object.fromEntries(
        Object.keys(first).map((key) => [
          key,
          meet(
            objects.map((object) => object[key]),
            `${path}.${key}`,
          ),
        ]),
      );
    }
    if (all.every((one) => one === first)) return first;
    // When it happened.
    if (typeof first === 'number') return 0;
    throw new Error(`runs differ at ${path}`);
  };
  return meet(runs, 'trace');
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function commonText(texts: readonly string[]): string {
  const [first = ''] = texts;
  if (texts.every((text) => text === first)) return first;
  const [tokens, ...others] = texts.map((text) => text.match(TOKEN) ?? []);
  if (tokens === undefined || others.some(({ length }) => length !== tokens.length)) return UNTOLD;
  let at = 0;
  return first.replace(TOKEN, (token) => {
    const isSame = others.every((list) => list[at] === token);
    at++;
    return isSame ? token : UNTOLD;
  });
}
