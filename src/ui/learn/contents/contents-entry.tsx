import { learnContentsCounts, learnContentsTexts } from '../../../i18n/texts/learn-contents.ts';
import { type CourseLessonId, courseTitle } from '../../../lessons/course/index.ts';
import { type CourseLesson, minutesOf, wordsIn } from '../../../lessons/lesson.ts';
import { doneOf, taskProgress } from '../../../lessons/progress.ts';
import { CheckIcon } from '../../kit/icons.tsx';
import { useCount, useLang, useT } from '../../store/hooks.ts';
import { LessonLink } from '../lesson-link.tsx';
import { useProgress } from '../progress/store.ts';
import { FreeText } from './free-text.tsx';

interface Props {
  readonly id: CourseLessonId;
  /** From 1. */
  readonly number: number;
  /** Null until it is there. */
  readonly lesson: CourseLesson | null;
  readonly onlyExercises: boolean;
}

/** A lesson in the list: its name, what one takes from it, and its exercises. */
export function ContentsEntry({ id, number, lesson, onlyExercises }: Props) {
  const t = useT();
  const count = useCount();
  const progress = useProgress((state) => state.progress);
  const counts = lesson === null ? null : doneOf(progress, lesson);
  const isDone = counts !== null && counts.done === counts.total;
  return (
    <li className="learn-entry" data-done={isDone || undefined}>
      <span className="learn-entry-number" aria-hidden="true">
        {isDone ? <CheckIcon /> : number}
      </span>
      <div className="learn-entry-body">
        <h3>
          <LessonLink lesson={id}>{t(courseTitle(id))}</LessonLink>
          {lesson !== null && (
            <small>
              {isDone
                ? t(learnContentsTexts.done)
                : count(learnContentsCounts.minutes, minutesOf(lesson))}
            </small>
          )}
        </h3>
        {lesson !== null && !onlyExercises && (
          <>
            <p>
              <FreeText said={lesson.about} />
            </p>
            <p className="learn-entry-takeaway">
              <span>{t(learnContentsTexts.takeaway)}</span> <FreeText said={lesson.takeaway} />
            </p>
          </>
        )}
        {lesson !== null && <Exercises lesson={lesson} isOpen={onlyExercises} />}
      </div>
    </li>
  );
}

/** The exercises of a lesson by name, folded away unless it is they that one came for. */
function Exercises({
  lesson,
  isOpen,
}: {
  readonly lesson: CourseLesson;
  readonly isOpen: boolean;
}) {
  const count = useCount();
  const { done, total } = useDone(lesson);
  const list = (
    <ul className="learn-exercises">
      {lesson.tasks.map(({ id }) => (
        <Exercise key={id} lesson={lesson} task={id} />
      ))}
    </ul>
  );
  if (isOpen) return list;
  return (
    <details className="learn-entry-tasks">
      <summary>
        {count(learnContentsCounts.tasks, total)} <small>{`${done}/${total}`}</small>
      </summary>
      {list}
    </details>
  );
}

function useDone(lesson: CourseLesson) {
  const progress = useProgress((state) => state.progress);
  return doneOf(progress, lesson);
}

function Exercise({ lesson, task }: { readonly lesson: CourseLesson; readonly task: string }) {
  const t = useT();
  const lang = useLang();
  const { done, shown } = useProgress((state) => taskProgress(state.progress, lesson.id, task));
  const title = lesson.tasks.find(({ id }) => id === task)?.title;
  if (title === undefined) return null;
  return (
    <li data-done={done || undefined}>
      {done && <CheckIcon />}
      <LessonLink lesson={lesson.id} keys={{ task, exercises: '1' }}>
        {wordsIn(title, lang).text}
      </LessonLink>
      {done && <small>{t(shown ? learnContentsTexts.doneShown : learnContentsTexts.done)}</small>}
    </li>
  );
}
