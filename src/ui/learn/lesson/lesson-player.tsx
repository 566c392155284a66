import type { ComponentType, ReactNode } from 'react';
import { learnTexts } from '../../../i18n/texts/learn.ts';
import { learnTaskTexts } from '../../../i18n/texts/learn-tasks.ts';
import { taskProgress } from '../../../lessons/progress.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { flowTitle } from '../../kit/flow-title.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { useProgress } from '../progress/store.ts';
import { taskOf, useLearn } from '../state/store.ts';
import { Offers } from '../task/offers.tsx';

interface Props {
  readonly Stage: ComponentType<{ readonly title: ReactNode; readonly tools?: ReactNode }>;
}

/** The player of a lesson, and over it what a task lets one change; covered while a run has to be foretold first. */
export function LessonPlayer({ Stage }: Props) {
  const t = useT();
  const task = useLearn(taskOf);
  // What is presented, the whole room sees, and whoever presents decides when.
  const presenting = useStore((state) => state.presenting);
  const isCovered = useIsCovered() && !presenting;
  return (
    <section className="lesson-player" aria-label={t(learnTexts.player)}>
      {isCovered ? (
        <p className="lesson-covered">{t(learnTaskTexts.covered)}</p>
      ) : (
        <>
          {task && !presenting && (
            <ErrorBoundary key={task.id}>
              <Offers task={task} />
            </ErrorBoundary>
          )}
          <Stage title={<StageTitle />} />
        </>
      )}
    </section>
  );
}

/** Whether something has to be foretold before the run may be seen. */
function useIsCovered(): boolean {
  const task = useLearn(taskOf);
  const lesson = useLearn((state) => state.lesson);
  const showsSolution = useLearn((state) => state.showsSolution);
  const hasChosen = useProgress(
    ({ progress }) =>
      lesson !== null &&
      task !== null &&
      taskProgress(progress, lesson.id, task.id).attempt.choice !== undefined,
  );
  return task?.foretell !== undefined && !hasChosen && !showsSolution;
}

/** What is being played. */
function StageTitle() {
  const lang = useLang();
  const scenario = useStore((state) => state.trace?.scenario ?? state.circumstances);
  const isWaiting = useStore((state) => state.trace === null);
  return <h2 className="lesson-stage-title">{!isWaiting && flowTitle(scenario, lang)}</h2>;
}
