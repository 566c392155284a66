import { describe, expect, it } from 'vitest';
import { swipeOf } from './use-swipe.ts';

const way = (x: number, y: number, ms = 200) =>
  swipeOf({ x: 200, y: 300, at: 1000 }, { x: 200 + x, y: 300 + y, at: 1000 + ms });

describe('a swipe', () => {
  it('steps on to the left, and back to the right', () => {
    expect(way(-80, 10)).toBe('next');
    expect(way(80, -10)).toBe('previous');
  });

  it.each([
    ['a tap', 3, 2, 80],
    ['scrolling', -60, 200, 300],
    ['a slanting way', -80, 60, 300],
    ['a finger that rests', -80, 0, 1500],
  ])('is not %s', (_, x, y, ms) => {
    expect(way(x, y, ms)).toBeNull();
  });
});
