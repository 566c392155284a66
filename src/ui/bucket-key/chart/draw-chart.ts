import uPlot from 'uplot';
import type { Lang } from '../../../lib/text.ts';
import type { Point } from '../results/series.ts';

interface Drawing {
  readonly box: HTMLElement;
  /** Elements whose colours are those of the two lines. */
  readonly samples: { readonly without: HTMLElement; readonly with: HTMLElement };
  readonly points: readonly Point[];
  readonly lang: Lang;
  /** A day of the month, from 1, in words. */
  dayText(day: number): string;
  /** Told which point the pointer is at; null for none. */
  readonly onPoint: (at: number | null) => void;
}

const HOURS = 24;
/** In CSS pixels. */
const HEIGHT = 210;
const LINE = 2;

/** What uPlot draws: the number of each point, and its two numbers of calls. */
export function chartData(points: readonly Point[]): uPlot.AlignedData {
  return [
    points.map((_, index) => index),
    points.map((point) => point.without),
    points.map((point) => point.with),
  ];
}

/**
 * Draws the calls of a month into a box and keeps to its width. Colours and type are the style sheet's: a canvas has none
 * of its own.
 */
export function drawChart({ box, samples, points, lang, dayText, onPoint }: Drawing): {
  readonly chart: uPlot;
  end(): void;
} {
  const style = getComputedStyle(box);
  const colour = (sample: HTMLElement) => getComputedStyle(sample).color;
  const font = `${style.fontSize} ${style.fontFamily}`;
  const compact = new Intl.NumberFormat(lang, { notation: 'compact', maximumFractionDigits: 1 });
  const perDay = points[0]?.hour == null ? 1 : HOURS;
  const axis: uPlot.Axis = {
    stroke: style.color,
    font,
    grid: { stroke: style.borderTopColor, width: 1 },
    ticks: { stroke: style.borderTopColor, width: 1, size: 4 },
  };
  const chart = new uPlot(
    {
      width: box.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
      scales: {
        x: { time: false },
        // From nothing up, and never without height where nothing is called.
        y: { range: (_, _least, most) => [0, Math.max(1, most * 1.05)] },
      },
      axes: [
        {
          ...axis,
          // A tick for each Monday.
          splits: (self) => (self.data[0] as number[]).filter((at) => at % (7 * perDay) === 0),
          values: (_, splits) => splits.map((at) => dayText(at / perDay + 1)),
          size: 28,
        },
        {
          ...axis,
          size: 56,
          values: (_, splits) => splits.map((value) => compact.format(value)),
        },
      ],
      series: [
        {},
        {
          stroke: colour(samples.without),
          width: 1,
          dash: [3, 3],
          fill: getComputedStyle(samples.without).backgroundColor,
          points: { show: false },
        },
        { stroke: colour(samples.with), width: LINE, points: { show: false } },
      ],
      hooks: {
        setCursor: [({ cursor }) => onPoint(cursor.idx ?? null)],
      },
    },
    chartData(points),
    box,
  );
  const observer = new ResizeObserver(() => {
    const width = box.clientWidth;
    if (width > 0 && width !== chart.width) chart.setSize({ width, height: HEIGHT });
  });
  observer.observe(box);
  return {
    chart,
    end() {
      observer.disconnect();
      chart.destroy();
    },
  };
}
