import { sceneOf } from '../../../lessons/evidence.ts';
import type { Task } from '../../../lessons/lesson.ts';
import { taskProgress } from '../../../lessons/progress.ts';
import { FIRST_PAGE } from '../../../link/index.ts';
import { turnTo } from '../../store/address-bar.ts';
import { useStore } from '../../store/store.ts';
import { recordTask, useProgress } from '../progress/store.ts';
import { putScene } from '../state/stage.ts';
import { useLearn } from '../state/store.ts';

/** Plays a solution. What was tried is kept. */
export async function showSolution(lesson: string, task: Task): Promise<void> {
  const { done } = taskProgress(useProgress.getState().progress, lesson, task.id);
  if (!done) recordTask(lesson, task.id, { shown: true });
  useLearn.setState({ showsSolution: true });
  const scene = sceneOf(task, task.solution);
  await putScene(scene);
  // Where it is a step that is asked for, one stands there.
  if (task.solution.step === undefined && task.writes === undefined)
    useStore.getState().dispatch({ type: 'play' });
}

/** Puts what was tried back on the stage. */
export function backToTry(lesson: string, task: Task): void {
  const { attempt } = taskProgress(useProgress.getState().progress, lesson, task.id);
  useLearn.setState({ showsSolution: false });
  void putScene(sceneOf(task, attempt));
}

/** Forgets what was tried. What is done stays done. */
export function startAgain(lesson: string, task: Task): void {
  recordTask(lesson, task.id, { attempt: {} });
  useLearn.setState({ showsSolution: false });
  void putScene(task.start);
}

/** Takes the run on the stage to the Flows page, where everything of it can be opened and changed. */
export function openAsFlow(): void {
  const { circumstances, policies, seed, source } = useStore.getState();
  turnTo(FIRST_PAGE, { circumstances: { ...circumstances }, policies, seed, source });
}
