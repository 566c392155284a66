import './trainer.css';
import { Suspense, useState } from 'react';
import { trainerTexts } from '../../../i18n/texts/learn-trainer.ts';
import type { Lesson } from '../../../lessons/lesson.ts';
import { part } from '../../../lib/part.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

const ForTrainers = lazyPart(
  part(() => import('./for-trainers.tsx')),
  (module) => module.ForTrainers,
);
const NotesOfLesson = lazyPart(
  part(() => import('./lesson-notes.ts')),
  (module) => module.NotesOfLesson,
);

/** What a lesson has for trainers, shut until it is asked for by hand or by the address; its runs are made only then. */
export function Trainer({ lesson }: { readonly lesson: Lesson }) {
  const t = useT();
  const isAsked = useStore((state) => state.extras.learn?.trainer === '1');
  const [wasOpen, setWasOpen] = useState(isAsked);
  return (
    <details
      className="trainer"
      open={isAsked}
      onToggle={(event) => event.currentTarget.open && setWasOpen(true)}
    >
      <summary>{t(trainerTexts.heading)}</summary>
      {wasOpen && (
        <ErrorBoundary key={lesson.id}>
          <Suspense fallback={<p>{t(trainerTexts.loading)}</p>}>
            <ForTrainers lesson={lesson} />
          </Suspense>
        </ErrorBoundary>
      )}
    </details>
  );
}

/** Has the notes window follow the lesson, from the first time that it is presented: the window may stay open afterwards. */
export function NotesBeside({ lesson }: { readonly lesson: Lesson }) {
  const isPresenting = useStore((state) => state.presenting);
  const [isWanted, setWanted] = useState(isPresenting);
  if (isPresenting && !isWanted) setWanted(true);
  return isWanted ? (
    // Notes that do not arrive are missing in the notes window, and in no room's way.
    <ErrorBoundary frame={Nothing}>
      <Suspense>
        <NotesOfLesson lesson={lesson} />
      </Suspense>
    </ErrorBoundary>
  ) : null;
}

function Nothing() {
  return null;
}
