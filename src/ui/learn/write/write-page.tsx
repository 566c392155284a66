import './write.css';
import { type ReactNode, useId, useState } from 'react';
import { writePartTexts, writeTexts } from '../../../i18n/texts/learn-write.ts';
import { type Draft, fileOf } from '../../../lessons/draft.ts';
import { LANGS } from '../../../lib/text.ts';
import { saveFile } from '../../kit/save-file.ts';
import { WarningNote } from '../../kit/warning-note.tsx';
import { useT } from '../../store/hooks.ts';
import { openOwn } from '../own/opened.ts';
import { Problems } from '../own/problems.tsx';
import { useNarrators } from '../trainer/said.ts';
import { Begin } from './begin.tsx';
import { dropDraft, useDraft, writeIn } from './draft-store.ts';
import { NarratorsContext } from './form-context.ts';
import { GeneralPart, IdeasPart, QuestionPart, TrainersPart } from './lesson-parts.tsx';
import { useIsWanted } from './places.ts';
import { StillToDo } from './still-to-do.tsx';
import { TasksPart } from './tasks-part.tsx';

/** Where one writes a lesson of one's own: a form whose texts, checks and tasks are run as one writes. */
export function WritePage() {
  const t = useT();
  const draft = useDraft((state) => state.draft);
  const isKept = useDraft((state) => state.isKept);
  return (
    <div className="write">
      <header className="write-head">
        <h1>{t(writeTexts.heading)}</h1>
        <p>{t(writeTexts.about)}</p>
        {!isKept && (
          <WarningNote>
            <p>{t(writeTexts.notKept)}</p>
          </WarningNote>
        )}
      </header>
      {draft === null ? <Begin /> : <Form draft={draft} />}
    </div>
  );
}

function Form({ draft }: { readonly draft: Draft }) {
  const t = useT();
  const narrators = useNarrators();
  const lost = useDraft((state) => state.lost);
  return (
    <NarratorsContext value={narrators}>
      <Tools draft={draft} />
      {lost.length > 0 && (
        <WarningNote>
          <p>{t(writeTexts.lost)}</p>
          <Problems problems={lost} />
        </WarningNote>
      )}
      <div className="write-body">
        <div className="write-parts">
          <Part
            title={t(writePartTexts.general)}
            roots={['title', 'id', 'about', 'takeaway']}
            isOpen
          >
            <GeneralPart />
          </Part>
          <Part title={t(writePartTexts.ideas)} roots={['ideas']} isOpen>
            <IdeasPart />
          </Part>
          <Part title={t(writePartTexts.question)} roots={['question']}>
            <QuestionPart />
          </Part>
          <Part title={t(writePartTexts.tasks)} roots={['tasks']}>
            <TasksPart />
          </Part>
          <Part title={t(writePartTexts.trainers)} roots={['trainer']}>
            <TrainersPart />
          </Part>
        </div>
        <aside className="write-beside">
          <StillToDo />
          <details className="fold">
            <summary>{t(writeTexts.json)}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to be reached by keyboard for that */}
            <pre className="write-json" tabIndex={0}>
              {fileOf(draft)}
            </pre>
          </details>
        </aside>
      </div>
    </NarratorsContext>
  );
}

/** A part of the form, which can be shut. */
function Part({
  title,
  roots,
  isOpen = false,
  children,
}: {
  readonly title: string;
  /** Where in the lesson stands what is written in it. */
  readonly roots: readonly string[];
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}) {
  const [wasOpen, setWasOpen] = useState(isOpen);
  const isWanted = useIsWanted(roots);
  if (isWanted && !wasOpen) setWasOpen(true);
  return (
    <details
      className="write-part"
      open={isOpen}
      onToggle={(event) => event.currentTarget.open && setWasOpen(true)}
    >
      <summary>
        <h2>{title}</h2>
      </summary>
      {/* What is not looked at is not run. */}
      {wasOpen && <div className="write-part-body">{children}</div>}
    </details>
  );
}

/** Languages, saving, playing, and the way to another draft. */
function Tools({ draft }: { readonly draft: Draft }) {
  const t = useT();
  const id = useId();
  const langs = useDraft((state) => state.langs);
  const isWhole = useDraft((state) => state.problems.length === 0);
  const [isSure, setSure] = useState(true);
  const name = `${draft.id || 'lesson'}.json`;
  return (
    <div className="write-tools">
      <fieldset className="write-langs">
        <legend>{t(writeTexts.languages)}</legend>
        {LANGS.map((lang) => (
          <label key={lang}>
            <input
              type="checkbox"
              checked={langs.includes(lang)}
              onChange={(event) => writeIn(lang, event.currentTarget.checked)}
            />{' '}
            <span lang={lang}>{lang === 'en' ? 'English' : '日本語'}</span>
          </label>
        ))}
      </fieldset>
      <div className="write-actions">
        <button
          type="button"
          className="button button-strong"
          onClick={() => saveFile(fileOf(draft), name)}
        >
          {t(writeTexts.save)}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={!isWhole || undefined}
          aria-describedby={`${id}-whole`}
          onClick={() => isWhole && openOwn(draft, { name, from: null })}
        >
          {t(writeTexts.play)}
        </button>
        <button type="button" className="button button-quiet" onClick={() => setSure(false)}>
          {t(writeTexts.another)}
        </button>
        <span id={`${id}-whole`} className="write-whole">
          {t(isWhole ? writeTexts.whole : writeTexts.playNot)}
        </span>
      </div>
      {!isSure && (
        <div className="write-sure" role="alert">
          <p>{t(writeTexts.anotherSure)}</p>
          <button type="button" className="button" onClick={dropDraft}>
            {t(writeTexts.dropIt)}
          </button>{' '}
          <button type="button" className="button" onClick={() => setSure(true)}>
            {t(writeTexts.goOn)}
          </button>
        </div>
      )}
    </div>
  );
}
