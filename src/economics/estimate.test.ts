import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate, MOST_PLAYED, peakRate, savedShare, total } from './estimate.ts';
import { calendarOf, DAYS, HOUR, MONTH, PATTERNS } from './pattern.ts';
import { WORKLOADS } from './presets.ts';
import { costOf, QUOTA_REGIONS, quotaShare, REGION_QUOTAS, USUAL_PRICES } from './prices.ts';
import { drawsOf } from './random.ts';
import { sample } from './sampled.ts';
import { LIMITS, QUANTITIES, readsAndWrites, type Workload } from './workload.ts';

const workloads: fc.Arbitrary<Workload> = fc.record({
  stored: fc.integer({ min: 1, max: 2000 }),
  perKey: fc.integer({ min: 1, max: 3000 }),
  requesters: fc.integer({ min: 1, max: 8 }),
  requests: fc.integer({ min: 1, max: 3000 }),
  reads: fc.integer({ min: 0, max: 100 }),
  together: fc.integer({ min: 1, max: 50 }),
  pattern: fc.constantFrom(...PATTERNS),
  lifetime: fc.integer({ min: 0, max: 86_400 }),
});
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

describe('a month in which each request is played', () => {
  it('never has more calls than one without a Bucket Key, which has one a request', () => {
    fc.assert(
      fc.property(workloads, fc.nat(), (workload, seed) => {
        const found = estimate(workload, seed);
        const { reads, writes } = readsAndWrites(workload);
        expect(found.without).toEqual({ Decrypt: reads, GenerateDataKey: writes });
        expect(found.with.Decrypt).toBeLessThanOrEqual(reads);
        expect(found.with.GenerateDataKey).toBeLessThanOrEqual(writes);
        expect(total(found.with)).toBeGreaterThan(0);
        expect(found.method).toBe('each');
        if (workload.lifetime > 0) {
          expect(sum(found.hours.with)).toBe(total(found.with));
          expect(sum(found.hours.without)).toBe(workload.requests);
        }
        found.hours.with.forEach((calls, hour) => {
          expect(calls).toBeLessThanOrEqual(found.hours.without[hour] ?? 0);
        });
      }),
    );
  });

  it('is as without one where nothing lives for any time', () => {
    fc.assert(
      fc.property(workloads, fc.nat(), (workload, seed) => {
        const found = estimate({ ...workload, lifetime: 0 }, seed);
        expect(found.with).toEqual(found.without);
        expect(savedShare(found)).toBe(0);
      }),
    );
  });

  it('is the same for the same seed, and another for another', () => {
    const workload = { ...WORKLOADS.backend, requests: 20_000 };
    expect(estimate(workload, 5)).toEqual(estimate(workload, 5));
    expect(estimate(workload, 6).hours).not.toEqual(estimate(workload, 5).hours);
  });

  it('has one call for each requester and key where a key lives for a day and all come at once', () => {
    const { requesters, reads, ...rest } = {
      stored: 10,
      perKey: 10,
      requesters: 4,
      requests: 4000,
      reads: 100,
      together: 1,
      pattern: 'nightly' as const,
      lifetime: 86_400,
    };
    // Thirty nights; the first request of a night may come a little earlier in it than the one before.
    const { Decrypt } = estimate({ ...rest, requesters, reads }).with;
    expect(Decrypt).toBeLessThanOrEqual(requesters * DAYS);
    expect(Decrypt).toBeGreaterThan((requesters * DAYS) / 2);
  });

  it('costs more calls, on average, the more share the same requests', () => {
    const calls = [1, 2, 4, 8, 16].map((requesters) =>
      sum(
        [1, 2, 3].map((seed) =>
          total(estimate({ ...WORKLOADS.backend, requests: 50_000, requesters }, seed).with),
        ),
      ),
    );
    expect(calls).toEqual(calls.toSorted((a, b) => a - b));
  });
});

/** What is compared is large enough that chance makes a few percent. */
const SAMPLED: readonly (readonly [string, Workload])[] = [
  ['a web backend', { ...WORKLOADS.backend, requests: 400_000 }],
  ['a data lake', { ...WORKLOADS.lake, requests: 900_000, together: 40 }],
  ['an archive', { ...WORKLOADS.archive, requests: 200_000 }],
  [
    'many who write and read what others wrote',
    {
      stored: 1,
      perKey: 1,
      requesters: 12,
      requests: 300_000,
      reads: 50,
      together: 1,
      pattern: 'even',
      lifetime: 7200,
    },
  ],
  [
    'neighbours among what few wrote',
    {
      stored: 1000,
      perKey: 100,
      requesters: 2,
      requests: 200_000,
      reads: 60,
      together: 20,
      pattern: 'office',
      lifetime: 1800,
    },
  ],
];

describe('a month in which some calls stand for all', () => {
  it.each(SAMPLED)('comes to what playing each request comes to: %s', (_, workload) => {
    const each = estimate(workload).with;
    const some = { GenerateDataKey: 0, Decrypt: 0 };
    const error = sample(workload, 2, (operation, _moment, standsFor) => {
      some[operation] += standsFor;
    });
    // Both are drawn: each varies by about the root of its number, and the sample by its error.
    for (const operation of ['GenerateDataKey', 'Decrypt'] as const) {
      const expected = each[operation];
      const chance = 5 * Math.hypot(Math.sqrt(2 * expected), error);
      expect(Math.abs(some[operation] - expected)).toBeLessThan(chance + 0.015 * expected + 5);
    }
  });

  it('does not ask for what the reader itself had made, as long as it is live', () => {
    // So many requests that a key is asked for as soon as its time is over: little is left to chance.
    const workload: Workload = {
      stored: 1,
      perKey: 1,
      requesters: 1,
      requests: 400_000,
      reads: 50,
      together: 1,
      pattern: 'even',
      lifetime: 86_400,
    };
    let some = 0;
    sample(workload, 2, (operation, _, standsFor) => {
      if (operation === 'Decrypt') some += standsFor;
    });
    const { Decrypt } = estimate(workload).with;
    expect(Decrypt).toBeGreaterThan(400);
    expect(Math.abs(some - Decrypt)).toBeLessThan(10);
  });

  it('is taken above a million requests, and never has more calls than requests', () => {
    const few = estimate({ ...WORKLOADS.lake, requests: MOST_PLAYED });
    const many = estimate({ ...WORKLOADS.lake, requests: MOST_PLAYED + 1 });
    expect([few.method, many.method]).toEqual(['each', 'sampled']);
    fc.assert(
      fc.property(workloads, fc.nat(), (workload, seed) => {
        const large = { ...workload, requests: workload.requests * 1000 + MOST_PLAYED };
        const found = estimate(large, seed);
        const { reads, writes } = readsAndWrites(large);
        expect(found.with.Decrypt).toBeLessThanOrEqual(reads);
        expect(found.with.GenerateDataKey).toBeLessThanOrEqual(writes);
        expect(sum(found.hours.without)).toBeCloseTo(large.requests, 0);
        expect(Number.isFinite(found.error)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('is never more than a call for each lifetime, requester and key', () => {
    const workload = { ...WORKLOADS.lake, stored: 2000, requesters: 5, requests: 5_000_000_000 };
    const { Decrypt } = estimate(workload).with;
    const most = (MONTH / workload.lifetime + 1) * workload.requesters;
    expect(Decrypt).toBeLessThanOrEqual(most);
    expect(Decrypt).toBeGreaterThan(0.95 * most);
  });
});

describe('the calendar', () => {
  it('leads from shares to moments and back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PATTERNS),
        fc.double({ min: 0, max: 0.999_999, noNaN: true }),
        (pattern, share) => {
          const { moment, share: back } = calendarOf(pattern);
          expect(moment(share)).toBeGreaterThanOrEqual(0);
          expect(moment(share)).toBeLessThanOrEqual(MONTH);
          expect(back(moment(share))).toBeCloseTo(share, 9);
        },
      ),
    );
  });

  it('has nine tenths of a night’s batch in its hour, and little at the weekend of an office', () => {
    const night = calendarOf('nightly');
    expect(night.share(2 * HOUR) - night.share(HOUR)).toBeCloseTo(0.9 / DAYS, 9);
    const office = calendarOf('office');
    const day = (number: number) =>
      office.share((number + 1) * 24 * HOUR) - office.share(number * 24 * HOUR);
    expect(day(4)).toBeGreaterThan(8 * day(5));
  });
});

describe('what it costs', () => {
  it('is linear in the price, and nothing within what is free', () => {
    fc.assert(
      fc.property(
        fc.nat(1e9),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(1e6),
        (calls, price, times, free) => {
          const once = costOf(calls, { price, free });
          expect(costOf(calls, { price: price * times, free })).toBeCloseTo(once * times, 4);
          expect(costOf(Math.min(calls, free), { price, free })).toBe(0);
        },
      ),
    );
    // AWS’s own arithmetic: 100 million calls at $0.03 for 10,000.
    expect(costOf(100_000_000, { ...USUAL_PRICES, free: 0 })).toBeCloseTo(300, 9);
  });

  it('is a share of a quota that each Region has', () => {
    expect(quotaShare(2000, 'ap-northeast-1')).toBe(0.1);
    expect(quotaShare(peakRate([0, 36_000, 3]), 'other')).toBe(0.001);
    expect(QUOTA_REGIONS.map((region) => REGION_QUOTAS[region])).toContain(100_000);
  });
});

describe('what is taken for granted', () => {
  it('lies within the limits, in the examples', () => {
    for (const workload of Object.values<Workload>(WORKLOADS)) {
      for (const field of QUANTITIES) {
        expect(workload[field]).toBeGreaterThanOrEqual(LIMITS[field].least);
        expect(workload[field]).toBeLessThanOrEqual(LIMITS[field].most);
      }
    }
  });

  it('draws evenly, and waits once in a unit of time on average', () => {
    const draw = drawsOf(3);
    const many = Array.from({ length: 50_000 }, () => draw.share());
    expect(sum(many) / many.length).toBeCloseTo(0.5, 2);
    expect(Math.max(...many)).toBeLessThan(1);
    const waits = Array.from({ length: 50_000 }, () => draw.wait());
    expect(sum(waits) / waits.length).toBeCloseTo(1, 1);
  });
});
