import { useEffect, useRef } from 'react';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { CheckIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { EDITOR_NAMES } from '../editors/names.ts';
import { usePolicies } from '../state/store.ts';

/** That a suggestion was followed, and the way back. It takes the focus: the button that was pressed is gone. */
export function AppliedNote() {
  const t = useT();
  const lang = useLang();
  const undo = useRef<HTMLButtonElement>(null);
  const applied = usePolicies((state) => state.applied);
  useEffect(() => {
    if (applied) undo.current?.focus();
  }, [applied]);
  if (applied === null) return null;
  const names = new Intl.ListFormat(lang).format(
    applied.slots.map((slot) => t(EDITOR_NAMES[slot])),
  );
  return (
    <p className="policies-applied">
      <CheckIcon /> <span>{t(policiesTexts.applied, { names })}</span>
      <button
        ref={undo}
        type="button"
        className="button"
        onClick={() => usePolicies.getState().takeBack()}
      >
        {t(policiesTexts.takeBack)}
      </button>
    </p>
  );
}
