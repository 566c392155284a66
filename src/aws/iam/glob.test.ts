import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globMatches, lowerPattern, plainPattern } from './glob.ts';

const work = () => ({ left: 1_000_000, spent: false });
const matches = (pattern: string, text: string) => globMatches(plainPattern(pattern), text, work());

/** What the wildcards mean, said as plainly as possible, character by character. */
function naive(pattern: readonly string[], text: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return text.length === 0;
  if (first === '*') return naive(rest, text) || (text.length > 0 && naive(pattern, text.slice(1)));
  if (text.length === 0) return false;
  return (first === '?' || first === text[0]) && naive(rest, text.slice(1));
}

describe('globMatches', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/', '😀'), maxLength: 9 });
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '/', '😀', '*', '?'), maxLength: 7 });

  it('equals the naive reading', () => {
    fc.assert(
      fc.property(pattern, letters, (p, t) => {
        expect(matches(p, t)).toBe(naive([...p], [...t]));
      }),
      { numRuns: 5_000 },
    );
  });

  it('takes literal positions as they are', () => {
    const literal = { text: 'a*b', literal: new Set([1]) };
    expect(globMatches(literal, 'a*b', work())).toBe(true);
    expect(globMatches(literal, 'axb', work())).toBe(false);
    expect(globMatches({ text: 'a*?', literal: new Set([1]) }, 'a*x', work())).toBe(true);
  });

  it('keeps literal positions where lower-casing lengthens a text', () => {
    const lowered = lowerPattern({ text: 'İ*', literal: new Set([1]) });
    expect(globMatches(lowered, 'İ*'.toLowerCase(), work())).toBe(true);
    expect(globMatches(lowered, 'İx'.toLowerCase(), work())).toBe(false);
  });

  it('stops when the budget is spent, and says so', () => {
    const budget = { left: 100, spent: false };
    expect(globMatches(plainPattern('*a*a*b'), 'a'.repeat(1000), budget)).toBe(false);
    expect(budget.spent).toBe(true);
  });
});
