import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { Estimate } from '../../../economics/estimate.ts';
import { bucketKeyTexts } from '../../../i18n/texts/bucket-key.ts';
import { SaveIcon } from '../../kit/icons.tsx';
import { saveFile } from '../../kit/save-file.ts';
import { Segments } from '../../kit/segments.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { CallsChart } from '../chart/calls-chart.tsx';
import { useBucketKey } from '../model/store.ts';
import { callsText } from '../words.ts';
import { usePointTime } from './point-time.ts';
import { csvOf, type Point, seriesOf } from './series.ts';

/** The calls over the month: as a chart, as a table, and as a file. */
export function MonthFigure({ found }: { readonly found: Estimate }) {
  const t = useT();
  const heading = useId();
  const unit = useBucketKey((state) => state.unit);
  const points = useMemo(() => seriesOf(found, unit), [found, unit]);
  return (
    <section className="bk-month" aria-labelledby={heading}>
      <div className="bk-month-head">
        <h3 id={heading}>{t(bucketKeyTexts.chart)}</h3>
        <Segments
          legend={t(bucketKeyTexts.chartUnit)}
          options={[
            ['hour', t(bucketKeyTexts.chartHour)],
            ['day', t(bucketKeyTexts.chartDay)],
          ]}
          value={unit}
          onChange={(value) => useBucketKey.getState().setUnit(value)}
        />
        <button
          type="button"
          className="button"
          onClick={() => saveFile(csvOf(points), 'bucket-key-calls.csv')}
        >
          <SaveIcon /> {t(bucketKeyTexts.save)}
        </button>
      </div>
      <CallsChart points={points} />
      <PointTable points={points} />
    </section>
  );
}

function PointTable({ points }: { readonly points: readonly Point[] }) {
  const t = useT();
  const lang = useLang();
  const time = usePointTime();
  const [isOpen, setIsOpen] = useState(false);
  // Seven hundred rows may come a moment later than what is typed.
  const shown = useDeferredValue(points);
  return (
    <details
      className="fold bk-points"
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>{t(bucketKeyTexts.table)}</summary>
      {isOpen && (
        // It scrolls, which a keyboard has to reach.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        <section className="bk-points-box" tabIndex={0} aria-label={t(bucketKeyTexts.table)}>
          <table className="bk-figures">
            <thead>
              <tr>
                <th scope="col">{t(bucketKeyTexts.time)}</th>
                <th scope="col">{t(bucketKeyTexts.without)}</th>
                <th scope="col">{t(bucketKeyTexts.withKey)}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((point) => (
                <tr key={`${point.day} ${point.hour}`}>
                  <th scope="row">{time(point)}</th>
                  <td>{callsText(lang, point.without)}</td>
                  <td>{callsText(lang, point.with)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
