import { useState } from 'react';
import { shareTexts } from '../../../i18n/texts/share.ts';
import { CheckIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { readableSeed } from './readable-seed.ts';

/** The seed in the link, or the offer to pin one. */
export function SeedPin() {
  const t = useT();
  const seed = useStore((state) => state.seed);
  const [pinned, setPinned] = useState<string | null>(null);
  const pin = () => {
    const made = readableSeed();
    setPinned(made);
    useStore.getState().setSeed(made);
  };
  return (
    <div className="share-seed">
      {seed === null ? (
        <>
          <p>{t(shareTexts.noSeed)}</p>
          <button type="button" className="button" onClick={pin}>
            {t(shareTexts.pin)}
          </button>
        </>
      ) : (
        <p className="share-always">
          <CheckIcon /> {t(shareTexts.seed, { seed })}
        </p>
      )}
      {/* In place before it speaks, so that it is heard. */}
      <p aria-live="polite" className="share-said">
        {seed !== null && seed === pinned && t(shareTexts.pinned, { seed })}
      </p>
    </div>
  );
}
