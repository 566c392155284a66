import type { CSSProperties } from 'react';
import type { StepMark } from '../../../player/index.ts';
import { lookOf, movedBy } from '../../../player/index.ts';
import type { Step } from '../../../trace/index.ts';
import { CrossIcon } from '../../kit/icons.tsx';
import { Moving } from '../../kit/moving.tsx';
import { ValueChip } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';
import { useShowing } from '../use-showing.ts';
import type { Shape } from './geometry.ts';
import { pick, useRunValues } from './use-run-values.ts';

interface Props extends Pick<StepMark, 'step' | 'when' | 'afterRefusal'> {
  readonly shape: Extract<Shape, { kind: 'arrow' }>;
  readonly label: string;
}

/** A message: an arrow from lifeline to lifeline, its payload riding behind its head. */
export function ArrowStep({ step, shape, when, label, afterRefusal }: Props) {
  const values = useRunValues();
  const showing = useShowing(when === 'current');
  const leftwards = shape.to < shape.from;
  const place = {
    left: `${Math.min(shape.from, shape.to) * 100}%`,
    width: `${Math.abs(shape.to - shape.from) * 100}%`,
    // How many times the arrow's length there is from its head back to the edge of the diagram.
    '--room': (leftwards ? 1 - shape.to : shape.to) / Math.abs(shape.to - shape.from),
  } as CSSProperties;
  const payload = pick(values, movedBy(step)).toSorted(
    (a, b) => Number(lookOf(a.role) === 'public') - Number(lookOf(b.role) === 'public'),
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
                  size={when === 'current' && lookOf(value.role) !== 'public' ? 'name' : 'icon'}
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
