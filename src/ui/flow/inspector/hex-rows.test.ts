import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from '../../../lib/bytes.ts';
import { BYTES_PER_ROW, hexRows, offsetDigits } from './byte-view.ts';

describe('hexRows', () => {
  it('shows every byte once, in order', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const rows = hexRows(bytes, [], 0, bytes.length);
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
    expect(hexRows(bytes, spans, 0, 10)).toEqual([
      {
        offset: 0,
        runs: [
          { span: 0, begins: true, hex: '30 31 32', ascii: '012' },
          { span: null, begins: false, hex: '33 34', ascii: '34' },
          { span: 1, begins: true, hex: '35 36 37', ascii: '567' },
        ],
      },
      { offset: 8, runs: [{ span: 1, begins: false, hex: '38 39', ascii: '89' }] },
    ]);
  });

  it('shows a window by its offsets in the value', () => {
    const rows = hexRows(utf8('0123456789abcdefghij'), [], 8, 18);
    expect(rows.map(({ offset }) => offset)).toEqual([8, 16]);
    expect(rows[1]?.runs[0]?.ascii).toBe('gh');
  });

  it('puts a dot for what is no printable ASCII', () => {
    expect(
      hexRows(Uint8Array.of(0, 0x1f, 0x20, 0x7e, 0x7f, 0xff), [], 0, 6)[0]?.runs[0]?.ascii,
    ).toBe('·· ~··');
  });
});

describe('offsetDigits', () => {
  it('is enough for the last offset, and at least two', () => {
    expect([0, 1, 256, 257, 65536, 65537].map(offsetDigits)).toEqual([2, 2, 2, 3, 4, 5]);
  });
});
