import { m } from 'framer-motion';
import { custodyTexts } from '../../../i18n/index.ts';
import type { Holding } from '../../../player/index.ts';
import { lookOf } from '../../shared/look.ts';
import { ValueChip } from '../../shared/value-chip.tsx';
import { valueLight } from '../../shared/value-light.ts';
import { useStep, useT, useValueName } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { showingTime } from '../choreography.ts';

/** A value in a party's hands; pressing it goes to the step that made it. */
export function HeldValue({ holding }: { readonly holding: Holding }) {
  const t = useT();
  const valueName = useValueName();
  const step = useStep();
  const { phase, speed } = useStore((state) => state.transport);
  const { value, change } = holding;
  const showing =
    phase === 'moving' && step && change !== 'kept' ? showingTime(step) / speed / 1000 : null;
  const words = { name: valueName(value), look: t(custodyTexts[lookOf(value.role)]) };
  const text =
    change === 'new'
      ? custodyTexts.newValue
      : change === 'leaving'
        ? custodyTexts.goneValue
        : custodyTexts.keptValue;
  return (
    <li className="held" data-change={change}>
      <button
        type="button"
        className="held-button"
        aria-label={t(text, words)}
        onClick={() => useStore.getState().goToStep(value.bornAt)}
        {...valueLight(value.id)}
      >
        {change === 'leaving' && <ValueChip value={value} size="full" className="chip-gone" />}
        {(change !== 'leaving' || showing !== null) && (
          <m.span
            key={`${showing}`}
            className={change === 'leaving' ? 'held-ghost' : 'held-chip'}
            initial={
              showing === null
                ? false
                : change === 'new'
                  ? { opacity: 0, scale: 0.7 }
                  : { opacity: 1 }
            }
            animate={
              change === 'leaving'
                ? { opacity: 0, filter: 'blur(6px)', scale: 1.12 }
                : { opacity: 1, scale: 1 }
            }
            transition={{
              duration: (showing ?? 0) * 0.35,
              delay: (showing ?? 0) * (change === 'new' ? 0.6 : 0.25),
            }}
          >
            <ValueChip value={value} size="full" className={change === 'new' ? 'chip-new' : ''} />
          </m.span>
        )}
      </button>
    </li>
  );
}
