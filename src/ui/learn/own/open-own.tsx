import './own.css';
import { useId, useRef, useState } from 'react';
import { ownLessonTexts } from '../../../i18n/texts/learn-file.ts';
import { FileIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { LessonLink } from '../lesson-link.tsx';
import { openOwn } from './opened.ts';
import { type LessonRefusal, readFromFile } from './read-source.ts';
import { Refusal } from './refusal.tsx';

type Work =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading'; readonly name: string }
  | { readonly phase: 'refused'; readonly name: string; readonly refusal: LessonRefusal };

/** Where a lesson's file is chosen or dropped; says all that is wrong with it where it is not opened. */
export function OpenOwn() {
  const t = useT();
  const heading = useId();
  const [work, setWork] = useState<Work>({ phase: 'idle' });
  const [isOver, setOver] = useState(false);
  const last = useRef(0);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    const mine = ++last.current;
    const { name } = file;
    setWork({ phase: 'reading', name });
    const lesson = await readFromFile(file);
    // Another file was chosen meanwhile.
    if (mine !== last.current) return;
    if (!lesson.ok) return setWork({ phase: 'refused', name, refusal: lesson.error });
    setWork({ phase: 'idle' });
    openOwn(lesson.value, { name, from: null });
  };
  return (
    <section
      className="own-open"
      aria-labelledby={heading}
      data-over={isOver || undefined}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        // The page would take it for an object.
        event.preventDefault();
        setOver(false);
        void open(event.dataTransfer.files[0]);
      }}
    >
      <h2 id={heading}>{t(ownLessonTexts.heading)}</h2>
      <p>{t(ownLessonTexts.about)}</p>
      <p className="own-actions">
        <label className="button file-button">
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              void open(event.currentTarget.files?.[0]);
              // The same file can then be chosen again, e.g. after it was mended.
              event.currentTarget.value = '';
            }}
          />
          <FileIcon />
          {t(ownLessonTexts.choose)}
        </label>
        <LessonLink className="button" lesson={null} keys={{ write: '1' }}>
          {t(ownLessonTexts.write)}
        </LessonLink>
      </p>
      {/* In place before it speaks, so that it is heard. */}
      <div aria-live="polite">
        {work.phase === 'reading' && <p>{t(ownLessonTexts.reading, { name: work.name })}</p>}
        {work.phase === 'refused' && <Refusal name={work.name} refusal={work.refusal} />}
      </div>
    </section>
  );
}
