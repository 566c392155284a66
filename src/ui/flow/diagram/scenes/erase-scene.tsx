import type { CSSProperties } from 'react';
import type { EraseStep, Value } from '../../../../trace/index.ts';
import { type Movement, Moving } from '../../../shared/moving.tsx';
import { ValueChip } from '../../../shared/value-chip.tsx';
import { valueLight } from '../../../shared/value-light.ts';
import { pick, useRunValues } from '../use-run-values.ts';
import type { SceneProps } from './scene.tsx';

/** Values that dissolve into crumbs; what stays is the outline of what was there. */
export function EraseScene({ step, showing }: SceneProps<EraseStep>) {
  const values = useRunValues();
  return (
    <span className="scene">
      {pick(values, step.values).map((value) => (
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
      <span className="crumbs">
        {CRUMBS.map(({ at, movement }) => (
          <Moving
            key={at}
            showing={showing}
            className="crumb"
            style={{ '--at': at } as CSSProperties}
            movement={movement}
          />
        ))}
      </span>
    </>
  );
}

const FADING: Movement = { times: [0, 0.2, 0.6, 1], opacity: [1, 1, 0, 0] };

/** From left to right, each a little later, alternately upwards and downwards. */
const CRUMBS = Array.from({ length: 12 }, (_, index) => {
  const begins = 0.2 + index * 0.025;
  const away = `translateY(${(index % 2 ? 1 : -1) * (0.75 + (index % 3) * 0.5)}rem)`;
  const movement: Movement = {
    times: [0, begins, begins + 0.04, begins + 0.4, 1],
    transform: ['translateY(0rem)', 'translateY(0rem)', 'translateY(0rem)', away, away],
    opacity: [0, 0, 1, 0, 0],
    ease: 'easeOut',
  };
  return { at: (index + 0.5) / 12, movement };
});
