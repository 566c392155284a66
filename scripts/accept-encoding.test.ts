import { describe, expect, it } from 'vitest';
import { chooseEncoding } from './accept-encoding.mjs';

describe('chooseEncoding', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
    ['identity', null],
    ['', null],
    [undefined, null],
  ])('answers %s with %s', (header, expected) => {
    expect(chooseEncoding(header)).toBe(expected);
  });
});
