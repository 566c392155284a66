import { transportTexts } from '../../../i18n/index.ts';
import { useNarrate, useStep, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

/** Says each step change once to screen readers. */
export function Announcer() {
  const t = useT();
  const step = useStep();
  const narrate = useNarrate();
  const { position, total } = useStore((state) => state.transport);
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {step && t(transportTexts.positionTitled, { position, total, title: narrate(step).title })}
    </div>
  );
}
