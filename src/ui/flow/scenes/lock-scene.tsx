import { diagramTexts } from '../../../i18n/index.ts';
import { lookOf, type OpScene, pageText } from '../../../player/index.ts';
import type { Value } from '../../../trace/index.ts';
import { LockIcon } from '../../kit/icons.tsx';
import type { Movement } from '../../kit/movement.ts';
import { appearing, Moving, passing } from '../../kit/moving.tsx';
import { useT } from '../../store/hooks.ts';
import { type Place, SceneEnd, SceneValue } from './scene-parts.tsx';

interface LockSceneProps {
  readonly scene: Extract<OpScene, { kind: 'lock' }>;
  readonly showing: number | null;
  readonly place: Place;
}

/** A page of bytes that a key locks, byte by byte, or unlocks; a second layer is a second frame with its own lock. */
export function LockScene({ scene, showing, place }: LockSceneProps) {
  const { tool, from, to, opens, layers } = scene;
  if (place === 'room') {
    return (
      <span className="scene">
        <Page from={from} to={to} opens={opens} layers={layers} showing={showing} />
      </span>
    );
  }
  return (
    <span className="scene">
      {tool && (
        <SceneValue
          value={tool}
          part="tool"
          showing={showing}
          leaves={passing(0.02, 0.24, '5rem')}
        />
      )}
      <Page from={from} to={to} opens={opens} layers={layers} showing={showing} />
      <SceneEnd
        sign={<span className="scene-equals">=</span>}
        value={to}
        showing={showing}
        comes={appearing(0.8, 0.98, 'translateX(-30%)')}
      />
    </span>
  );
}

interface PageProps {
  readonly from: Value;
  readonly to: Value | null;
  readonly opens: boolean;
  readonly layers: number;
  readonly showing: number | null;
}

/** The first bytes of what is worked on, turning into the first bytes of what comes out, under their locks. */
function Page({ from, to, opens, layers, showing }: PageProps) {
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

interface SheetProps {
  readonly value: Value;
  readonly className: string;
}

/** The beginning of a value, and where it ends in a tag, that. */
function Sheet({ value, className }: SheetProps) {
  const t = useT();
  const { lines, tag } = pageText(value);
  return (
    <span className={`sheet sheet-${lookOf(value.role)} ${className}`}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one value, which never change
        <span key={index} className="sheet-line">
          {line}
          {index === lines.length - 1 && tag > 0 && (
            <span className="sheet-tag"> {t(diagramTexts.andTag)}</span>
          )}
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
