import { type ComponentType, type ReactNode, Suspense, useState } from 'react';
import { learnTexts } from '../../../i18n/texts/learn.ts';
import { learnPolicyTexts } from '../../../i18n/texts/learn-policy.ts';
import { learnTaskTexts } from '../../../i18n/texts/learn-tasks.ts';
import type { Task } from '../../../lessons/lesson.ts';
import { taskProgress } from '../../../lessons/progress.ts';
import { part } from '../../../lib/part.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { flowTitle } from '../../kit/flow-title.ts';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { Segments } from '../../kit/segments.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { useProgress } from '../progress/store.ts';
import { taskOf, useLearn } from '../state/store.ts';
import { Offers } from '../task/offers.tsx';

const PolicyDesk = lazyPart(
  part(() => import('../policy/policy-desk.tsx')),
  (module) => module.PolicyDesk,
);

interface Props {
  readonly Stage: ComponentType<{ readonly title: ReactNode; readonly tools?: ReactNode }>;
}

/** The player of a lesson, and over it what a task lets one change; covered while a run has to be foretold first. */
export function LessonPlayer({ Stage }: Props) {
  const t = useT();
  const task = useLearn(taskOf);
  const lesson = useLearn((state) => state.lesson);
  // What is presented, the whole room sees, and whoever presents decides when.
  const presenting = useStore((state) => state.presenting);
  const isCovered = useIsCovered() && !presenting;
  const writes = presenting || task === null || !isWritten(task) ? null : task;
  const [shows, show] = useState<'policy' | 'player'>('policy');
  const writesNow = writes !== null && shows === 'policy';
  // What one may choose before one foretells is chosen first.
  const hasOffers =
    task !== null &&
    !presenting &&
    !writesNow &&
    (!isCovered || (task.offers !== undefined && task.offers.length > 0));
  return (
    <section className="lesson-player" aria-label={t(learnTexts.player)}>
      {writes && (
        <div className="policy-desk-shows">
          <Segments
            legend={t(learnPolicyTexts.shows)}
            options={[
              ['policy', t(learnPolicyTexts.policy)],
              ['player', t(learnPolicyTexts.player)],
            ]}
            value={shows}
            onChange={show}
          />
        </div>
      )}
      {hasOffers && (
        <ErrorBoundary key={task.id}>
          <Offers task={task} />
        </ErrorBoundary>
      )}
      {isCovered ? (
        <p className="lesson-covered">{t(learnTaskTexts.covered)}</p>
      ) : writesNow && lesson ? (
        <ErrorBoundary key={writes.id}>
          <Suspense>
            <PolicyDesk key={writes.id} lesson={lesson} task={writes} />
          </Suspense>
        </ErrorBoundary>
      ) : (
        <Stage title={<StageTitle />} />
      )}
    </section>
  );
}

function isWritten(task: Task): task is Task & { readonly writes: NonNullable<Task['writes']> } {
  return task.writes !== undefined;
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
