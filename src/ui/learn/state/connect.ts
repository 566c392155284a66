import { say } from '../../../i18n/index.ts';
import { learnTexts } from '../../../i18n/texts/learn.ts';
import { isCourseLesson } from '../../../lessons/course/index.ts';
import type { Lesson } from '../../../lessons/lesson.ts';
import { lessonProgress, taskProgress } from '../../../lessons/progress.ts';
import type { State } from '../../store/state.ts';
import { useStore } from '../../store/store.ts';
import { connectProgress, recordTask, useProgress } from '../progress/store.ts';
import { asksForStep, attemptOf } from './attempt.ts';
import { askScenes } from './scenes.ts';
import { callOff, lookAtStage, turnToPlace } from './stage.ts';
import { type Place, taskOf, useLearn } from './store.ts';

/** The id of the lesson that the address names; null where it names none, or none that there is. */
export function lessonInAddress({ extras }: Pick<State, 'extras'>): string | null {
  const id = extras.learn?.lesson;
  if (id === undefined) return null;
  return useLearn.getState().own?.id === id || isCourseLesson(id) ? id : null;
}

/** Says that the address names a lesson that does not exist. */
export function tellUnknownLesson(id: string): void {
  useStore.getState().notify({
    id: 'address-lesson',
    tone: 'warning',
    text: (lang) => say(lang, learnTexts.unknownLesson, { id: id.slice(0, 60) }),
  });
}

/** Follows the stage while the page is open: what is tried there is kept as the try of the task that is worked at. */
export function connectLearn(): () => void {
  const ends = [connectProgress(), useStore.subscribe(follow)];
  return () => {
    for (const end of ends) end();
    callOff();
    useLearn.setState({ lesson: null, place: null, showsSolution: false });
  };
}

function follow(state: State, before: State): void {
  const { trace, job, source, transport, progress } = state;
  // The flow is back on the stage, and what is done there is no try.
  if (state.kept === null) return;
  if (state.extras.learn !== before.extras.learn) followAddress(state, before);
  // Something is under way, or still moves: it is not known yet what was tried.
  if (trace === null || job === null || progress !== null || transport.playing) return;
  if (transport.total !== trace.steps.length) return;
  const { isOther, hasMoved } = lookAtStage(state);
  const { lesson, place, showsSolution } = useLearn.getState();
  const task = taskOf({ lesson, place });
  if (lesson === null || task === null) return;
  if (!isOther && !(hasMoved && asksForStep(task))) return;
  // A solution stays one while one steps through it; changed, it is a try of one's own.
  if (showsSolution && !isOther) return;
  useLearn.setState({ showsSolution: false });
  const known = taskProgress(useProgress.getState().progress, lesson.id, task.id).attempt;
  const { choice } = known;
  const step =
    asksForStep(task) && transport.position > 1
      ? (trace.steps[transport.position - 1]?.id ?? null)
      : null;
  const attempt = {
    ...attemptOf(task, { job, source, step }),
    // What is written may be ahead of what is run, and need not be a policy yet.
    ...(task.writes !== undefined && known.policies !== undefined
      ? { policies: known.policies }
      : {}),
    ...(choice === undefined ? {} : { choice }),
  };
  if (JSON.stringify(attempt) !== JSON.stringify(known))
    recordTask(lesson.id, task.id, { attempt });
}

/** Turns to what the address was changed to: another task of the lesson, another class. */
function followAddress({ extras }: State, before: State): void {
  const { lesson, place } = useLearn.getState();
  const { lesson: id, task, class: code } = extras.learn ?? {};
  if (lesson === null || place === null || id !== lesson.id) return;
  const isOther =
    task !== undefined &&
    !(place.kind === 'task' && place.id === task) &&
    lesson.tasks.some((each) => each.id === task);
  const isOtherClass = code !== before.extras.learn?.class;
  if (!isOther && !isOtherClass) return;
  turnToPlace(isOther ? { kind: 'task', id: task } : place);
  askLesson(lesson);
}

/** Has everything run that the lesson's text speaks of. */
function askLesson(lesson: Lesson): void {
  askScenes([
    ...lesson.ideas.map(({ scene }) => scene),
    lesson.question.scene,
    ...lesson.tasks.map(({ start }) => start),
  ]);
}

/** Opens a lesson where the address says, else where one has not been yet. */
export function openLesson(lesson: Lesson): void {
  const { extras } = useStore.getState();
  useLearn.setState({ lesson, showsSolution: false });
  const { task, exercises } = extras.learn ?? {};
  const named = lesson.tasks.find(({ id }) => id === task);
  const place: Place =
    named !== undefined
      ? { kind: 'task', id: named.id }
      : exercises === '1'
        ? { kind: 'task', id: firstOpenTask(lesson) }
        : { kind: 'idea', id: lesson.ideas[0]?.id ?? '' };
  turnToPlace(place);
  askLesson(lesson);
}

function firstOpenTask(lesson: Lesson): string {
  const { tasks } = lessonProgress(useProgress.getState().progress, lesson.id);
  const open = lesson.tasks.find(({ id }) => tasks[id]?.done !== true) ?? lesson.tasks[0];
  return open?.id ?? '';
}
