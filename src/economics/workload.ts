import type { Pattern } from './pattern.ts';

/** What happens to a bucket in a month, and the one thing of S3 that has to be assumed. Plain data. */
export interface Workload {
  /** Objects that lie in the bucket when the month begins, all of them stored under a Bucket Key. */
  readonly stored: number;
  /** How many of these, neighbours by key, were written under one and the same bucket key. */
  readonly perKey: number;
  /** Roles, users and accounts that call S3: bucket keys are never shared between them. */
  readonly requesters: number;
  /** GET and PUT requests of all of them in the month, each for a whole object. */
  readonly requests: number;
  /** Share of reads among the requests, in percent. */
  readonly reads: number;
  /** Neighbouring objects that a requester reads in one go, as a query does that reads a partition. */
  readonly together: number;
  /** How the requests are spread over the month. */
  readonly pattern: Pattern;
  /** How long S3 uses a bucket key, in seconds. AWS does not publish it: an assumption. */
  readonly lifetime: number;
}

/** The fields of a workload that are numbers. */
export type Quantity = Exclude<keyof Workload, 'pattern'>;

/** What each number may be: whole, from `least` to `most`. */
export const LIMITS: Readonly<Record<Quantity, { readonly least: number; readonly most: number }>> =
  {
    stored: { least: 1, most: 1_000_000_000 },
    perKey: { least: 1, most: 1_000_000_000 },
    requesters: { least: 1, most: 10_000 },
    requests: { least: 1, most: 10_000_000_000 },
    reads: { least: 0, most: 100 },
    together: { least: 1, most: 100_000 },
    lifetime: { least: 0, most: 86_400 },
  };

export const QUANTITIES = Object.keys(LIMITS) as readonly Quantity[];

/** How many of the requests read, and how many write. */
export function readsAndWrites({ requests, reads }: Workload): {
  readonly reads: number;
  readonly writes: number;
} {
  const reading = Math.round((requests * reads) / 100);
  return { reads: reading, writes: requests - reading };
}

/** How many bucket keys are behind the objects that lie there at the start. */
export function keysAtStart({ stored, perKey }: Pick<Workload, 'stored' | 'perKey'>): number {
  return Math.ceil(stored / perKey);
}
