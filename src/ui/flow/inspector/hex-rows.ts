import { toHex } from '../../../lib/bytes.ts';
import type { Span } from '../../../trace/index.ts';

export const BYTES_PER_ROW = 8;

/** Neighbouring bytes of one row that belong to the same span. */
export interface HexRun {
  /** Index into the spans; null for bytes outside of any. */
  readonly span: number | null;
  /** True when the span begins here, not in an earlier row. */
  readonly begins: boolean;
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
 */
export function hexRows(
  bytes: Uint8Array,
  spans: readonly Span[],
  start: number,
  end: number,
): readonly HexRow[] {
  const rows: HexRow[] = [];
  for (let offset = start; offset < end; offset += BYTES_PER_ROW) {
    rows.push({
      offset,
      runs: runsOf(bytes, spans, offset, Math.min(offset + BYTES_PER_ROW, end)),
    });
  }
  return rows;
}

function runsOf(bytes: Uint8Array, spans: readonly Span[], from: number, to: number): HexRun[] {
  const runs: HexRun[] = [];
  let at = from;
  while (at < to) {
    const span = spanAt(spans, at);
    let next = at + 1;
    while (next < to && spanAt(spans, next) === span) next += 1;
    const part = bytes.subarray(at, next);
    runs.push({
      span,
      begins: span !== null && spans[span]?.start === at,
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
