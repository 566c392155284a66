import type { CSSProperties } from 'react';
import { transportTexts } from '../../../i18n/index.ts';
import { refusalOf } from '../../../player/index.ts';
import { useNarrate, useStep, useT } from '../../store/hooks.ts';
import { isPredicting } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';

/** The scrubber: a native slider, whose thumb is as wide as one of the ticks that lie under it. */
export function StepSlider() {
  const t = useT();
  const step = useStep();
  const narrate = useNarrate();
  const steps = useStore((state) => state.trace?.steps);
  const { position, total } = useStore((state) => state.transport);
  const predicts = useStore(isPredicting);
  const refusal = steps ? refusalOf(steps) : null;
  // Whoever predicts is not told beforehand where it ends.
  const isTold = refusal !== null && (!predicts || position >= refusal);
  return (
    <div className="scrubber" style={{ '--steps': Math.max(1, total) } as CSSProperties}>
      <div className="scrubber-ticks" aria-hidden="true">
        {steps?.map(({ id }, index) => (
          <span
            key={id}
            data-when={
              index + 1 < position ? 'past' : index + 1 === position ? 'current' : 'future'
            }
            data-refused={(isTold && index + 1 >= refusal) || undefined}
          />
        ))}
      </div>
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
          const wished = event.currentTarget.valueAsNumber;
          useStore.getState().dispatch({ type: 'seek', position: wished });
        }}
      />
    </div>
  );
}
