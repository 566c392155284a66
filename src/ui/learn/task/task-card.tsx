import { useEffect, useId, useRef, useState } from 'react';
import { say } from '../../../i18n/index.ts';
import { learnCheckTexts } from '../../../i18n/texts/learn-checks.ts';
import { learnTaskTexts } from '../../../i18n/texts/learn-tasks.ts';
import { fillText } from '../../../lessons/fill.ts';
import { type Lesson, type Said, type Task, wordsIn } from '../../../lessons/lesson.ts';
import { taskProgress } from '../../../lessons/progress.ts';
import type { Trace } from '../../../trace/index.ts';
import { CheckIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { SaidText } from '../lesson/said-text.tsx';
import { recordTask, useProgress } from '../progress/store.ts';
import { asksForStep, isTried } from '../state/attempt.ts';
import { useSceneTrace } from '../state/scenes.ts';
import { turnToPlace } from '../state/stage.ts';
import { useLearn } from '../state/store.ts';
import { type Judged, triedOf, useStanding } from '../state/use-standing.ts';
import { Foretell } from './foretell.tsx';
import { Goals } from './goals.tsx';
import { backToTry, openAsFlow, showSolution, startAgain } from './task-actions.ts';

interface Props {
  readonly lesson: Lesson;
  readonly task: Task;
}

/** A task that is worked at: what is asked, what of it is met, hints, and what it has shown once it is done. */
export function OpenTask({ lesson, task }: Props) {
  const t = useT();
  const heading = useId();
  const element = useRef<HTMLElement>(null);
  const { attempt, done, hints, shown } = useProgress(({ progress }) =>
    taskProgress(progress, lesson.id, task.id),
  );
  const showsSolution = useLearn((state) => state.showsSolution);
  const tried = triedOf(task, attempt, showsSolution);
  const judged = useStanding(task, tried);
  const start = useSceneTrace(task.start);
  const isOpen = task.foretell === undefined || tried.choice !== undefined;
  useDone({ lesson, task, judged, canBe: !showsSolution && isOpen });
  const goTo = (step: string) => useStore.getState().goToStep(step);
  const next = lesson.tasks[lesson.tasks.indexOf(task) + 1];
  return (
    <article
      ref={element}
      className="task"
      data-open
      data-done={done || undefined}
      aria-labelledby={heading}
    >
      <div className="task-head">
        <h3 id={heading} tabIndex={-1}>
          <SaidText said={task.title} trace={start} />
        </h3>
        <TaskStatus done={done} shown={shown} isOpen />
      </div>
      <p className="task-ask">
        <SaidText said={task.ask} trace={start} onStep={isOpen ? goTo : undefined} />
      </p>
      {task.foretell && (
        <Foretell
          key={`${attempt.choice === undefined} ${showsSolution}`}
          foretell={task.foretell}
          choice={tried.choice ?? null}
          trace={start}
          onChoose={(choice) => {
            useLearn.setState({ showsSolution: false });
            recordTask(lesson.id, task.id, { attempt: { ...attempt, choice } });
          }}
        />
      )}
      {isOpen && <Goals task={task} judged={judged} isTried={isTried(tried)} start={start} />}
      {hints > 0 && (
        <ol className="task-hints">
          {task.hints.slice(0, hints).map((hint, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the two hints keep their order
            <li key={at}>
              <span className="panel-heading">
                {t(learnTaskTexts.hintNumber, { number: at + 1 })}
              </span>
              <SaidText said={hint} trace={start} onStep={isOpen ? goTo : undefined} />
            </li>
          ))}
        </ol>
      )}
      {showsSolution && (
        <p className="task-solution">
          {t(learnTaskTexts.showsSolution)}{' '}
          <button type="button" className="button" onClick={() => backToTry(lesson.id, task)}>
            {t(learnTaskTexts.back)}
          </button>
        </p>
      )}
      {done && (
        <p className="task-done">
          <SaidText said={task.done} trace={judged?.trace ?? start} onStep={goTo} />
        </p>
      )}
      <div className="task-foot">
        <p className="task-checked">{t(checkedWhen(task))}</p>
        {!done && hints < 2 && (
          <button
            type="button"
            className="button"
            onClick={() => recordTask(lesson.id, task.id, { hints: hints === 0 ? 1 : 2 })}
          >
            {t(hints === 0 ? learnTaskTexts.hint : learnTaskTexts.anotherHint)}
          </button>
        )}
        {!showsSolution && (
          <button
            type="button"
            className="button"
            onClick={() => void showSolution(lesson.id, task)}
          >
            {t(learnTaskTexts.solution)}
          </button>
        )}
        {isTried(attempt) && (
          <button type="button" className="button" onClick={() => startAgain(lesson.id, task)}>
            {t(learnTaskTexts.again)}
          </button>
        )}
        <button type="button" className="button" onClick={openAsFlow}>
          {t(learnTaskTexts.asFlow)}
        </button>
        {done && next && (
          <button
            type="button"
            className="button button-strong"
            onClick={() => turnToPlace({ kind: 'task', id: next.id })}
          >
            {t(learnTaskTexts.next)}
          </button>
        )}
      </div>
      <Spoken task={task} judged={judged} done={done} isTried={isTried(tried) && isOpen} />
    </article>
  );
}

function checkedWhen(task: Task) {
  if (task.writes !== undefined) return learnTaskTexts.checkedTable;
  return asksForStep(task) ? learnTaskTexts.checkedAt : learnTaskTexts.checked;
}

/** Whether a task is done, as a word with its sign. */
export function TaskStatus({
  done,
  shown,
  isOpen = false,
}: {
  readonly done: boolean;
  readonly shown: boolean;
  readonly isOpen?: boolean;
}) {
  const t = useT();
  if (!done && !isOpen) return null;
  return (
    <span className="task-status" data-done={done || undefined}>
      {done && <CheckIcon />}
      {t(!done ? learnTaskTexts.notYet : shown ? learnTaskTexts.withSolution : learnTaskTexts.done)}
    </span>
  );
}

/** Records that a task is done, once that is so and nothing moves any more. */
function useDone({
  lesson,
  task,
  judged,
  canBe,
}: Props & { readonly judged: Judged | null; readonly canBe: boolean }): void {
  const isResting = useStore(({ transport, progress }) => !transport.playing && progress === null);
  const isDone = canBe && isResting && judged?.standing.isDone === true;
  useEffect(() => {
    const { done } = taskProgress(useProgress.getState().progress, lesson.id, task.id);
    if (isDone && !done) recordTask(lesson.id, task.id, { done: true });
  }, [isDone, lesson, task]);
}

interface SpokenProps {
  readonly task: Task;
  readonly judged: Judged | null;
  readonly done: boolean;
  readonly isTried: boolean;
}

/** Says once to screen readers that the task is done, or after a try what is missing. */
function Spoken({ task, judged, done, isTried: wasTried }: SpokenProps) {
  const lang = useLang();
  const narrator = useStore((state) => state.narrator);
  const [wasDone] = useState(done);
  const text = (said: Said, trace: Trace) => {
    const words = wordsIn(said, lang);
    return narrator === null || narrator.lang !== words.lang
      ? words.text
      : fillText(words.text, { trace, narrator });
  };
  const unmet = task.goals.findIndex((_, at) => judged?.standing.findings[at]?.met === false);
  const missing = task.goals[unmet];
  const isInvalid = judged?.standing.findings[unmet]?.now.kind === 'invalid';
  const isKnown = judged !== null && !judged.standing.isPending;
  return (
    <p className="visually-hidden" role="status">
      {!isKnown || wasDone
        ? null
        : done
          ? say(lang, learnTaskTexts.spokenDone, {
              title: text(task.title, judged.trace),
              what: text(task.done, judged.trace),
            })
          : wasTried && missing
            ? say(lang, learnTaskTexts.spokenNotYet, {
                what: isInvalid
                  ? say(lang, learnCheckTexts.invalid)
                  : text(missing.missing, judged.trace),
              })
            : null}
    </p>
  );
}
