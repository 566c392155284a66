import { m } from 'framer-motion';
import type { CSSProperties } from 'react';
import type { StepMark } from '../../../player/index.ts';
import { movedBy } from '../../../player/index.ts';
import { lookOf } from '../../shared/look.ts';
import { ValueChip } from '../../shared/value-chip.tsx';
import { valueLight } from '../../shared/value-light.ts';
import type { Shape } from './geometry.ts';
import { pick, useRunValues } from './use-run-values.ts';
import { useShowing } from './use-showing.ts';

interface Props extends Pick<StepMark, 'step' | 'when'> {
  readonly shape: Extract<Shape, { kind: 'arrow' }>;
  readonly label: string;
}

/** A message: an arrow from lifeline to lifeline, its payload riding behind its head. */
export function ArrowStep({ step, shape, when, label }: Props) {
  const values = useRunValues();
  const showing = useShowing({ step, when });
  const leftwards = shape.to < shape.from;
  const place: CSSProperties = {
    left: `${Math.min(shape.from, shape.to) * 100}%`,
    width: `${Math.abs(shape.to - shape.from) * 100}%`,
  };
  const payload = pick(values, movedBy(step)).toSorted(
    (a, b) => Number(lookOf(a.role) === 'public') - Number(lookOf(b.role) === 'public'),
  );
  const transition = { duration: (showing ?? 0) * 0.85, ease: [0.45, 0, 0.25, 1] as const };
  return (
    <span className="arrow" data-leftwards={leftwards || undefined} style={place}>
      <span className="arrow-label">{label}</span>
      <m.span
        key={`line-${showing}`}
        className="arrow-line"
        initial={showing === null ? false : { scaleX: 0 }}
        animate={{ scaleX: 1 }}
        transition={transition}
      />
      <m.span
        key={`rider-${showing}`}
        className="arrow-rider"
        initial={showing === null ? false : { x: leftwards ? '100%' : '-100%' }}
        animate={{ x: '0%' }}
        transition={transition}
      >
        <span className="arrow-chips">
          {when !== 'future' &&
            payload.map((value) => (
              <span key={value.id} {...valueLight(value.id)}>
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
      </m.span>
    </span>
  );
}
