import { useEffect } from 'react';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { usePasted } from './state.ts';

/** Opens and closes what takes a pasted error; an address that ends in `paste` opens it, too. */
export function PastedButton() {
  const t = useT();
  const isOpen = usePasted((state) => state.isOpen);
  const isAsked = useStore(({ extras }) => extras.policies?.paste !== undefined);
  useEffect(() => {
    if (isAsked) usePasted.setState({ isOpen: true });
  }, [isAsked]);
  return (
    <button
      type="button"
      className="button"
      aria-expanded={isOpen}
      onClick={() => usePasted.setState({ isOpen: !isOpen })}
    >
      {t(policiesTexts.pasted)}
    </button>
  );
}
