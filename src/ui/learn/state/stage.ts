import { type PolicySlot, readPolicy } from '../../../judge/documents.ts';
import { refusalAtSaving } from '../../../judge/saving.ts';
import { sceneOf } from '../../../lessons/evidence.ts';
import type { Scene } from '../../../lessons/lesson.ts';
import { taskProgress } from '../../../lessons/progress.ts';
import { findStep } from '../../../player/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { keepFlow } from '../../store/kept-flow.ts';
import { tellMissing } from '../../store/missing-part.ts';
import type { State } from '../../store/state.ts';
import { useStore } from '../../store/store.ts';
import { useProgress } from '../progress/store.ts';
import { jobOf, ranScene, runScene, seedOfClass, sourceOf } from './scenes.ts';
import { type Place, useLearn } from './store.ts';

/** The last wish for something on the stage: what was wished for before it comes too late. */
let lastWish = 0;

/** The run that was on the stage last, and where: what differs from it was done by the reader. */
let seen: { readonly trace: Trace | null; readonly position: number } = {
  trace: null,
  position: 1,
};

/** Whether the stage shows something else than was known of it, and what; from now on that is known. */
export function lookAtStage({ trace, transport: { position } }: State) {
  const isOther = trace !== seen.trace;
  const hasMoved = position !== seen.position;
  seen = { trace, position };
  return { isOther, hasMoved };
}

/**
 * Puts a scene on the stage, in place of whatever is there: its circumstances, policies and object are then what is wished
 * for, and what one changes is changed from there. The flow that was there is kept.
 *
 * @param step the step's stable name, in place of the scene's own
 */
export async function putScene(asked: Scene, step = asked.step): Promise<void> {
  const wish = ++lastWish;
  const scene = withoutUnfit(asked);
  keepFlow();
  const seed = seedOfClass();
  let trace = ranScene(scene, seed);
  if (trace === undefined) {
    useLearn.setState({ isWaiting: true });
    try {
      trace = await runScene(scene, seed);
    } catch {
      if (wish === lastWish) tellMissing('engine', () => void putScene(asked, step));
    }
    if (wish !== lastWish) return;
    useLearn.setState({ isWaiting: false });
    if (trace === undefined) return;
  }
  const job = jobOf(scene, seed);
  const position = step === undefined ? 1 : (findStep(trace, step) ?? 1);
  seen = { trace, position };
  useStore.setState({
    trace,
    // Another object each time: it is by this that a run knows that something else was put there meanwhile.
    job,
    circumstances: job.circumstances,
    policies: job.policies ?? null,
    source: sourceOf(scene),
    seed,
    opened: null,
    isOpening: false,
    progress: null,
    highlight: null,
    card: null,
  });
  document.documentElement.dataset.run = 'own';
  useStore.getState().dispatch({ type: 'load', total: trace.steps.length, position });
}

/** Without policies that cannot be read or saved, as they are while one writes: nothing can be run with them. */
function withoutUnfit(scene: Scene): Scene {
  const { policies } = scene;
  if (policies === undefined) return scene;
  const fit = Object.entries(policies).filter(
    ([slot, text]) =>
      readPolicy(text, slot as PolicySlot).state !== 'broken' &&
      refusalAtSaving(text, slot as PolicySlot) === null,
  );
  return { ...scene, policies: Object.fromEntries(fit) };
}

/** Calls off what was wished for, e.g. when the page is left. */
export function callOff(): void {
  lastWish++;
  useLearn.setState({ isWaiting: false });
}

/** The scene of a place in the open lesson, with what was tried so far; null where there is none. */
function sceneAt(place: Place): Scene | null {
  const { lesson } = useLearn.getState();
  if (lesson === null) return null;
  if (place.kind === 'idea') return lesson.ideas.find(({ id }) => id === place.id)?.scene ?? null;
  const { progress } = useProgress.getState();
  if (place.kind === 'question') {
    const { question } = lesson;
    const isAnswered = (progress.lessons[lesson.id]?.answer ?? null) !== null;
    return isAnswered ? { ...question.scene, step: question.shownAt } : question.scene;
  }
  const task = lesson.tasks.find(({ id }) => id === place.id);
  if (task === undefined) return null;
  return sceneOf(task, taskProgress(progress, lesson.id, task.id).attempt);
}

/** Has the address lead to the task that is worked at. */
function sayInAddress(place: Place): void {
  const { extras, setExtra } = useStore.getState();
  const { task: before, ...rest } = extras.learn ?? {};
  const task = place.kind === 'task' ? place.id : undefined;
  if (task !== before) setExtra('learn', task === undefined ? rest : { ...rest, task });
}

/**
 * Turns to a place of the lesson and puts its scene on the stage.
 *
 * @param step a step to stand on, in place of the scene's own
 */
export function turnToPlace(place: Place, step?: string): void {
  const scene = sceneAt(place);
  if (scene === null) return;
  useLearn.setState({ place, showsSolution: false });
  sayInAddress(place);
  void putScene(scene, step ?? scene.step);
}
