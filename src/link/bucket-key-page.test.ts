import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATTERNS } from '../economics/pattern.ts';
import { PRICE_LIMITS, QUOTA_REGIONS } from '../economics/prices.ts';
import { LIMITS, QUANTITIES } from '../economics/workload.ts';
import {
  type BucketKeyAddress,
  priceOf,
  priceText,
  readBucketKeyAddress,
  USUAL_BUCKET_KEY,
  writeBucketKeyAddress,
} from './bucket-key-page.ts';
import { decodeAddress, encodeAddress } from './index.ts';

const within = ({ least, most }: { least: number; most: number }) =>
  fc.integer({ min: least, max: most });
const addresses: fc.Arbitrary<BucketKeyAddress> = fc.record({
  workload: fc.tuple(...QUANTITIES.map((field) => within(LIMITS[field]))).chain((numbers) =>
    fc.constantFrom(...PATTERNS).map((pattern) => ({
      ...USUAL_BUCKET_KEY.workload,
      ...Object.fromEntries(QUANTITIES.map((field, at) => [field, numbers[at] ?? 0])),
      pattern,
    })),
  ),
  prices: fc.record({
    price: fc.integer({ min: 0, max: 1_000_000_000 }).map((millionths) => millionths / 1e6),
    free: within(PRICE_LIMITS.free),
  }),
  region: fc.constantFrom(...QUOTA_REGIONS),
});
const open = (hash: string) => {
  const address = decodeAddress(hash);
  expect(address.page).toBe('bucket-key');
  return { address, page: readBucketKeyAddress(address.extra) };
};

describe('the address of the Bucket Key page', () => {
  it('says all of it, and is read back', () => {
    fc.assert(
      fc.property(addresses, (wanted) => {
        const hash = encodeAddress({ page: 'bucket-key', extra: writeBucketKeyAddress(wanted) });
        const { address, page } = open(hash);
        expect([address.problems, page.problems]).toEqual([[], []]);
        expect(page).toEqual({ ...wanted, problems: [] });
      }),
    );
  });

  it('is short where nothing was changed', () => {
    expect(writeBucketKeyAddress(USUAL_BUCKET_KEY)).toEqual({});
    expect(open('#/bucket-key').page).toEqual({ ...USUAL_BUCKET_KEY, problems: [] });
  });

  it('never fails; what it cannot use gives way to what is usual, and is said', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (extra) => {
        const { problems, ...page } = readBucketKeyAddress(extra);
        expect(writeBucketKeyAddress(page)).toBeDefined();
        expect(problems.every(({ kind }) => kind === 'unknown-value')).toBe(true);
      }),
    );
    const { page } = open(
      '#/bucket-key?stored=0&requests=many&reads=101&lifetime=-1&pattern=tidal&price=1e3&free=1.5&region=mars-1&together=7',
    );
    expect(page).toMatchObject({ ...USUAL_BUCKET_KEY, workload: { together: 7 } });
    expect(page.problems.map((problem) => 'key' in problem && problem.key)).toEqual(
      expect.arrayContaining([
        ...['stored', 'requests', 'reads', 'lifetime', 'pattern', 'price', 'free', 'region'],
      ]),
    );
    expect(page.problems).toHaveLength(8);
  });

  it('writes any price as it reads it', () => {
    for (const price of [0, 0.000001, 0.03, 3, 10, 999.999999, 1000]) {
      expect(priceOf(priceText(price))).toBe(price);
    }
  });
});
