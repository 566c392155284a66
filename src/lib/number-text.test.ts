import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numberText } from './number-text.ts';
import { LANGS } from './text.ts';

describe.each(LANGS)('a number in %s', (lang) => {
  const format = new Intl.NumberFormat(lang);
  const same = (value: number) => {
    expect(numberText(lang, value)).toBe(format.format(value));
  };

  it('is written as the browser would', () => {
    for (const value of [0, -0, 7, 999, 1000, -1234, 20_000, 1234567.8, 0.125, 1e21, Number.NaN])
      same(value);
    fc.assert(fc.property(fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double()), same));
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => same(thousandths / 1000)),
    );
  });

  it('asks the browser only where there is something to round', () => {
    const asked = vi.spyOn(Intl, 'NumberFormat');
    numberText(lang, 4096);
    numberText(lang, 12.5);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });
});
