import { makeVisits, type Operation, player } from './every-request.ts';
import { calendarOf, DAYS, HOUR } from './pattern.ts';
import { sample } from './sampled.ts';
import { readsAndWrites, type Workload } from './workload.ts';

/** Calls to KMS by operation. */
export type Calls = Readonly<Record<Operation, number>>;

/** What a month comes to. Plain data, to be sent from a worker. */
export interface Estimate {
  readonly workload: Workload;
  /** Whether each request was played, or the calls of some requesters and keys stand for all. */
  readonly method: 'each' | 'sampled';
  readonly without: Calls;
  readonly with: Calls;
  /** For each hour of the month all calls; where some stand for all these are no whole numbers. */
  readonly hours: { readonly without: readonly number[]; readonly with: readonly number[] };
  /** Standard error of the number of calls with a Bucket Key, for some stand for all; 0 where each was played. */
  readonly error: number;
}

/** Up to so many requests, each of them is played. */
export const MOST_PLAYED = 1_000_000;

/**
 * How often S3 asks KMS in a month, with a Bucket Key and without. Without one, each request is one call: GenerateDataKey
 * for a write, Decrypt for a read.
 *
 * @param seed the same one gives the same month
 */
export function estimate(workload: Workload, seed = 1): Estimate {
  const { reads, writes } = readsAndWrites(workload);
  const without: Calls = { GenerateDataKey: writes, Decrypt: reads };
  const everyHour = spread(workload);
  // Nothing is live for no time at all: every request asks.
  if (workload.lifetime === 0) {
    const hours = { without: everyHour, with: everyHour };
    return { workload, method: 'each', without, with: without, hours, error: 0 };
  }
  const count: Record<Operation, number> = { GenerateDataKey: 0, Decrypt: 0 };
  const hours: number[] = new Array(DAYS * 24).fill(0);
  const take = (operation: Operation, moment: number, standsFor = 1) => {
    count[operation] += standsFor;
    const hour = hourOf(moment);
    hours[hour] = (hours[hour] ?? 0) + standsFor;
  };
  if (workload.requests <= MOST_PLAYED) {
    const asked: number[] = new Array(DAYS * 24).fill(0);
    const playOne = player(workload, take);
    makeVisits(workload, seed, (visit) => {
      const hour = hourOf(visit.moment);
      asked[hour] = (asked[hour] ?? 0) + (visit.kind === 'read' ? visit.count : 1);
      playOne(visit);
    });
    const both = { without: asked, with: hours };
    return { workload, method: 'each', without, with: count, hours: both, error: 0 };
  }
  const error = sample(workload, seed, take);
  return {
    workload,
    method: 'sampled',
    without,
    // What stands for all may by chance come to more than there is.
    with: {
      GenerateDataKey: Math.min(writes, Math.round(count.GenerateDataKey)),
      Decrypt: Math.min(reads, Math.round(count.Decrypt)),
    },
    hours: {
      without: everyHour,
      with: hours.map((each, at) => Math.min(each, everyHour[at] ?? 0)),
    },
    error,
  };
}

/** The month's requests over its hours, as many as can be expected of each. */
function spread({ pattern, requests }: Workload): readonly number[] {
  const { share } = calendarOf(pattern);
  return Array.from(
    { length: DAYS * 24 },
    (_, hour) => requests * (share((hour + 1) * HOUR) - share(hour * HOUR)),
  );
}

function hourOf(moment: number): number {
  return Math.min(DAYS * 24 - 1, Math.floor(moment / HOUR));
}

/** All calls, whatever the operation. */
export const total = ({ GenerateDataKey, Decrypt }: Calls): number => GenerateDataKey + Decrypt;

/** The share of the calls that a Bucket Key saves, from 0 to 1. */
export function savedShare(found: Pick<Estimate, 'with' | 'without'>): number {
  return 1 - total(found.with) / total(found.without);
}

/** Calls a second, on average over the busiest hour. */
export function peakRate(hours: readonly number[]): number {
  return Math.max(...hours) / HOUR;
}
