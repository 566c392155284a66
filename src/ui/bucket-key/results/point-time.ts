import { bucketKeyTexts } from '../../../i18n/texts/bucket-key.ts';
import { useT } from '../../store/hooks.ts';
import type { Point } from './series.ts';

/** When a point is, in words. */
export function usePointTime(): (point: Pick<Point, 'day' | 'hour'>) => string {
  const t = useT();
  return ({ day, hour }) =>
    hour === null ? t(bucketKeyTexts.day, { day }) : t(bucketKeyTexts.hour, { day, hour });
}
