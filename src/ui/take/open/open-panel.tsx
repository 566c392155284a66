import { useEffect, useId, useRef, useState } from 'react';
import { takeTexts } from '../../../i18n/texts/take.ts';
import { FileIcon } from '../../kit/icons.tsx';
import { TraceRefusal } from '../../kit/trace-refusal.tsx';
import { WarningNote } from '../../kit/warning-note.tsx';
import { useT } from '../../store/hooks.ts';
import type { OpenRefusal } from '../../store/read-trace/read-trace.ts';
import { useStore } from '../../store/store.ts';
import { closeTrace, openTrace } from './open-trace.ts';

type Work =
  | { readonly phase: 'idle' }
  | { readonly phase: 'checking'; readonly name: string }
  | {
      readonly phase: 'refused';
      readonly name: string;
      readonly refusal: OpenRefusal | { readonly kind: 'missing' };
    };

/** Where a saved trace is chosen or dropped; says what fails, where it is not opened. */
export function OpenPanel() {
  const t = useT();
  const heading = useId();
  const [work, open] = useOpening();
  const [isOver, setOver] = useState(false);
  const isOpened = useStore((state) => state.opened !== null);
  return (
    <section
      className="take-open"
      aria-labelledby={heading}
      data-over={isOver || undefined}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        // The page would take it for an object.
        event.preventDefault();
        setOver(false);
        open(event.dataTransfer.files[0]);
      }}
    >
      <h3 id={heading}>{t(takeTexts.open)}</h3>
      <p className="take-note">{t(takeTexts.openAbout)}</p>
      <p className="take-actions">
        <label className="button file-button">
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              open(event.currentTarget.files?.[0]);
              // The same file can then be chosen again, e.g. after it was changed.
              event.currentTarget.value = '';
            }}
          />
          <FileIcon />
          {t(takeTexts.choose)}
        </label>
        {isOpened && (
          <button
            type="button"
            className="button"
            onClick={() => {
              closeTrace();
              useStore.getState().setOverlay(null);
            }}
          >
            {t(takeTexts.back)}
          </button>
        )}
      </p>
      {/* In place before it speaks, so that it is heard. */}
      <div className="take-answer" aria-live="polite">
        {work.phase === 'checking' && <p>{t(takeTexts.checking, { name: work.name })}</p>}
        {work.phase === 'refused' && <Refusal name={work.name} refusal={work.refusal} />}
      </div>
    </section>
  );
}

/** One file at a time: another takes its place, and so does the end of the dialog. */
function useOpening(): readonly [Work, (file: File | undefined) => void] {
  const [work, setWork] = useState<Work>({ phase: 'idle' });
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    control.current?.abort();
    const mine = new AbortController();
    control.current = mine;
    const { name } = file;
    setWork({ phase: 'checking', name });
    try {
      const refusal = await openTrace(file, mine.signal);
      if (refusal !== null) setWork({ phase: 'refused', name, refusal });
      else useStore.getState().setOverlay(null);
    } catch {
      if (!mine.signal.aborted) setWork({ phase: 'refused', name, refusal: { kind: 'missing' } });
    }
  };
  return [work, (file) => void open(file)];
}

function Refusal({ name, refusal }: Omit<Extract<Work, { phase: 'refused' }>, 'phase'>) {
  const t = useT();
  const lead = <strong>{t(takeTexts.refused, { name })}</strong>;
  return (
    <WarningNote>
      {refusal.kind === 'missing' ? (
        <p>
          {lead} {t(takeTexts.missing)}
        </p>
      ) : (
        <TraceRefusal lead={lead} refusal={refusal} />
      )}
      <p className="take-note">{t(takeTexts.kept)}</p>
    </WarningNote>
  );
}
