import fc from 'fast-check';
import { expect, it } from 'vitest';
import { estimate } from '../../../economics/estimate.ts';
import { WORKLOADS } from '../../../economics/presets.ts';
import { dollarsText, savedText, shareText } from '../words.ts';
import { csvOf, seriesOf } from './series.ts';

const found = estimate({ ...WORKLOADS.archive, requests: 30_000 });

it('has every hour and every day, and the same calls in both', () => {
  const [hours, days] = [seriesOf(found, 'hour'), seriesOf(found, 'day')];
  expect([hours.length, days.length]).toEqual([720, 30]);
  expect(hours[25]).toMatchObject({ day: 2, hour: 1 });
  expect(days[29]).toMatchObject({ day: 30, hour: null });
  for (const which of ['without', 'with'] as const) {
    const sum = (points: typeof hours) => points.reduce((all, point) => all + point[which], 0);
    expect(sum(hours)).toBe(sum(days));
  }
  expect(hours.reduce((all, { without }) => all + without, 0)).toBe(30_000);
});

it('is written as CSV number for number', () => {
  for (const unit of ['hour', 'day'] as const) {
    const points = seriesOf(found, unit);
    const [names, ...rows] = csvOf(points).trimEnd().split('\r\n');
    expect(names).toBe(
      `day,${unit === 'hour' ? 'hour,' : ''}kms_calls_without_bucket_key,kms_calls_with_bucket_key`,
    );
    expect(rows.map((row) => row.split(',').map(Number))).toEqual(
      points.map(({ day, hour, without, with: kept }) =>
        hour === null ? [day, without, kept] : [day, hour, without, kept],
      ),
    );
  }
});

it('never says that more is saved than is', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      expect(Number.parseFloat(savedText('en', share)) / 100).toBeLessThanOrEqual(share + 1e-9);
    }),
  );
  expect(savedText('en', 0.99999)).toBe('99.9%');
  expect(savedText('ja', 1)).toBe('100%');
  expect(shareText('en', 0.0000123)).toBe('0.0012%');
  expect(dollarsText('ja', 599.94)).toBe('$599.94');
});
