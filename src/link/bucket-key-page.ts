import { PATTERNS, type Pattern } from '../economics/pattern.ts';
import { FIRST_WORKLOAD, WORKLOADS } from '../economics/presets.ts';
import {
  PRICE_LIMITS,
  type Prices,
  QUOTA_REGIONS,
  type QuotaRegion,
  USUAL_PRICES,
} from '../economics/prices.ts';
import { LIMITS, QUANTITIES, type Quantity, type Workload } from '../economics/workload.ts';
import type { AddressProblem } from './problems.ts';

/** What the address of the Bucket Key page says: all that its figures depend on. */
export interface BucketKeyAddress {
  readonly workload: Workload;
  readonly prices: Prices;
  readonly region: QuotaRegion;
}

/** What the page opens with. Prices are those of us-east-1. */
export const USUAL_BUCKET_KEY: BucketKeyAddress = {
  workload: WORKLOADS[FIRST_WORKLOAD],
  prices: USUAL_PRICES,
  region: 'us-east-1',
};

/** The key in the address for each number of a workload. */
const KEYS: Readonly<Record<Quantity, string>> = {
  stored: 'stored',
  perKey: 'per-key',
  requesters: 'requesters',
  requests: 'requests',
  reads: 'reads',
  together: 'together',
  lifetime: 'lifetime',
};

/** A whole number as an address and a person write it, within limits; null for anything else. */
export function wholeNumber(
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

/** A price in dollars with a point and at most six decimals, within its limits; null for anything else. */
export function priceOf(text: string): number | null {
  const { least, most } = PRICE_LIMITS.price;
  const value = /^\d{1,6}(?:\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

/** Reads the page's own part of an address, `DecodedAddress.extra`. What cannot be used gives way to what is usual. */
export function readBucketKeyAddress(
  extra: Readonly<Record<string, string>>,
): BucketKeyAddress & { readonly problems: readonly AddressProblem[] } {
  const problems: AddressProblem[] = [];
  const said = <T extends string | number>(
    key: string,
    usual: T,
    read: (value: string) => T | null,
  ): T => {
    const value = Object.hasOwn(extra, key) ? extra[key] : undefined;
    if (value === undefined) return usual;
    const found = read(value);
    if (found === null) problems.push({ kind: 'unknown-value', key, value, used: String(usual) });
    return found ?? usual;
  };
  const one =
    <T extends string>(values: readonly T[]) =>
    (text: string): T | null =>
      values.find((value) => value === text) ?? null;
  const { workload: usual, prices, region } = USUAL_BUCKET_KEY;
  const numbers = Object.fromEntries(
    QUANTITIES.map((field) => [
      field,
      said(KEYS[field], usual[field], (text) => wholeNumber(text, LIMITS[field])),
    ]),
  ) as Record<Quantity, number>;
  return {
    workload: { ...numbers, pattern: said<Pattern>('pattern', usual.pattern, one(PATTERNS)) },
    prices: {
      price: said('price', prices.price, priceOf),
      free: said('free', prices.free, (text) => wholeNumber(text, PRICE_LIMITS.free)),
    },
    region: said<QuotaRegion>('region', region, one(QUOTA_REGIONS)),
    problems,
  };
}

/** Writes the page's own part of an address; what is usual is left out. */
export function writeBucketKeyAddress(address: BucketKeyAddress): Record<string, string> {
  const { workload, prices, region } = address;
  const usual = USUAL_BUCKET_KEY;
  const extra: Record<string, string> = {};
  for (const field of QUANTITIES) {
    if (workload[field] !== usual.workload[field]) extra[KEYS[field]] = String(workload[field]);
  }
  if (workload.pattern !== usual.workload.pattern) extra.pattern = workload.pattern;
  if (prices.price !== usual.prices.price) extra.price = priceText(prices.price);
  if (prices.free !== usual.prices.free) extra.free = String(prices.free);
  if (region !== usual.region) extra.region = region;
  return extra;
}

/** A price with a point, never in the notation with an exponent. */
export function priceText(price: number): string {
  return price.toFixed(6).replace(/\.?0+$/, '');
}
