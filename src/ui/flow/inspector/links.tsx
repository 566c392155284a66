import { inspectorTexts } from '../../../i18n/index.ts';
import { type Place, runIndex } from '../../../player/run-index.ts';
import type { Value } from '../../../trace/index.ts';
import { ValueChip } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';
import { useNarrate, useT, useValueName } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

/** A value by its chip; pressing it goes to the step that made it. */
export function ValueLink({ value }: { readonly value: Value }) {
  const t = useT();
  const valueName = useValueName();
  const trace = useStore((state) => state.trace);
  const position = trace && runIndex(trace).places.get(value.bornAt)?.position;
  if (!position) {
    return (
      <span className="value-link" {...valueLight(value.id)}>
        <ValueChip value={value} size="full" />
      </span>
    );
  }
  return (
    <button
      type="button"
      className="value-link"
      aria-label={t(inspectorTexts.goToMaker, { name: valueName(value), position })}
      onClick={() => useStore.getState().goToStep(value.bornAt)}
      {...valueLight(value.id)}
    >
      <ValueChip value={value} size="full" />
    </button>
  );
}

interface StepLinkProps {
  readonly place: Place;
  /** Shows the step's title instead of its number alone. */
  readonly titled?: boolean;
}

/** A step of the run, by which one gets there. What happened before the stage is named, but is no link. */
export function StepLink({ place: { step, position }, titled = false }: StepLinkProps) {
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
