import { memo } from 'react';
import { custodyTexts } from '../../../i18n/index.ts';
import type { Holding } from '../../../player/index.ts';
import { lookOf } from '../../../player/index.ts';
import { appearing, type Movement, Moving } from '../../kit/moving.tsx';
import { ValueChip } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';
import { useT, useValueName } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

interface Props extends Holding {
  /** Seconds of the current step while it is being shown, null for a value that stays as it was. */
  readonly showing: number | null;
}

/** A value in a party's hands; pressing it goes to the step that made it. */
export const HeldValue = memo(function HeldValue({ value, change, showing }: Props) {
  const t = useT();
  const valueName = useValueName();
  const words = { name: valueName(value), look: t(custodyTexts[lookOf(value.role)]) };
  return (
    <li className="held" data-change={change}>
      <button
        type="button"
        className="held-button"
        aria-label={t(SPOKEN[change], words)}
        onClick={() => useStore.getState().goToStep(value.bornAt)}
        {...valueLight(value.id)}
      >
        {change === 'leaving' ? (
          <>
            <ValueChip value={value} size="full" className="chip-gone" />
            {showing !== null && (
              <Moving showing={showing} className="held-ghost" movement={GOING}>
                <ValueChip value={value} size="full" />
              </Moving>
            )}
          </>
        ) : (
          <Moving showing={showing} className="held-chip" movement={COMING}>
            <ValueChip value={value} size="full" className={change === 'new' ? 'chip-new' : ''} />
          </Moving>
        )}
      </button>
    </li>
  );
});

const SPOKEN = {
  new: custodyTexts.newValue,
  leaving: custodyTexts.goneValue,
  kept: custodyTexts.keptValue,
} as const;

const COMING = appearing(0.7, 0.95);
const GOING: Movement = {
  times: [0, 0.25, 0.65, 1],
  transform: ['scale(1)', 'scale(1)', 'scale(1.2)', 'scale(1.2)'],
  opacity: [1, 1, 0, 0],
};
