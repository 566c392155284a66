import { lookOf } from '../../../../player/index.ts';
import type { Value } from '../../../../trace/index.ts';
import { LockIcon } from '../../../kit/icons.tsx';
import { type Movement, Moving } from '../../../kit/moving.tsx';
import { pageLines } from './page-lines.ts';

interface Props {
  readonly from: Value;
  readonly to: Value | null;
  readonly opens: boolean;
  readonly layers: number;
  readonly showing: number | null;
}

/** The first bytes of what is worked on, turning into the first bytes of what comes out, under their locks. */
export function Page({ from, to, opens, layers, showing }: Props) {
  const result = to ?? from;
  // A frame a layer; the outermost is the one that this step puts on or takes off.
  const frames = Array.from({ length: layers }, (_, index) => index + 1);
  return (
    <span className="page" data-stays={to === null || undefined}>
      <Moving showing={to === null ? showing : null} className="page-body" movement={REFUSES}>
        {showing !== null && to !== null && <Sheet value={from} className="page-before" />}
        <Moving showing={to === null ? null : showing} className="page-wipe" movement={WIPE}>
          <Moving
            showing={to === null ? null : showing}
            className="page-counter"
            movement={COUNTER}
          >
            <Sheet value={result} className="" />
          </Moving>
        </Moving>
        {frames.map((layer) => {
          const isOutermost = layer === layers;
          if (isOutermost && opens && to !== null && showing === null) return null;
          const moves = isOutermost && to !== null ? showing : null;
          return (
            <Moving
              key={layer}
              showing={moves}
              className={`page-frame page-frame-${layer}`}
              movement={opens ? TAKEN_OFF : PUT_ON}
            >
              <span className="page-lock">
                <LockIcon />
              </span>
            </Moving>
          );
        })}
      </Moving>
    </span>
  );
}

function Sheet({ value, className }: { readonly value: Value; readonly className: string }) {
  return (
    <span className={`sheet sheet-${lookOf(value.role)} ${className}`}>
      {pageLines(value).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one value, which never change
        <span key={index} className="sheet-line">
          {line}
        </span>
      ))}
    </span>
  );
}

/** What comes out is uncovered from left to right while it stands still: the window moves, its content against it. */
const WIPE: Movement = {
  times: [0, 0.22, 0.7, 1],
  transform: ['translateX(-100%)', 'translateX(-100%)', 'translateX(0%)', 'translateX(0%)'],
  ease: 'linear',
};
const COUNTER: Movement = {
  ...WIPE,
  transform: ['translateX(100%)', 'translateX(100%)', 'translateX(0%)', 'translateX(0%)'],
};
const PUT_ON: Movement = {
  times: [0, 0.66, 0.82, 1],
  transform: ['scale(1.4)', 'scale(1.4)', 'scale(1)', 'scale(1)'],
  opacity: [0, 0, 1, 1],
};
const TAKEN_OFF: Movement = {
  times: [0, 0.08, 0.24, 1],
  transform: ['scale(1)', 'scale(1)', 'scale(1.4)', 'scale(1.4)'],
  opacity: [1, 1, 0, 0],
};
/** Shaken, it stays as it is. */
const REFUSES: Movement = {
  times: [0, 0.25, 0.33, 0.41, 0.49, 0.57, 1],
  transform: [
    'translateX(0rem)',
    'translateX(0rem)',
    'translateX(0.25rem)',
    'translateX(-0.25rem)',
    'translateX(0.25rem)',
    'translateX(0rem)',
    'translateX(0rem)',
  ],
};
