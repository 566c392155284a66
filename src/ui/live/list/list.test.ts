import { describe, expect, it } from 'vitest';
import { placeAfter } from './list.tsx';

describe('keys in the list', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 29, 29],
    ['ArrowUp', 0, 0],
    ['PageDown', 5, 15],
    ['PageUp', 5, 0],
    ['Home', 7, 0],
    ['End', 7, 29],
    ['ArrowLeft', 7, null],
    ['Enter', 7, null],
    ['ArrowDown', -1, null],
  ])('%s from %i leads to %s of thirty', (key, at, to) => {
    expect(placeAfter(key, at, 30)).toBe(to);
  });
});
