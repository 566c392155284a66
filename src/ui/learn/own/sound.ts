import { sceneOf } from '../../../lessons/evidence.ts';
import type { Attempt, Lesson, Said, Scene, Task } from '../../../lessons/lesson.ts';
import { answerOf, type Engine, tryOut } from '../../../lessons/try-out.ts';

/** What running a lesson shows to be wrong with it. Such a lesson can be played all the same. */
export type Unsound =
  /** The solution of a task leaves goals open; `goals`: what they say. */
  | { readonly kind: 'not-solved'; readonly task: Said; readonly goals: readonly Said[] }
  | { readonly kind: 'done-before'; readonly task: Said }
  /** A wrong try, from 1, leaves other goals open than the file says. */
  | {
      readonly kind: 'other-goals';
      readonly task: Said;
      readonly number: number;
      readonly goals: readonly Said[];
    }
  /** Not exactly one choice of the question is right. */
  | { readonly kind: 'no-answer' }
  /** A step that a scene names does not happen; `task` null: an idea's or the question's. */
  | { readonly kind: 'no-step'; readonly task: Said | null; readonly step: string }
  | { readonly kind: 'not-run'; readonly task: Said | null; readonly message: string };

/**
 * Solves every task of a lesson by running it, makes its wrong tries, and looks whether its question has an answer and its
 * scenes the steps that they name. Never rejects.
 *
 * @param signal calls it off; what was found by then is given back
 */
export async function findUnsound(
  lesson: Lesson,
  engine: Engine,
  signal?: AbortSignal,
): Promise<readonly Unsound[]> {
  const found: Unsound[] = [];
  const { question } = lesson;
  const scenes: readonly Scene[] = [
    ...lesson.ideas.map(({ scene }) => scene),
    question.scene,
    { ...question.scene, step: question.shownAt },
  ];
  for (const scene of scenes) {
    if (signal?.aborted) return found;
    found.push(...(await guarded(null, async () => missingStep(scene, null, engine))));
  }
  found.push(
    ...(await guarded(null, async () =>
      (await answerOf(question, engine)) === null ? [{ kind: 'no-answer' }] : [],
    )),
  );
  for (const task of lesson.tasks) {
    if (signal?.aborted) return found;
    found.push(...(await guarded(task.title, () => unsoundTask(task, engine))));
  }
  return found;
}

async function unsoundTask(task: Task, engine: Engine): Promise<readonly Unsound[]> {
  const { title } = task;
  const found: Unsound[] = [];
  const says = (ids: readonly string[]) =>
    task.goals.flatMap(({ id, say }) => (ids.includes(id) ? [say] : []));
  const stepsOf = (attempt: Attempt) => missingStep(sceneOf(task, attempt), title, engine);
  if ((await tryOut(task, {}, engine)).unmet.length === 0)
    found.push({ kind: 'done-before', task: title });
  for (const attempt of [task.solution, ...(task.others ?? [])]) {
    found.push(...(await stepsOf(attempt)));
    const { unmet } = await tryOut(task, attempt, engine);
    if (unmet.length > 0) found.push({ kind: 'not-solved', task: title, goals: says(unmet) });
  }
  for (const [at, { attempt, unmet: named }] of task.wrong.entries()) {
    const { unmet } = await tryOut(task, attempt, engine);
    if ([...unmet].sort().join() !== [...named].sort().join())
      found.push({ kind: 'other-goals', task: title, number: at + 1, goals: says(unmet) });
  }
  return found;
}

async function missingStep(
  scene: Scene,
  task: Said | null,
  engine: Engine,
): Promise<readonly Unsound[]> {
  const { step } = scene;
  if (step === undefined) return [];
  const { steps } = await engine.run(scene);
  return steps.some(({ id }) => id === step) ? [] : [{ kind: 'no-step', task, step }];
}

async function guarded(
  task: Said | null,
  find: () => Promise<readonly Unsound[]>,
): Promise<readonly Unsound[]> {
  try {
    return await find();
  } catch (error) {
    // What came from outside may be something that nobody has run before: one task says so, the others go on.
    return [{ kind: 'not-run', task, message: String(error) }];
  }
}
