import type { Estimate } from '../../../economics/estimate.ts';

/** Calls to KMS in an hour or a day of the month. */
export interface Point {
  /** From 1. */
  readonly day: number;
  /** Of the day, from 0; null for a whole day. */
  readonly hour: number | null;
  /** Whole numbers, as they are shown. */
  readonly without: number;
  readonly with: number;
}

const HOURS = 24;

/** The month's calls by hour or by day. */
export function seriesOf(
  { hours }: Pick<Estimate, 'hours'>,
  unit: 'hour' | 'day',
): readonly Point[] {
  const size = unit === 'day' ? HOURS : 1;
  const sums = (list: readonly number[], from: number) =>
    Math.round(list.slice(from, from + size).reduce((sum, calls) => sum + calls, 0));
  return Array.from({ length: hours.without.length / size }, (_, index) => {
    const from = index * size;
    return {
      day: Math.floor(from / HOURS) + 1,
      hour: unit === 'day' ? null : from % HOURS,
      without: sums(hours.without, from),
      with: sums(hours.with, from),
    };
  });
}

/** The same as comma-separated values (RFC 4180), with a line of names. */
export function csvOf(points: readonly Point[]): string {
  const hasHours = points[0]?.hour != null;
  const names = [
    'day',
    ...(hasHours ? ['hour'] : []),
    'kms_calls_without_bucket_key',
    'kms_calls_with_bucket_key',
  ];
  const rows = points.map((point) => [
    point.day,
    ...(hasHours ? [point.hour] : []),
    point.without,
    point.with,
  ]);
  return [names, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}
