import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../lib/bytes.ts';
import { byteWindows, parseOffset, WHOLE, WINDOW, windowAt } from './byte-windows.ts';

const length = fc.integer({ min: 1, max: 70_000_000 });
const wish = fc.record({
  whole: fc.boolean(),
  offset: fc.option(fc.integer({ min: 0, max: 70_000_000 })),
});

describe('byteWindows', () => {
  it('shows beginning and end, in order and without overlap, and never much of a long value', () => {
    fc.assert(
      fc.property(length, wish, (total, wanted) => {
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
