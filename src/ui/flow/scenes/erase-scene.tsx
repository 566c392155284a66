import type { EraseStep, Value } from '../../../trace/index.ts';
import type { Movement } from '../../kit/movement.ts';
import { Moving } from '../../kit/moving.tsx';
import { ValueChip } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';
import { useFindValues } from '../stage-hooks.ts';
import type { SceneProps } from './scene-parts.tsx';

/** Values that dissolve into crumbs; what stays is the outline of what was there. */
export function EraseScene({ step, showing }: SceneProps<EraseStep>) {
  const findValues = useFindValues();
  return (
    <span className="scene">
      {findValues(step.values).map((value) => (
        <span key={value.id} className="scene-value" {...valueLight(value.id)}>
          <ValueChip value={value} size="full" className="chip-gone" />
          {showing !== null && <Dissolving value={value} showing={showing} />}
        </span>
      ))}
    </span>
  );
}

function Dissolving({ value, showing }: { readonly value: Value; readonly showing: number }) {
  return (
    <>
      <Moving showing={showing} className="scene-ghost" movement={FADING}>
        <ValueChip value={value} size="full" />
      </Moving>
      {WAVES.map(({ name, movement }) => (
        <Moving
          key={name}
          showing={showing}
          className={`crumbs crumbs-${name}`}
          movement={movement}
        />
      ))}
    </>
  );
}

const FADING: Movement = { times: [0, 0.2, 0.6, 1], opacity: [1, 1, 0, 0] };

/** Crumbs go in four waves, from left to right, alternately upwards and downwards. */
const WAVES = (['first', 'second', 'third', 'fourth'] as const).map((name, index) => {
  const begins = 0.2 + index * 0.07;
  const away = `translateY(${index % 2 ? 1.25 : -1.25}rem)`;
  const movement: Movement = {
    times: [0, begins, begins + 0.04, begins + 0.45, 1],
    transform: ['translateY(0rem)', 'translateY(0rem)', 'translateY(0rem)', away, away],
    opacity: [0, 0, 1, 0, 0],
    ease: 'easeOut',
  };
  return { name, movement };
});
