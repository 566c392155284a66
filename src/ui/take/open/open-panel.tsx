import { useEffect, useId, useRef, useState } from 'react';
import { exactSize } from '../../../i18n/index.ts';
import { takeCounts, takeTexts } from '../../../i18n/texts/take.ts';
import { LARGEST_TRACE_FILE } from '../../../takeaway/trace-file/format.ts';
import type { Finding } from '../../../takeaway/trace-file/read.ts';
import { FileIcon } from '../../kit/icons.tsx';
import { WarningNote } from '../../kit/warning-note.tsx';
import { useCount, useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { closeTrace, type OpenRefusal, openTrace } from './open-trace.ts';

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
  return (
    <WarningNote>
      <p>
        <strong>{t(takeTexts.refused, { name })}</strong> <Reason refusal={refusal} />
      </p>
      {refusal.kind === 'altered' && <Findings findings={refusal.findings} />}
      <p className="take-note">{t(takeTexts.kept)}</p>
    </WarningNote>
  );
}

function Reason({ refusal }: Pick<Extract<Work, { phase: 'refused' }>, 'refusal'>) {
  const t = useT();
  const lang = useLang();
  switch (refusal.kind) {
    case 'missing':
      return t(takeTexts.missing);
    case 'unreadable':
      return t(takeTexts.unreadable);
    case 'too-large':
      return t(takeTexts.fileTooLarge, {
        size: exactSize(lang, refusal.size),
        limit: exactSize(lang, LARGEST_TRACE_FILE),
      });
    case 'not-json':
      return t(takeTexts.notJson);
    case 'other-format':
      return t(takeTexts.otherFormat);
    case 'other-version':
      return t(takeTexts.otherVersion, { version: refusal.version });
    case 'misshapen':
      return t(takeTexts.misshapen, {
        path: refusal.path === '' ? t(takeTexts.wholeFile) : brief(refusal.path),
        found: brief(refusal.found),
      });
    case 'altered':
      return t(takeTexts.altered);
    case 'untold':
      return t(takeTexts.untold, { step: brief(refusal.step) });
  }
}

/** Findings that are shown; the first names what to look at, and the others mostly follow from it. */
const SHOWN = 3;

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const count = useCount();
  const left = findings.length - SHOWN;
  return (
    <ul className="take-findings">
      {findings.slice(0, SHOWN).map((finding) => (
        <li key={finding.words}>
          <strong>
            <Subject finding={finding} />
          </strong>{' '}
          {/* What checks a trace speaks English, as error messages do. */}
          <code lang="en">{brief(finding.words)}</code>
        </li>
      ))}
      {left > 0 && <li>{count(takeCounts.more, left)}</li>}
    </ul>
  );
}

function Subject({ finding: { step, value } }: { readonly finding: Finding }) {
  const t = useT();
  if (step !== undefined)
    return step.position === null
      ? t(takeTexts.beforeStage)
      : t(takeTexts.atStep, { position: step.position });
  if (value !== undefined)
    return t(takeTexts.atValue, { id: brief(value.id), name: brief(value.name) });
  return t(takeTexts.atSeal);
}

/** Longer texts of a file from anywhere would fill the dialog. */
function brief(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
