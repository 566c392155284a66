import { useId, useRef, useState } from 'react';
import { learnContentsTexts } from '../../../i18n/texts/learn-contents.ts';
import {
  type Progress,
  packProgress,
  readProgress,
  writeProgress,
} from '../../../lessons/progress.ts';
import { encodeAddress } from '../../../link/index.ts';
import { CopyButton } from '../../kit/copy-button.tsx';
import { saveFile } from '../../kit/save-file.ts';
import { WarningNote } from '../../kit/warning-note.tsx';
import { useT } from '../../store/hooks.ts';
import { pageAt } from '../../store/share-link.ts';
import { carryIn, resetProgress, useProgress } from '../progress/store.ts';

/** How the progress is kept, carried to another machine, and forgotten. */
export function CarriedProgress() {
  const t = useT();
  const heading = useId();
  const { progress, isKept } = useProgress();
  const packed = packProgress(progress);
  return (
    <section className="learn-progress" aria-labelledby={heading}>
      <h2 id={heading}>{t(learnContentsTexts.progress)}</h2>
      <p>{t(isKept ? learnContentsTexts.kept : learnContentsTexts.notKept)}</p>
      <h3>{t(learnContentsTexts.carry)}</h3>
      <p>{t(learnContentsTexts.carryHint)}</p>
      <div className="learn-carry">
        {packed !== '' && <ProgressLink packed={packed} />}
        <button
          type="button"
          className="button"
          onClick={() => saveFile(writeProgress(progress), 's3-encryption-progress.json')}
        >
          {t(learnContentsTexts.save)}
        </button>
        <OpenFile />
        {packed !== '' && <Reset />}
      </div>
    </section>
  );
}

function ProgressLink({ packed }: { readonly packed: string }) {
  const t = useT();
  const link =
    pageAt(location.href) + encodeAddress({ page: 'learn', extra: { progress: packed } });
  return (
    <span className="learn-link">
      <input
        type="text"
        readOnly
        aria-label={t(learnContentsTexts.link)}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton what={t(learnContentsTexts.link)} text={() => link} />
    </span>
  );
}

/** Takes a progress over from a file; says so, and says what is wrong with one that is none. */
function OpenFile() {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  /** The name of the file that was chosen last, and whether it holds a progress. */
  const [chosen, setChosen] = useState<{ readonly name: string; readonly isOne: boolean } | null>(
    null,
  );
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await readFile(file);
    if (read !== null) carryIn(read);
    setChosen({ name: file.name, isOne: read !== null });
  };
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {t(learnContentsTexts.open)}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t(learnContentsTexts.open)}
        onChange={({ currentTarget }) => {
          void open(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <div className="learn-carried" role="status">
        {chosen?.isOne === true && <p>{t(learnContentsTexts.carried)}</p>}
        {chosen?.isOne === false && (
          <WarningNote>
            <p>{t(learnContentsTexts.notProgress, { name: chosen.name })}</p>
          </WarningNote>
        )}
      </div>
    </>
  );
}

async function readFile(file: File): Promise<Progress | null> {
  try {
    const read = readProgress(await file.text());
    return read.ok ? read.value : null;
  } catch {
    // It has gone, or may not be read.
    return null;
  }
}

/** Asks once before everything is forgotten. */
function Reset() {
  const t = useT();
  const [asks, setAsks] = useState(false);
  if (!asks)
    return (
      <button type="button" className="button button-quiet" onClick={() => setAsks(true)}>
        {t(learnContentsTexts.reset)}
      </button>
    );
  return (
    <fieldset className="learn-reset">
      <legend className="visually-hidden">{t(learnContentsTexts.reset)}</legend>
      <p>{t(learnContentsTexts.resetAsk)}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          resetProgress();
          setAsks(false);
        }}
      >
        {t(learnContentsTexts.resetYes)}
      </button>
      <button type="button" className="button" onClick={() => setAsks(false)}>
        {t(learnContentsTexts.resetNo)}
      </button>
    </fieldset>
  );
}
