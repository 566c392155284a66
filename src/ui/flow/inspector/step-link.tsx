import { inspectorTexts } from '../../../i18n/index.ts';
import type { Place } from '../../../player/run-index.ts';
import { useNarrate, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

interface Props {
  readonly place: Place;
  /** Shows the step's title instead of its number alone. */
  readonly titled?: boolean;
}

/** A step of the run, by which one gets there. What happened before the stage is named, but is no link. */
export function StepLink({ place: { step, position }, titled = false }: Props) {
  const t = useT();
  const narrate = useNarrate();
  const { title } = narrate(step);
  if (position === null) return <span className="step-link">{t(inspectorTexts.offStage)}</span>;
  const number = t(inspectorTexts.step, { position });
  return (
    <button
      type="button"
      className="step-link"
      title={titled ? undefined : title}
      onClick={() => useStore.getState().goToStep(step.id)}
    >
      {titled ? `${position} · ${title}` : number}
    </button>
  );
}
