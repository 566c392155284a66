import { useState } from 'react';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { CopyIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { usePolicies } from '../state/store.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { PlayButton } from './play-button.tsx';

/** What can be done with the policies and the request once they are as one wants them. */
export function ShareBar() {
  const t = useT();
  const sheet = usePolicies((state) => state.sheet);
  const [isCopying, setIsCopying] = useState(false);
  return (
    <div className="share-bar">
      <button
        type="button"
        className="button"
        disabled={sheet === null}
        onClick={() => setIsCopying(true)}
      >
        <CopyIcon /> {t(policiesTexts.copyAs)}
      </button>
      <PlayButton />
      {isCopying && sheet && <CopyDialog sheet={sheet} onClose={() => setIsCopying(false)} />}
    </div>
  );
}
