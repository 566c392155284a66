import { useState } from 'react';
import { shareTexts } from '../../../i18n/texts/share.ts';
import { FIRST_PAGE } from '../../../link/index.ts';
import { CopyButton } from '../../kit/copy-button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { CheckIcon } from '../../kit/icons.tsx';
import { NotCarried } from '../../kit/not-carried.tsx';
import { QrCode } from '../../kit/qr-code.tsx';
import { useNarrate, useStep, useT } from '../../store/hooks.ts';
import { type Carrying, ownHost, readableSeed, shareLink } from '../../store/share-link.ts';
import { useStore } from '../../store/store.ts';
import '../share.css';

/** The link to what is on the screen, as text and as a QR code, with what it carries and what it does not. */
export function ShareDialog() {
  const t = useT();
  const [carrying, setCarrying] = useState<Carrying>({ step: true, lang: true });
  const state = useStore();
  const link = shareLink(state, carrying, location.href);
  return (
    <Dialog
      className="share"
      title={t(shareTexts.title)}
      onClose={() => useStore.getState().setOverlay(null)}
    >
      <div className="share-body">
        {ownHost(location) !== '' && <QrCode link={link} />}
        <div className="share-words">
          <div className="share-link">
            <input
              type="text"
              readOnly
              aria-label={t(shareTexts.link)}
              value={link}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton what={t(shareTexts.link)} text={() => link} />
          </div>
          {state.page === FIRST_PAGE && (
            <>
              <Carried carrying={carrying} onChange={setCarrying} />
              <TakeHome />
            </>
          )}
          <NotCarried />
        </div>
      </div>
    </Dialog>
  );
}

function Carried({
  carrying,
  onChange,
}: {
  readonly carrying: Carrying;
  onChange(carrying: Carrying): void;
}) {
  const t = useT();
  const step = useStep();
  const narrate = useNarrate();
  const position = useStore((state) => state.transport.position);
  return (
    <>
      <fieldset className="share-carries">
        <legend className="panel-heading">{t(shareTexts.carries)}</legend>
        <p className="share-always">
          <CheckIcon /> {t(shareTexts.always)}
        </p>
        <label>
          <input
            type="checkbox"
            checked={carrying.step}
            onChange={(event) => onChange({ ...carrying, step: event.currentTarget.checked })}
          />
          {t(shareTexts.step, { position, title: step ? narrate(step).title : '' })}
        </label>
        <label>
          <input
            type="checkbox"
            checked={carrying.lang}
            onChange={(event) => onChange({ ...carrying, lang: event.currentTarget.checked })}
          />
          {t(shareTexts.lang)}
        </label>
      </fieldset>
      <SeedPin />
    </>
  );
}

/** The flow on paper, or as a PDF. */
function TakeHome() {
  const t = useT();
  return (
    <div className="share-paper">
      <button type="button" className="button" onClick={() => print()}>
        {t(shareTexts.takeHome)}
      </button>
      <p>{t(shareTexts.takeHomeHint)}</p>
    </div>
  );
}

/** The seed in the link, or the offer to pin one. */
function SeedPin() {
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
