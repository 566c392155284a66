import { describe, expect, it } from 'vitest';
import { equal } from './bytes.ts';

/** On both sides of where comparing goes on by words, and beside whole words. */
const LENGTHS = [0, 1, 3, 16, 127, 128, 129, 130, 131, 132, 1023];

describe('equal', () => {
  it.each(LENGTHS)('finds each single byte of %i that differs', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => i % 251);
    expect(equal(bytes, bytes.slice())).toBe(true);
    for (let at = 0; at < length; at++) {
      const other = bytes.slice();
      other[at] = (other[at] ?? 0) ^ 0x80;
      expect(equal(bytes, other)).toBe(false);
    }
  });

  it.each(LENGTHS)('compares %i bytes from the middle of a buffer', (length) => {
    const whole = Uint8Array.from({ length: length + 10 }, (_, i) => i % 251);
    const part = whole.subarray(5, 5 + length);
    expect(equal(part, part.slice())).toBe(true);
    expect(equal(part, whole.subarray(5, 6 + length))).toBe(false);
  });
});
