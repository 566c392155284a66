import { useEffect, useState } from 'react';
import { learnTaskCounts, learnTaskTexts } from '../../../i18n/texts/learn-tasks.ts';
import type { Lesson, Task } from '../../../lessons/lesson.ts';
import { taskProgress } from '../../../lessons/progress.ts';
import { reveal } from '../../kit/reveal.ts';
import { useCount, useT } from '../../store/hooks.ts';
import { SaidText } from '../lesson/said-text.tsx';
import { useProgress } from '../progress/store.ts';
import { useSceneTrace } from '../state/scenes.ts';
import { useLearn } from '../state/store.ts';
import { triedOf, useStanding } from '../state/use-standing.ts';
import { TaskStatus } from './task-card.tsx';

/** The task that is worked at, in a line, while its card is out of sight: it stays in view, and leads back to it. */
export function TaskBar({ lesson, task }: { readonly lesson: Lesson; readonly task: Task }) {
  const t = useT();
  const count = useCount();
  const { attempt, done, shown } = useProgress(({ progress }) =>
    taskProgress(progress, lesson.id, task.id),
  );
  const showsSolution = useLearn((state) => state.showsSolution);
  const judged = useStanding(task, triedOf(task, attempt, showsSolution));
  const start = useSceneTrace(task.start);
  const isSeen = useIsSeen('.task[data-open]', task);
  const met = judged?.standing.findings.filter((finding) => finding.met).length ?? 0;
  return (
    <aside
      className="task-bar"
      aria-label={t(learnTaskTexts.current)}
      data-seen={isSeen || undefined}
    >
      <span className="task-bar-name">
        <SaidText said={task.title} trace={start} />
      </span>
      {!isSeen && (
        <>
          <span className="task-bar-count">{count(learnTaskCounts.goalsMet, met)}</span>
          <TaskStatus done={done} shown={shown} isOpen />
        </>
      )}
      <button
        type="button"
        className="button"
        onClick={() => show(isSeen ? '.lesson-player' : '.task[data-open]')}
      >
        {t(isSeen ? learnTaskTexts.toPlayer : learnTaskTexts.toTask)}
      </button>
    </aside>
  );
}

function show(selector: string): void {
  const element = document.querySelector(selector);
  if (element !== null) reveal(element, 'start');
}

/** Whether an element is in sight. */
function useIsSeen(selector: string, of: object): boolean {
  const [isSeen, setSeen] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another task is another element
  useEffect(() => {
    const element = document.querySelector(selector);
    if (element === null) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry) setSeen(entry.isIntersecting);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [selector, of]);
  return isSeen;
}
