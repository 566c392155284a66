import { useId, useState } from 'react';
import { trainerTexts } from '../../../i18n/texts/learn-trainer.ts';
import { CopyButton } from '../../kit/copy-button.tsx';
import { QrCode } from '../../kit/qr-code.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { ownHost, readableSeed } from '../../store/share-link.ts';
import { learnerLink, type Reached } from './learner-link.ts';

/** The most characters of a class code: a QR code of the link can still be read from the back of a room. */
const LONGEST = 40;

interface Props {
  readonly reached: Reached;
  /** The code that the page was opened with. */
  readonly code: string | null;
}

/** A code that gives everybody in a class the same bytes: the link with it, as text and to be photographed. */
export function ClassCode({ reached, code: opened }: Props) {
  const t = useT();
  const lang = useLang();
  const id = useId();
  const [code, setCode] = useState(() => opened ?? readableSeed());
  const link = learnerLink(reached, { code: code.trim(), lang }, location.href);
  return (
    <section className="trainer-class" aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>{t(trainerTexts.classHeading)}</h3>
      <div className="trainer-class-body">
        {ownHost(location) !== '' && <QrCode link={link} />}
        <div className="trainer-class-words">
          <div className="trainer-class-code">
            <label htmlFor={id}>{t(trainerTexts.classCode)}</label>
            <input
              id={id}
              type="text"
              value={code}
              maxLength={LONGEST}
              spellCheck={false}
              autoComplete="off"
              aria-describedby={`${id}-about`}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            <button type="button" className="button" onClick={() => setCode(readableSeed())}>
              {t(trainerTexts.another)}
            </button>
          </div>
          <p id={`${id}-about`}>{t(trainerTexts.classAbout, { most: LONGEST })}</p>
          {code.trim() === '' && <p>{t(trainerTexts.classEmpty)}</p>}
          <div className="trainer-class-link">
            <input
              type="text"
              readOnly
              aria-label={t(trainerTexts.classLink)}
              value={link}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton what={t(trainerTexts.classLink)} text={() => link} />
          </div>
          <p>
            <a href={link.slice(link.indexOf('#'))}>{t(trainerTexts.classOpen)}</a>
          </p>
        </div>
      </div>
    </section>
  );
}
