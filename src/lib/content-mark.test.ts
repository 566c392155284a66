import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from './bytes.ts';
import { contentMark, isMarkPartial, MARK_HUES, MARK_WINDOW } from './content-mark.ts';

const arbitraryBytes = fc.uint8Array({ maxLength: 300 });

describe('contentMark', () => {
  it('is the same for the same bytes, wherever they lie', () => {
    fc.assert(
      fc.property(arbitraryBytes, (bytes) => {
        expect(contentMark(bytes.slice())).toEqual(contentMark(bytes));
      }),
    );
  });

  it('is FNV-1a of the length and the bytes', () => {
    // Reckoned apart from the code under test, with 64-bit integers.
    const expected = (bytes: Uint8Array) => {
      const length = new Uint8Array(8);
      new DataView(length.buffer).setBigUint64(0, BigInt(bytes.length));
      let hash = 0x811c9dc5n;
      for (const byte of [...length, ...bytes]) {
        hash = ((hash ^ BigInt(byte)) * 0x01000193n) % 2n ** 32n;
      }
      return hash.toString(16).padStart(8, '0');
    };
    for (const text of ['', 'a', 'foobar']) {
      expect(contentMark(utf8(text)).text.replace(' ', '')).toBe(expected(utf8(text)));
    }
  });

  it('changes with any byte of a value that is read whole', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, place, change) => {
          const changed = bytes.slice();
          const at = place % bytes.length;
          changed[at] = (changed[at] ?? 0) ^ change;
          expect(contentMark(changed).text).not.toBe(contentMark(bytes).text);
        },
      ),
    );
  });

  it('reads the two ends and the length of a long value', () => {
    const long = new Uint8Array(3 * MARK_WINDOW);
    expect(isMarkPartial(long.length)).toBe(true);
    const change = (at: number) => {
      const changed = long.slice();
      changed[at] = 1;
      return contentMark(changed).text;
    };
    const { text } = contentMark(long);
    expect(change(0)).not.toBe(text);
    expect(change(long.length - 1)).not.toBe(text);
    expect(change(MARK_WINDOW + 10)).toBe(text);
    expect(contentMark(new Uint8Array(3 * MARK_WINDOW + 1)).text).not.toBe(text);
  });

  it('draws a mirrored pattern in one of its colours', () => {
    fc.assert(
      fc.property(arbitraryBytes, (bytes) => {
        const { cells, hue } = contentMark(bytes);
        expect(cells).toHaveLength(5);
        for (const row of cells) expect(row).toEqual(row.toReversed());
        expect(hue).toBeGreaterThanOrEqual(0);
        expect(hue).toBeLessThan(MARK_HUES);
      }),
    );
  });
});
