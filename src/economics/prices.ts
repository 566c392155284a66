/** Where figures of AWS's are from, and of when. */
export interface FigureSource {
  readonly url: string;
  /** The day or month of what was read, as ISO 8601 writes it. */
  readonly asOf: string;
  /** Whether AWS itself says so where it was read, or others who give it as AWS's. */
  readonly by: 'aws' | 'third-party';
}

const QUOTAS = 'https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html';
const PRICES = 'https://aws.amazon.com/kms/pricing/';

export const FIGURE_SOURCES = {
  /** Of symmetric cryptographic operations, in a second, for an account in a Region. */
  quota: { url: QUOTAS, asOf: '2026-11-25', by: 'aws' },
  /** Of KMS requests in us-east-1. */
  price: { url: PRICES, asOf: '2026-06', by: 'third-party' },
  free: { url: PRICES, asOf: '2026-11-25', by: 'aws' },
} as const satisfies Record<string, FigureSource>;

/** What KMS requests cost. */
export interface Prices {
  /** US dollars for 10,000 requests. */
  readonly price: number;
  /** Requests a month that cost nothing. */
  readonly free: number;
}

export const USUAL_PRICES: Prices = { price: 0.03, free: 20_000 };
const PRICED = 10_000;

export const PRICE_LIMITS = {
  price: { least: 0, most: 1000 },
  free: { least: 0, most: 1_000_000_000 },
} as const satisfies Record<keyof Prices, { least: number; most: number }>;

/** What so many KMS requests cost in a month, in US dollars. The key itself costs the same with and without. */
export function costOf(calls: number, { price, free }: Prices): number {
  return (Math.max(0, calls - free) / PRICED) * price;
}

/** Requests a second that an account may make in a Region: symmetric cryptographic operations of all its keys together. */
export const REGION_QUOTAS = {
  'us-east-1': 100_000,
  'us-west-2': 100_000,
  'eu-west-1': 100_000,
  'us-east-2': 20_000,
  'ap-northeast-1': 20_000,
  'ap-southeast-1': 20_000,
  'ap-southeast-2': 20_000,
  'eu-central-1': 20_000,
  'eu-west-2': 20_000,
  other: 10_000,
} as const satisfies Record<string, number>;

export type QuotaRegion = keyof typeof REGION_QUOTAS;
export const QUOTA_REGIONS = Object.keys(REGION_QUOTAS) as readonly QuotaRegion[];

/** The share of a Region's quota that a rate takes, 1 for all of it. */
export function quotaShare(rate: number, region: QuotaRegion): number {
  return rate / REGION_QUOTAS[region];
}
