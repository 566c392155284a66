import * as v from 'valibot';
import { ok, type Result, refused } from '../lib/result.ts';
import type { Attempt, Lesson } from './lesson.ts';
import { attemptShape, idShape } from './shape.ts';

/** How far somebody is with a task. */
interface TaskProgress {
  readonly done: boolean;
  /** What was tried last. */
  readonly attempt: Attempt;
  /** How many hints were taken. */
  readonly hints: 0 | 1 | 2;
  /** Whether a solution was looked at before the task was done. */
  readonly shown: boolean;
}

/** How far somebody is with a lesson. */
interface LessonProgress {
  /** Id of the choice with which the lesson's question was answered; null: not yet. */
  readonly answer: string | null;
  /** By the task's id. */
  readonly tasks: Readonly<Record<string, TaskProgress>>;
}

/** How far somebody is with the course, by the lesson's id. Plain data, kept in the browser and in a file. */
export interface Progress {
  readonly lessons: Readonly<Record<string, LessonProgress>>;
}

export const NO_PROGRESS: Progress = { lessons: {} };
const UNTOUCHED: LessonProgress = { answer: null, tasks: {} };
const UNTRIED: TaskProgress = { done: false, attempt: {}, hints: 0, shown: false };

export function lessonProgress({ lessons }: Progress, lesson: string): LessonProgress {
  return Object.hasOwn(lessons, lesson) ? (lessons[lesson] ?? UNTOUCHED) : UNTOUCHED;
}

export function taskProgress(progress: Progress, lesson: string, task: string): TaskProgress {
  const { tasks } = lessonProgress(progress, lesson);
  return Object.hasOwn(tasks, task) ? (tasks[task] ?? UNTRIED) : UNTRIED;
}

/** The progress after a change to one task. What is done stays done, whatever is tried afterwards. */
export function withTask(
  progress: Progress,
  lesson: string,
  task: string,
  change: Partial<TaskProgress>,
): Progress {
  const before = taskProgress(progress, lesson, task);
  const ofLesson = lessonProgress(progress, lesson);
  const after = { ...before, ...change, done: before.done || change.done === true };
  return {
    lessons: {
      ...progress.lessons,
      [lesson]: { ...ofLesson, tasks: { ...ofLesson.tasks, [task]: after } },
    },
  };
}

/** The progress after the lesson's question was answered. The first answer counts. */
export function withAnswer(progress: Progress, lesson: string, answer: string): Progress {
  const ofLesson = lessonProgress(progress, lesson);
  if (ofLesson.answer !== null) return progress;
  return { lessons: { ...progress.lessons, [lesson]: { ...ofLesson, answer } } };
}

/** How much of a lesson is done, in tasks. */
export function doneOf(
  progress: Progress,
  { id, tasks }: Pick<Lesson, 'id' | 'tasks'>,
): { readonly done: number; readonly total: number } {
  const done = tasks.filter((task) => taskProgress(progress, id, task.id).done).length;
  return { done, total: tasks.length };
}

/** Two progresses of one person, from two machines: what is done in either is done, and the first's tries are kept. */
export function merged(own: Progress, other: Progress): Progress {
  const ids = [...new Set([...Object.keys(own.lessons), ...Object.keys(other.lessons)])];
  return {
    lessons: Object.fromEntries(
      ids.map((id) => {
        const mine = lessonProgress(own, id);
        const theirs = lessonProgress(other, id);
        const tasks = [...new Set([...Object.keys(mine.tasks), ...Object.keys(theirs.tasks)])];
        return [
          id,
          {
            answer: mine.answer ?? theirs.answer,
            tasks: Object.fromEntries(
              tasks.map((task) => [
                task,
                mergedTask(taskProgress(own, id, task), taskProgress(other, id, task)),
              ]),
            ),
          },
        ];
      }),
    ),
  };
}

function mergedTask(mine: TaskProgress, theirs: TaskProgress): TaskProgress {
  const isMineTried = Object.keys(mine.attempt).length > 0;
  return {
    done: mine.done || theirs.done,
    attempt: isMineTried ? mine.attempt : theirs.attempt,
    hints: mine.hints > theirs.hints ? mine.hints : theirs.hints,
    // Whoever did it alone once has done it alone.
    shown: (mine.done && mine.shown) || (theirs.done && theirs.shown),
  };
}

const PROGRESS_FORMAT = 's3-encryption-progress';
const PROGRESS_VERSION = 1;

/** More of anything is nobody's progress. */
const MOST = 500;
const LARGEST = 2_000_000;

const byId = <S extends v.GenericSchema>(entry: S) =>
  v.pipe(v.record(idShape, entry), v.maxEntries(MOST));

const progressShape = v.strictObject({
  lessons: byId(
    v.strictObject({
      answer: v.nullable(idShape),
      tasks: byId(
        v.strictObject({
          done: v.boolean(),
          attempt: attemptShape,
          hints: v.picklist([0, 1, 2]),
          shown: v.boolean(),
        }),
      ),
    }),
  ),
});

const fileShape = v.strictObject({
  format: v.literal(PROGRESS_FORMAT),
  version: v.literal(PROGRESS_VERSION),
  ...progressShape.entries,
});

/** A progress as a file has it. */
export function writeProgress(progress: Progress): string {
  const file = { format: PROGRESS_FORMAT, version: PROGRESS_VERSION, ...progress };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads what `writeProgress` wrote; refused: it is something else, or of a newer version. Never throws. */
export function readProgress(text: string): Result<Progress, 'not-a-progress'> {
  if (text.length > LARGEST) return refused('not-a-progress');
  try {
    const parsed = v.safeParse(fileShape, JSON.parse(text));
    return parsed.success
      ? ok({ lessons: parsed.output.lessons as Progress['lessons'] })
      : refused('not-a-progress');
  } catch {
    return refused('not-a-progress');
  }
}

/**
 * What is done and answered, for an address: `download.at-kms.find-the-key.who-refused~sse-c..store`. A lesson's id, the
 * answer (empty: none), and the tasks that are done; `!` after one for which a solution was looked at. What was tried is
 * not in it: policies can hold names that are nobody's business.
 */
export function packProgress({ lessons }: Progress): string {
  return Object.entries(lessons)
    .flatMap(([id, { answer, tasks }]) => {
      const done = Object.entries(tasks).filter(([, task]) => task.done);
      if (answer === null && done.length === 0) return [];
      const names = done.map(([task, { shown }]) => (shown ? `${task}!` : task));
      return [[id, answer ?? '', ...names].join('.')];
    })
    .join('~');
}

/** Reads what `packProgress` wrote; null where it is something else. Never throws. */
export function unpackProgress(text: string): Progress | null {
  const lessons: Record<string, LessonProgress> = {};
  for (const each of text.split('~')) {
    const [id = '', answer = '', ...names] = each.split('.');
    const ids = [id, ...names.map((name) => name.replace(/!$/, ''))];
    if (![...ids, ...(answer === '' ? [] : [answer])].every((one) => v.is(idShape, one)))
      return null;
    lessons[id] = {
      answer: answer === '' ? null : answer,
      tasks: Object.fromEntries(
        names.map((name) => [
          name.replace(/!$/, ''),
          { ...UNTRIED, done: true, shown: name.endsWith('!') },
        ]),
      ),
    };
  }
  return { lessons };
}
