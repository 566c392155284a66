import './contents.css';
import { useId, useState } from 'react';
import { learnContentsCounts, learnContentsTexts } from '../../../i18n/texts/learn-contents.ts';
import { COURSE_IDS, type CourseLessonId, courseTitle } from '../../../lessons/course/index.ts';
import type { CourseLesson } from '../../../lessons/lesson.ts';
import { doneOf, type Progress } from '../../../lessons/progress.ts';
import { useCount, useLang, useT } from '../../store/hooks.ts';
import { LessonLink } from '../lesson-link.tsx';
import { BesideContents } from '../own/beside.tsx';
import { useProgress } from '../progress/store.ts';
import { useAllLessons } from './all-lessons.ts';
import { useCarriedByLink } from './carried-by-link.ts';
import { CarriedProgress } from './carried-progress.tsx';
import { ContentsEntry } from './contents-entry.tsx';
import { speaksOf } from './find.ts';

/** Where one begins. */
const FIRST = COURSE_IDS[0] as CourseLessonId;

/** The list of the lessons: where one begins, goes on and looks things up afterwards. */
export function Contents() {
  const t = useT();
  const lessons = useAllLessons();
  const progress = useProgress((state) => state.progress);
  const next = nextOf(lessons, progress);
  useCarriedByLink();
  return (
    <div className="learn-contents">
      <div className="learn-contents-head">
        <h1>{t(learnContentsTexts.title)}</h1>
        <p>{t(learnContentsTexts.intro)}</p>
        <After isDone={next === null} />
        <NextLesson next={next} hasBegun={Object.keys(progress.lessons).length > 0} />
      </div>
      <Lessons lessons={lessons} />
      <CarriedProgress />
      <BesideContents />
    </div>
  );
}

/** What the course is for; once it is done, what one has of it. */
function After({ isDone }: { readonly isDone: boolean }) {
  const t = useT();
  return (
    <div className="learn-after" data-done={isDone || undefined}>
      <p>{t(isDone ? learnContentsTexts.finished : learnContentsTexts.after)}</p>
      <ul>
        <li>{t(learnContentsTexts.afterDisk)}</li>
        <li>{t(learnContentsTexts.afterRole)}</li>
        <li>{t(learnContentsTexts.afterDay)}</li>
      </ul>
    </div>
  );
}

/** Where to go on: the first lesson in which something is left to do. */
function NextLesson({
  next,
  hasBegun,
}: {
  readonly next: CourseLessonId | null;
  readonly hasBegun: boolean;
}) {
  const t = useT();
  const id = next ?? FIRST;
  const title = t(courseTitle(id));
  const text =
    next === null
      ? learnContentsTexts.again
      : hasBegun
        ? learnContentsTexts.goOn
        : learnContentsTexts.begin;
  return (
    <p>
      <LessonLink className={next === null ? 'button' : 'button button-strong'} lesson={id}>
        {t(text, { title })}
      </LessonLink>
    </p>
  );
}

/** The first lesson that is not done; null where all are. Until the lessons are there: the first not begun. */
function nextOf(
  lessons: readonly CourseLesson[] | null,
  progress: Progress,
): CourseLessonId | null {
  if (lessons === null)
    return COURSE_IDS.find((id) => !Object.hasOwn(progress.lessons, id)) ?? FIRST;
  const at = lessons.findIndex((lesson) => {
    const { done, total } = doneOf(progress, lesson);
    return done < total;
  });
  return at === -1 ? null : (COURSE_IDS[at] ?? null);
}

/** The lessons with what each says, searchable; or their exercises alone. */
function Lessons({ lessons }: { readonly lessons: readonly CourseLesson[] | null }) {
  const t = useT();
  const count = useCount();
  const lang = useLang();
  const [search, setSearch] = useState('');
  const [onlyExercises, setOnlyExercises] = useState(false);
  const heading = useId();
  const found = lessons?.filter((lesson) => speaksOf(lesson, search, lang)) ?? null;
  return (
    <section className="learn-lessons" aria-labelledby={heading}>
      <div className="learn-lessons-head">
        <h2 id={heading}>
          {t(learnContentsTexts.lessons)}{' '}
          <small>{count(learnContentsCounts.lessons, COURSE_IDS.length)}</small>
        </h2>
        <input
          type="search"
          className="learn-search"
          aria-label={t(learnContentsTexts.search)}
          placeholder={t(learnContentsTexts.search)}
          value={search}
          onChange={({ currentTarget: { value } }) => setSearch(value)}
        />
        <label className="learn-only">
          <input
            type="checkbox"
            checked={onlyExercises}
            onChange={({ currentTarget: { checked } }) => setOnlyExercises(checked)}
          />
          {t(learnContentsTexts.exercises)}
        </label>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {search !== '' && found !== null && count(learnContentsCounts.found, found.length)}
      </p>
      {found?.length === 0 && <p>{t(learnContentsTexts.nothing, { text: search })}</p>}
      <ol className="learn-entries">
        {COURSE_IDS.map((id, at) => {
          const lesson = lessons?.[at] ?? null;
          if (lesson !== null && !found?.includes(lesson)) return null;
          return (
            <ContentsEntry
              key={id}
              id={id}
              number={at + 1}
              lesson={lesson}
              onlyExercises={onlyExercises}
            />
          );
        })}
      </ol>
    </section>
  );
}
