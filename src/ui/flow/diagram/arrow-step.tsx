import type { CSSProperties } from 'react';
import {
  isPublic,
  lifelineAt,
  movedBy,
  requesterOf,
  type Shape,
  type StepMark,
} from '../../../player/index.ts';
import type { FailStep, Step } from '../../../trace/index.ts';
import { CrossIcon } from '../../kit/icons.tsx';
import type { Movement } from '../../kit/movement.ts';
import { appearing, Moving } from '../../kit/moving.tsx';
import { ValueChip } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';
import { useStore } from '../../store/store.ts';
import { useFindValues, useShowing } from '../stage-hooks.ts';

interface Props extends Pick<StepMark, 'step' | 'when' | 'afterRefusal'> {
  readonly shape: Extract<Shape, { kind: 'arrow' }>;
  readonly label: string;
}

/** A message: an arrow from lifeline to lifeline, its payload riding behind its head. */
export function ArrowStep({ step, shape, when, label, afterRefusal }: Props) {
  const findValues = useFindValues();
  const showing = useShowing(when === 'current');
  const leftwards = shape.to < shape.from;
  const place = {
    left: `${Math.min(shape.from, shape.to) * 100}%`,
    width: `${Math.abs(shape.to - shape.from) * 100}%`,
    // How many times the arrow's length there is from its head back to the edge of the diagram.
    '--room': (leftwards ? 1 - shape.to : shape.to) / Math.abs(shape.to - shape.from),
  } as CSSProperties;
  const payload = findValues(movedBy(step)).toSorted(
    (a, b) => Number(isPublic(a)) - Number(isPublic(b)),
  );
  const error = when === 'current' && afterRefusal ? errorStatus(step) : null;
  return (
    <span className="arrow" data-leftwards={leftwards || undefined} style={place}>
      <span className="arrow-label">{label}</span>
      <Moving
        showing={showing}
        className="arrow-line"
        movement={{ times: [0, 0.85, 1], transform: ['scaleX(0)', 'scaleX(1)', 'scaleX(1)'] }}
      />
      <Moving
        showing={showing}
        className="arrow-rider"
        movement={{
          times: [0, 0.85, 1],
          transform: [
            `translateX(${leftwards ? '' : '-'}100%)`,
            'translateX(0%)',
            'translateX(0%)',
          ],
        }}
      >
        <span className="arrow-chips">
          {error !== null && (
            <span className="error-token">
              <CrossIcon />
              {error}
            </span>
          )}
          {when !== 'future' &&
            payload.map((value) => (
              <span key={value.id} className="arrow-chip" {...valueLight(value.id)}>
                <ValueChip
                  value={value}
                  size={when === 'current' && !isPublic(value) ? 'name' : 'icon'}
                />
              </span>
            ))}
        </span>
        <svg className="arrow-head" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
          <path d="M0.5 0.5 10 5 0.5 9.5z" />
        </svg>
      </Moving>
    </span>
  );
}

/** The status of an error on its way back. */
function errorStatus(step: Step): number | null {
  return step.kind === 'send' && step.http.type === 'response' ? step.http.status : null;
}

interface StoppedArrowProps {
  readonly step: FailStep;
  /** Seconds of its animation while it is being shown, else null. */
  readonly showing: number | null;
}

/** A refusal: the request that led here runs into a wall before the party that refuses it. */
export function StoppedArrow({ step, showing }: StoppedArrowProps) {
  const requester = useStore((state) => state.trace && requesterOf(state.trace, step));
  const to = lifelineAt(step.actor);
  const from = requester ? lifelineAt(requester) : null;
  const isRightwards = from === null || from < to;
  return (
    <>
      {from !== null && (
        <span
          className="stopped"
          data-leftwards={isRightwards ? undefined : true}
          style={{ left: `${Math.min(from, to) * 100}%`, width: `${Math.abs(to - from) * 100}%` }}
        >
          <Moving showing={showing} className="stopped-line" movement={RUNS} />
          <Moving showing={showing} className="stopped-wall" movement={WALL} />
        </span>
      )}
      <span className="stopped-status" style={{ left: `${to * 100}%` }}>
        <Moving
          showing={showing}
          className="error-token"
          movement={appearing(0.6, 0.8, 'scale(2)')}
        >
          HTTP {step.status}
        </Moving>
      </span>
    </>
  );
}

const RUNS: Movement = {
  times: [0, 0.45, 0.52, 0.6, 1],
  transform: ['scaleX(0)', 'scaleX(1)', 'scaleX(0.94)', 'scaleX(1)', 'scaleX(1)'],
};
const WALL: Movement = {
  times: [0, 0.3, 0.44, 1],
  transform: ['scaleY(0)', 'scaleY(0)', 'scaleY(1)', 'scaleY(1)'],
};
