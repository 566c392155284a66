import { useEffect, useRef, useState } from 'react';
import { learnTexts } from '../../../i18n/texts/learn.ts';
import {
  COURSE_IDS,
  type CourseLessonId,
  courseTitle,
  loadLesson,
} from '../../../lessons/course/index.ts';
import { doneOf, lessonProgress } from '../../../lessons/progress.ts';
import { CheckIcon, ColumnsIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { LessonLink } from '../lesson-link.tsx';
import { useProgress } from '../progress/store.ts';

/** The lessons of the course in a line: which is open, and which are done. */
export function Rail({ current }: { readonly current: string }) {
  const t = useT();
  const line = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lesson that is open is brought into view
  useEffect(() => {
    const list = line.current;
    const link = list?.querySelector<HTMLElement>('[aria-current]');
    // Not `scrollIntoView`, which would scroll a host as well.
    if (list && link && list.scrollWidth > list.clientWidth)
      list.scrollLeft =
        link.offsetLeft - list.offsetLeft - (list.clientWidth - link.offsetWidth) / 2;
  }, [current]);
  return (
    <nav className="rail" aria-label={t(learnTexts.course)}>
      <LessonLink className="rail-all" lesson={null} title={t(learnTexts.contents)}>
        <ColumnsIcon />
        <span className="visually-hidden">{t(learnTexts.contents)}</span>
      </LessonLink>
      <ol ref={line} className="rail-lessons">
        {COURSE_IDS.map((id, at) => (
          <li key={id}>
            <RailLink id={id} number={at + 1} isCurrent={id === current} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface LinkProps {
  readonly id: CourseLessonId;
  readonly number: number;
  readonly isCurrent: boolean;
}

function RailLink({ id, number, isCurrent }: LinkProps) {
  const t = useT();
  const lang = useLang();
  const isDone = useIsDone(id);
  return (
    <LessonLink
      className="rail-link"
      lesson={id}
      aria-current={isCurrent ? 'page' : undefined}
      data-done={isDone || undefined}
    >
      <span className="rail-mark" aria-hidden="true">
        {isDone ? <CheckIcon /> : number}
      </span>
      <span className="rail-name">{courseTitle(id)[lang]}</span>
      {isDone && <span className="visually-hidden">({t(learnTexts.isDone)})</span>}
    </LessonLink>
  );
}

/** Whether all tasks of a lesson are done. A lesson of which none is need not be loaded to know that. */
function useIsDone(id: CourseLessonId): boolean {
  const progress = useProgress((state) => state.progress);
  const isBegun = Object.values(lessonProgress(progress, id).tasks).some(({ done }) => done);
  const [tasks, setTasks] = useState<readonly { readonly id: string }[] | null>(null);
  useEffect(() => {
    if (!isBegun) return;
    let isHere = true;
    // What does not arrive has no mark; whoever opens it is told.
    loadLesson(id).then(
      (lesson) => isHere && setTasks(lesson.tasks),
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, [id, isBegun]);
  if (tasks === null) return false;
  const { done, total } = doneOf(progress, { id, tasks } as Parameters<typeof doneOf>[1]);
  return done === total;
}
