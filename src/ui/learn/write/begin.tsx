import { useId, useState } from 'react';
import { writeTexts } from '../../../i18n/texts/learn-write.ts';
import {
  COURSE_IDS,
  type CourseLessonId,
  courseTitle,
  loadLesson,
} from '../../../lessons/course/index.ts';
import { blankLesson, readDraft } from '../../../lessons/draft.ts';
import type { LessonProblem } from '../../../lessons/read.ts';
import { LARGEST_LESSON } from '../../../lessons/read.ts';
import { flowTitle } from '../../kit/flow-title.ts';
import { FileIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import type { LessonRefusal } from '../own/read-source.ts';
import { Refusal } from '../own/refusal.tsx';
import { beginDraft } from './draft-store.ts';
import { flowOnScreen } from './sources.ts';

/** With what one begins: the flow on the screen, a lesson of the course, or a file. */
export function Begin() {
  const t = useT();
  const lang = useLang();
  const id = useId();
  const [copied, setCopied] = useState<CourseLessonId>(COURSE_IDS[0] as CourseLessonId);
  // What does not arrive is thrown to the boundary, which speaks for it.
  const [error, setError] = useState<unknown>(null);
  if (error !== null) throw error;
  const flow = flowOnScreen();
  const copy = () => {
    loadLesson(copied).then(
      (lesson) => beginDraft({ ...lesson, id: `${lesson.id}-copy` }, lang),
      setError,
    );
  };
  return (
    <section className="write-begin" aria-labelledby={id}>
      <h2 id={id}>{t(writeTexts.begin)}</h2>
      <div className="write-way">
        <h3>{t(writeTexts.fromFlow)}</h3>
        <p>{t(writeTexts.fromFlowAbout, { flow: flowTitle(flow.circumstances, lang) })}</p>
        <button
          type="button"
          className="button button-strong"
          onClick={() => beginDraft(blankLesson(flow), lang)}
        >
          {t(writeTexts.fromFlow)}
        </button>
      </div>
      <div className="write-way">
        <h3>{t(writeTexts.fromLesson)}</h3>
        <label htmlFor={`${id}-lesson`}>{t(writeTexts.lesson)}</label>
        <select
          id={`${id}-lesson`}
          value={copied}
          onChange={({ currentTarget: { value } }) =>
            setCopied(COURSE_IDS.find((each) => each === value) ?? copied)
          }
        >
          {COURSE_IDS.map((each) => (
            <option key={each} value={each}>
              {courseTitle(each)[lang]}
            </option>
          ))}
        </select>
        <button type="button" className="button" onClick={copy}>
          {t(writeTexts.copy)}
        </button>
      </div>
      <div className="write-way">
        <h3>{t(writeTexts.fromFile)}</h3>
        <OpenDraft />
      </div>
    </section>
  );
}

/** Opens a lesson's file to write on, a finished one or not. */
function OpenDraft() {
  const t = useT();
  const lang = useLang();
  const [refused, setRefused] = useState<{
    readonly name: string;
    readonly refusal: LessonRefusal;
  } | null>(null);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    const refuse = (refusal: LessonRefusal) => setRefused({ name: file.name, refusal });
    const problem = (kind: LessonProblem['kind']) =>
      refuse({ kind: 'problems', problems: [{ kind, path: '', found: String(file.size) }] });
    if (file.size > LARGEST_LESSON * 4) return problem('too-large');
    const text = await file.text().catch(() => null);
    if (text === null) return refuse({ kind: 'unreadable' });
    const read = readDraft(text);
    if (!read.ok) return refuse({ kind: 'problems', problems: read.error });
    beginDraft(read.value.draft, lang, read.value.lost);
  };
  return (
    <>
      <label className="button file-button">
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            void open(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <FileIcon />
        {t(writeTexts.open)}
      </label>
      <div aria-live="polite">{refused && <Refusal {...refused} />}</div>
    </>
  );
}
