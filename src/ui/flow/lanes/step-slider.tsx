import type { CSSProperties } from 'react';
import { transportTexts } from '../../../i18n/index.ts';
import { useNarrate, useStep, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { Reached } from './reached.tsx';

/** The scrubber: a native slider over the beats and ticks, a tick a step. */
export function StepSlider() {
  const t = useT();
  const step = useStep();
  const narrate = useNarrate();
  const { position, total } = useStore((state) => state.transport);
  return (
    <div className="scrubber" style={{ '--steps': Math.max(1, total) } as CSSProperties}>
      <span aria-hidden="true">
        <Reached className="scrubber-thumb">{position}</Reached>
      </span>
      <input
        type="range"
        aria-label={t(transportTexts.slider)}
        aria-valuetext={
          step
            ? t(transportTexts.positionTitled, { position, total, title: narrate(step).title })
            : undefined
        }
        min={1}
        max={Math.max(1, total)}
        step={1}
        value={position}
        disabled={total === 0}
        onChange={(event) => {
          const { valueAsNumber } = event.currentTarget;
          useStore.getState().dispatch({ type: 'seek', position: valueAsNumber });
        }}
      />
    </div>
  );
}
