import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64, toHex, utf8 } from '../../../lib/bytes.ts';
import {
  BYTES_PER_ROW,
  byteWindows,
  hexRows,
  offsetDigits,
  parseOffset,
  WHOLE,
  WINDOW,
  windowAt,
} from './byte-view.ts';

const length = fc.integer({ min: 1, max: 70_000_000 });
const request = fc.record({
  whole: fc.boolean(),
  offset: fc.option(fc.integer({ min: 0, max: 70_000_000 })),
});

describe('byteWindows', () => {
  it('shows beginning and end, in order and without overlap, and never much of a long value', () => {
    fc.assert(
      fc.property(length, request, (total, wanted) => {
        const windows = byteWindows(total, wanted);
        expect(windows[0]?.start).toBe(0);
        expect(windows.at(-1)?.end).toBe(total);
        windows.forEach(({ start, end }, i) => {
          expect(start).toBeLessThan(end);
          const next = windows[i + 1];
          if (next) expect(end).toBeLessThan(next.start);
        });
        const shown = windows.reduce((sum, { start, end }) => sum + end - start, 0);
        expect(shown).toBeLessThanOrEqual(Math.max(WHOLE, 3 * WINDOW));
      }),
    );
  });

  it('shows the offset that was asked for', () => {
    fc.assert(
      fc.property(length, fc.nat(), (total, place) => {
        const offset = place % total;
        const windows = byteWindows(total, { whole: false, offset });
        expect(windows.some(({ start, end }) => start <= offset && offset < end)).toBe(true);
      }),
    );
  });

  it('shows short values whole, and longer ones when that is asked and not too much', () => {
    const none = { whole: false, offset: null };
    expect(byteWindows(0, none)).toEqual([]);
    expect(byteWindows(WINDOW, none)).toEqual([{ start: 0, end: WINDOW }]);
    expect(byteWindows(WHOLE, none).length).toBeGreaterThan(1);
    expect(byteWindows(WHOLE, { ...none, whole: true })).toEqual([{ start: 0, end: WHOLE }]);
    expect(byteWindows(WHOLE + 1, { ...none, whole: true }).length).toBeGreaterThan(1);
  });

  it('cuts so that a window’s base64 is a piece of the whole’s', () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => i % 251);
    for (const { start, end } of byteWindows(bytes.length, { whole: false, offset: 2500 })) {
      const piece = toBase64(bytes.subarray(start, end)).replace(/=+$/, '').slice(0, -1);
      expect(toBase64(bytes)).toContain(piece);
      expect(start % 3).toBe(0);
      expect(start % 8).toBe(0);
    }
  });
});

describe('windowAt', () => {
  it('stays within the value', () => {
    expect(windowAt(10 ** 9, 1000)).toEqual({ start: 984, end: 1000 });
    expect(windowAt(-5, 1000)).toEqual({ start: 0, end: WINDOW });
  });
});

describe('parseOffset', () => {
  it('reads decimal and hex, and nothing else', () => {
    expect(parseOffset(' 255 ', 1000)).toBe(255);
    expect(parseOffset('0xFF', 1000)).toBe(255);
    for (const bad of ['', 'ff', '-1', '1.5', '1e3', '0x', '1000', '0x3e8', '99999999999999999']) {
      expect(parseOffset(bad, 1000)).toBeNull();
    }
  });
});

describe('hexRows', () => {
  it('shows every byte once, in order', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const rows = hexRows(bytes, [], { start: 0, end: bytes.length }, null);
        const shown = rows.flatMap(({ runs }) => runs.map(({ hex }) => hex.replaceAll(' ', '')));
        expect(shown.join('')).toBe(toHex(bytes));
        expect(rows.map(({ offset }) => offset)).toEqual(rows.map((_, i) => i * BYTES_PER_ROW));
      }),
    );
  });

  it('cuts runs where spans begin and end, and says where they begin', () => {
    const bytes = utf8('0123456789');
    const spans = [
      { name: 'iv', start: 0, end: 3 },
      { name: 'tag', start: 5, end: 10 },
    ];
    expect(hexRows(bytes, spans, { start: 0, end: 10 }, null)).toEqual([
      {
        offset: 0,
        runs: [
          { span: 0, begins: true, isMarked: false, hex: '30 31 32', ascii: '012' },
          { span: null, begins: false, isMarked: false, hex: '33 34', ascii: '34' },
          { span: 1, begins: true, isMarked: false, hex: '35 36 37', ascii: '567' },
        ],
      },
      { offset: 8, runs: [{ span: 1, begins: false, isMarked: false, hex: '38 39', ascii: '89' }] },
    ]);
  });

  it('points out one byte, in the span it is in', () => {
    const spans = [{ name: 'ciphertext', start: 0, end: 4 }];
    expect(hexRows(utf8('0123'), spans, { start: 0, end: 4 }, 2)).toEqual([
      {
        offset: 0,
        runs: [
          { span: 0, begins: true, isMarked: false, hex: '30 31', ascii: '01' },
          { span: 0, begins: false, isMarked: true, hex: '32', ascii: '2' },
          { span: 0, begins: false, isMarked: false, hex: '33', ascii: '3' },
        ],
      },
    ]);
  });

  it('shows a window by its offsets in the value', () => {
    const rows = hexRows(utf8('0123456789abcdefghij'), [], { start: 8, end: 18 }, null);
    expect(rows.map(({ offset }) => offset)).toEqual([8, 16]);
    expect(rows[1]?.runs[0]?.ascii).toBe('gh');
  });

  it('puts a dot for what is no printable ASCII', () => {
    expect(
      hexRows(Uint8Array.of(0, 0x1f, 0x20, 0x7e, 0x7f, 0xff), [], { start: 0, end: 6 }, null)[0]
        ?.runs[0]?.ascii,
    ).toBe('·· ~··');
  });
});

describe('offsetDigits', () => {
  it('is enough for the last offset, and at least two', () => {
    expect([0, 1, 256, 257, 65536, 65537].map(offsetDigits)).toEqual([2, 2, 2, 3, 4, 5]);
  });
});
