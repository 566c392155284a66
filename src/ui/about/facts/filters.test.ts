import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACT_SUBJECTS } from '../../../narration/service-of.ts';
import { STANDINGS } from '../../kit/basis-badge.tsx';
import { type FactFilter, readFilter, writeFilter } from './filters.ts';

const filters: fc.Arbitrary<FactFilter> = fc.record({
  status: fc.constantFrom(null, ...STANDINGS),
  subject: fc.constantFrom(null, ...FACT_SUBJECTS),
  find: fc.string({ maxLength: 100 }),
});

describe('the filter in an address', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readFilter(writeFilter(filter))).toEqual({ filter, problems: [] });
      }),
    );
  });

  it('is one of those there are, whatever an address says, and what is not is said', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('status', 'service', 'find'), fc.string()),
        (said) => {
          const { filter, problems } = readFilter(said);
          expect([null, ...STANDINGS]).toContain(filter.status);
          expect([null, ...FACT_SUBJECTS]).toContain(filter.subject);
          expect(filter.find.length).toBeLessThanOrEqual(100);
          const strange = [
            said.status !== undefined && filter.status === null,
            said.service !== undefined && filter.subject === null,
          ];
          expect(problems).toHaveLength(strange.filter(Boolean).length);
        },
      ),
    );
  });
});
