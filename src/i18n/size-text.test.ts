import { describe, expect, it } from 'vitest';
import { sizeText } from './size-text.ts';

describe('sizeText', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [9999, '9,999 bytes'],
    [10_000, '9.8 KiB'],
    [64 * 1024 * 1024, '64 MiB'],
    [64 * 1024 * 1024 + 60_000, '64.1 MiB'],
    [3 * 1024 ** 5, '3,072 TiB'],
  ])('writes %d as %s', (bytes, text) => {
    expect(sizeText('en', bytes)).toBe(text);
  });

  it('writes it in Japanese', () => {
    expect(sizeText('ja', 59)).toBe('59 バイト');
  });
});
