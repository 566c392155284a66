import './own.css';
import '../trainer/trainer.css';
import { type ReactNode, Suspense, useState } from 'react';
import { trainerTexts } from '../../../i18n/texts/learn-trainer.ts';
import { part } from '../../../lib/part.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { DropRefusal } from './banner.tsx';
import { useLessonDrop } from './dropped.ts';
import { useOrigin } from './opened.ts';

const WritePage = lazyPart(
  part(() => import('../write/write-page.tsx')),
  (module) => module.WritePage,
);
const FromSite = lazyPart(
  part(() => import('./from-site.tsx')),
  (module) => module.FromSite,
);
const OpenOwn = lazyPart(
  part(() => import('./open-own.tsx')),
  (module) => module.OpenOwn,
);
const CoursePlan = lazyPart(
  part(() => import('../trainer/course-plan.tsx')),
  (module) => module.CoursePlan,
);

/**
 * What the address asks for in place of a lesson: the page on which one writes one, or one that is still to be fetched from
 * beside the site.
 *
 * @returns null where it asks for neither
 */
export function useOtherThanLesson(): ReactNode {
  const isWriting = useStore((state) => state.extras.learn?.write === '1');
  const from = useStore((state) => state.extras.learn?.from || null);
  const opened = useOrigin((state) => state.origin?.from ?? null);
  if (isWriting) {
    return (
      <Suspense>
        <WritePage />
      </Suspense>
    );
  }
  return from === null || from === opened ? null : (
    <Suspense>
      <FromSite key={from} from={from} />
    </Suspense>
  );
}

/** Below the contents: a lesson of one's own, and for trainers the plan of the course. */
export function BesideContents() {
  const t = useT();
  useLessonDrop();
  const isTrainer = useStore((state) => state.extras.learn?.trainer === '1');
  const [wasOpen, setWasOpen] = useState(isTrainer);
  return (
    <ErrorBoundary>
      <div className="own-beside">
        <Suspense>
          <DropRefusal />
          <OpenOwn />
          <details
            className="trainer"
            open={isTrainer}
            onToggle={(event) => event.currentTarget.open && setWasOpen(true)}
          >
            <summary>{t(trainerTexts.heading)}</summary>
            {wasOpen && <CoursePlan />}
          </details>
        </Suspense>
      </div>
    </ErrorBoundary>
  );
}
