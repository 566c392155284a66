import { showUtf8, toBase64, toHex } from '../../../lib/bytes.ts';
import type { Span } from '../../../trace/index.ts';

/** Part of a value that is shown: bytes `start` (inclusive) to `end` (exclusive). */
export interface ByteWindow {
  readonly start: number;
  readonly end: number;
}

/**
 * Windows begin at multiples of this: whole rows of the hex view, and whole groups of base64, so that what a window
 * shows is a piece of the whole value's base64.
 */
const WINDOW_STEP = 24;
/** Length of a window. */
export const WINDOW = 240;
/** Length, about, of the piece at a long value's end. */
const TAIL = 48;
/** Up to this length a value can be shown as a whole. */
export const WHOLE = 4096;

/** What of a value somebody asked to see. */
interface WindowRequest {
  /** Show all of a value that is not too long for it. */
  readonly whole: boolean;
  /** An offset to be shown; null for none. */
  readonly offset: number | null;
}

/**
 * Which parts of a value of this length to show, in order and without overlap: all of a short one; else its beginning,
 * the place that was asked for, and its end.
 */
export function byteWindows(
  length: number,
  { whole, offset }: WindowRequest,
): readonly ByteWindow[] {
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

export const BYTES_PER_ROW = 8;

/** Neighbouring bytes of one row that belong to the same span. */
interface HexRun {
  /** Index into the spans; null for bytes outside of any. */
  readonly span: number | null;
  /** True when the span begins here, not in an earlier row. */
  readonly begins: boolean;
  /** True for the one byte that is pointed out; it is a run of its own. */
  readonly isMarked: boolean;
  /** Two digits a byte, a blank between bytes. */
  readonly hex: string;
  /** One character a byte; a dot for what is no printable ASCII. */
  readonly ascii: string;
}

export interface HexRow {
  readonly offset: number;
  readonly runs: readonly HexRun[];
}

/**
 * Bytes `start` (inclusive, a multiple of the row's length) to `end` (exclusive) as rows. Where spans overlap, the
 * first one counts.
 *
 * @param marked offset of a byte to be pointed out; null for none
 */
export function hexRows(
  bytes: Uint8Array,
  spans: readonly Span[],
  { start, end }: ByteWindow,
  marked: number | null,
): readonly HexRow[] {
  const rows: HexRow[] = [];
  for (let offset = start; offset < end; offset += BYTES_PER_ROW) {
    rows.push({
      offset,
      runs: runsOf(bytes, spans, offset, Math.min(offset + BYTES_PER_ROW, end), marked),
    });
  }
  return rows;
}

function runsOf(
  bytes: Uint8Array,
  spans: readonly Span[],
  from: number,
  to: number,
  marked: number | null,
): HexRun[] {
  const runs: HexRun[] = [];
  let at = from;
  while (at < to) {
    const span = spanAt(spans, at);
    let next = at + 1;
    while (next < to && spanAt(spans, next) === span && next !== marked && at !== marked) next += 1;
    const part = bytes.subarray(at, next);
    runs.push({
      span,
      begins: span !== null && spans[span]?.start === at,
      isMarked: at === marked,
      hex: Array.from(part, (byte) => toHex(Uint8Array.of(byte))).join(' '),
      ascii: Array.from(part, printable).join(''),
    });
    at = next;
  }
  return runs;
}

function spanAt(spans: readonly Span[], offset: number): number | null {
  const index = spans.findIndex(({ start, end }) => start <= offset && offset < end);
  return index < 0 ? null : index;
}

function printable(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·';
}

/** Digits an offset needs so that all offsets of a value of this length are equally wide; at least two. */
export function offsetDigits(length: number): number {
  return Math.max(2, Math.max(0, length - 1).toString(16).length);
}

export const BYTE_VIEWS = ['hex', 'base64', 'text'] as const;
export type ByteView = (typeof BYTE_VIEWS)[number];

/** Bytes as a text in one line (hex, base64) or as it stands (text). */
export function byteText(bytes: Uint8Array, view: ByteView): string {
  switch (view) {
    case 'hex':
      return toHex(bytes);
    case 'base64':
      return toBase64(bytes);
    case 'text':
      return showUtf8(bytes);
  }
}
