import { useEffect, useRef } from 'react';
import { learnTexts } from '../../../i18n/texts/learn.ts';
import { learnTaskTexts } from '../../../i18n/texts/learn-tasks.ts';
import type { Lesson, Task } from '../../../lessons/lesson.ts';
import { taskProgress } from '../../../lessons/progress.ts';
import { reveal } from '../../kit/reveal.ts';
import { useT } from '../../store/hooks.ts';
import { SaidText } from '../lesson/said-text.tsx';
import { useProgress } from '../progress/store.ts';
import { useSceneTrace } from '../state/scenes.ts';
import { turnToPlace } from '../state/stage.ts';
import { useLearn } from '../state/store.ts';
import { OpenTask, TaskStatus } from './task-card.tsx';

/** The tasks of a lesson. One at a time is worked at; the others are a line. */
export function TaskList({ lesson }: { readonly lesson: Lesson }) {
  const t = useT();
  const list = useRef<HTMLElement>(null);
  const open = useLearn(({ place }) => (place?.kind === 'task' ? place.id : null));
  const first = useRef(true);
  // What one has opened is what one wants to read; the page opens where it begins.
  useEffect(() => {
    const isFirst = first.current;
    first.current = false;
    if (open === null) return;
    const task = list.current?.querySelector<HTMLElement>('.task[data-open]');
    if (!task) return;
    reveal(task, 'start');
    if (!isFirst && !task.contains(document.activeElement))
      task.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  }, [open]);
  return (
    <section ref={list} className="tasks">
      <h2>{t(learnTexts.tasks)}</h2>
      {lesson.tasks.map((task) =>
        task.id === open ? (
          <OpenTask key={task.id} lesson={lesson} task={task} />
        ) : (
          <ClosedTask key={task.id} lesson={lesson} task={task} />
        ),
      )}
    </section>
  );
}

function ClosedTask({ lesson, task }: { readonly lesson: Lesson; readonly task: Task }) {
  const t = useT();
  const { done, shown } = useProgress(({ progress }) => taskProgress(progress, lesson.id, task.id));
  const trace = useSceneTrace(task.start);
  return (
    <article className="task" data-done={done || undefined}>
      <h3>
        <button
          type="button"
          className="task-opener"
          aria-expanded={false}
          onClick={() => turnToPlace({ kind: 'task', id: task.id })}
        >
          <span>
            <SaidText said={task.title} trace={trace} />
          </span>
          {done ? (
            <TaskStatus done shown={shown} />
          ) : (
            <span className="task-status">{t(learnTaskTexts.open)}</span>
          )}
        </button>
      </h3>
    </article>
  );
}
