import { useId } from 'react';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { CopyButton } from '../../kit/copy-button.tsx';
import { addressOf } from '../../store/address-bar.ts';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { usePolicies } from '../state/store.ts';

/** Puts one's own policies into the address, which nothing else does. There is no question while they are a preset's. */
export function IncludeLink() {
  const t = useT();
  const id = useId();
  const isMine = usePolicies((state) => state.source.kind === 'mine');
  const isIncluded = usePolicies((state) => state.isIncluded);
  const isTooLong = usePolicies((state) => state.isTooLong);
  if (!isMine) return null;
  return (
    <div className="policies-include">
      <label>
        <input
          type="checkbox"
          checked={isIncluded}
          aria-describedby={id}
          onChange={(event) => usePolicies.getState().include(event.currentTarget.checked)}
        />
        {t(policiesTexts.include)}
      </label>
      {isIncluded && !isTooLong && (
        <CopyButton
          what={t(policiesTexts.link)}
          text={() => new URL(addressOf(useStore.getState()), location.href).href}
        />
      )}
      <p id={id} data-bad={isTooLong || undefined} role={isTooLong ? 'alert' : undefined}>
        {t(isTooLong ? policiesTexts.includeTooLong : policiesTexts.includeHelp)}
      </p>
    </div>
  );
}
