/** Part of a value that is shown: bytes `start` (inclusive) to `end` (exclusive). */
export interface ByteWindow {
  readonly start: number;
  readonly end: number;
}

/**
 * Windows begin at multiples of this: whole rows of the hex view, and whole groups of base64, so that what a window
 * shows is a piece of the whole value's base64.
 */
export const WINDOW_STEP = 24;
/** Length of a window. */
export const WINDOW = 240;
/** Length, about, of the piece at a long value's end. */
const TAIL = 48;
/** Up to this length a value can be shown as a whole. */
export const WHOLE = 4096;

export interface Wish {
  /** Show all of a value that is not too long for it. */
  readonly whole: boolean;
  /** An offset to be shown; null for none. */
  readonly offset: number | null;
}

/**
 * Which parts of a value of this length to show, in order and without overlap: all of a short one; else its beginning,
 * the place that was asked for, and its end.
 */
export function byteWindows(length: number, { whole, offset }: Wish): readonly ByteWindow[] {
  if (length === 0) return [];
  if (length <= WINDOW || (whole && length <= WHOLE)) return [{ start: 0, end: length }];
  const wanted = [
    { start: 0, end: WINDOW },
    ...(offset === null ? [] : [windowAt(offset, length)]),
    { start: alignDown(length - TAIL), end: length },
  ];
  const joined: ByteWindow[] = [];
  for (const window of wanted.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || window.start > last.end) joined.push(window);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, window.end) };
  }
  return joined;
}

/** The window that shows this offset. */
export function windowAt(offset: number, length: number): ByteWindow {
  const start = alignDown(Math.max(0, Math.min(offset, length - 1)));
  return { start, end: Math.min(start + WINDOW, length) };
}

function alignDown(offset: number): number {
  return Math.floor(offset / WINDOW_STEP) * WINDOW_STEP;
}

/** An offset as somebody typed it, decimal or hex with `0x`; null when it is none of a value of this length. */
export function parseOffset(text: string, length: number): number | null {
  const trimmed = text.trim();
  if (!/^(\d{1,15}|0x[0-9a-f]{1,12})$/i.test(trimmed)) return null;
  const offset = Number(trimmed);
  return offset < length ? offset : null;
}
