import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, QUANTITIES } from '../../../economics/workload.ts';
import { SLIDER_STEPS, sliderNumber, sliderPlace, typedPrice, typedWhole } from './typed-number.ts';

const wide = { least: 0, most: 10_000_000_000 };

describe('what is typed for a number', () => {
  it.each([
    ['200,000,000', 200_000_000],
    [' 200 000 000 ', 200_000_000],
    ['200M', 200_000_000],
    ['1.5k', 1500],
    ['2億', 200_000_000],
    ['３０万', 300_000],
    ['0', 0],
  ])('%s is %d', (text, value) => {
    expect(typedWhole(text, wide)).toBe(value);
  });

  it.each(['', 'many', '1.5', '-3', '1e3', '5x', '10000000001', '0x10', '1..2'])(
    '%s is none that can be used',
    (text) => {
      expect(typedWhole(text, wide)).toBeNull();
    },
  );

  it('is a price with a point', () => {
    expect(['$0.03', '0.03', '１', '0,03', '-1', 'free', '2000'].map(typedPrice)).toEqual([
      ...[0.03, 0.03, 1, null, null, null, null],
    ]);
  });

  it('never fails', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = typedWhole(text, wide);
        expect(value === null || Number.isInteger(value)).toBe(true);
      }),
    );
  });
});

describe('a slider', () => {
  it('reaches both ends, ascends, and stands where its number is', () => {
    for (const field of QUANTITIES) {
      const limits = LIMITS[field];
      expect(sliderNumber(0, limits)).toBe(limits.least);
      expect(sliderNumber(SLIDER_STEPS, limits)).toBe(limits.most);
      let before = limits.least;
      for (let place = 0; place <= SLIDER_STEPS; place++) {
        const value = sliderNumber(place, limits);
        expect(value).toBeGreaterThanOrEqual(before);
        expect(value).toBeLessThanOrEqual(limits.most);
        expect(Number.isInteger(value)).toBe(true);
        before = value;
      }
      expect(sliderPlace(limits.least, limits)).toBe(0);
      expect(sliderPlace(limits.most, limits)).toBe(SLIDER_STEPS);
    }
  });
});
