import 'uplot/dist/uPlot.min.css';
import './chart.css';
import { useEffect, useRef, useState } from 'react';
import type uPlot from 'uplot';
import { bucketKeyTexts } from '../../../i18n/texts/bucket-key.ts';
import { useMedia } from '../../kit/use-media.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { usePointTime } from '../results/point-time.ts';
import type { Point } from '../results/series.ts';
import { callsText } from '../words.ts';
import { chartData, drawChart } from './draw-chart.ts';

/** The calls of a month as two lines, drawn by uPlot; what a pointer reads from it stands under it, and all in the table. */
export function CallsChart({ points }: { readonly points: readonly Point[] }) {
  const t = useT();
  const lang = useLang();
  const time = usePointTime();
  const box = useRef<HTMLDivElement>(null);
  const without = useRef<HTMLSpanElement>(null);
  const kept = useRef<HTMLSpanElement>(null);
  const chart = useRef<uPlot | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const theme = useStore((state) => state.theme);
  const systemDark = useStore((state) => state.systemDark);
  const isForced = useMedia('(forced-colors: active)');
  const calls = (value: number) => callsText(lang, value);
  const count = points.length;
  const data = useRef(points);
  data.current = points;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a canvas takes colours when it is drawn, so theme and colours draw it anew
  useEffect(() => {
    if (box.current === null || without.current === null || kept.current === null) return;
    const drawn = drawChart({
      box: box.current,
      samples: { without: without.current, with: kept.current },
      points: data.current,
      lang,
      dayText: (day) => time({ day, hour: null }),
      onPoint: setAt,
    });
    chart.current = drawn.chart;
    return () => {
      chart.current = null;
      drawn.end();
    };
  }, [lang, count, theme, systemDark, isForced]);

  useEffect(() => {
    chart.current?.setData(chartData(points));
  }, [points]);

  const most = (which: 'without' | 'with') => Math.max(...points.map((point) => point[which]));
  const read = at === null ? undefined : points[at];
  return (
    <figure className="bk-chart">
      <div
        ref={box}
        className="bk-canvas"
        role="img"
        aria-label={t(bucketKeyTexts.chartSays, {
          without: calls(most('without')),
          with: calls(most('with')),
        })}
      />
      <figcaption>
        <span ref={without} className="bk-sample bk-sample-without">
          {t(bucketKeyTexts.without)}
        </span>
        <span ref={kept} className="bk-sample bk-sample-with">
          {t(bucketKeyTexts.withKey)}
        </span>
        <span className="bk-read" aria-hidden="true">
          {read === undefined
            ? t(bucketKeyTexts.chartHint)
            : t(bucketKeyTexts.chartAt, {
                time: time(read),
                without: calls(read.without),
                with: calls(read.with),
              })}
        </span>
      </figcaption>
    </figure>
  );
}
