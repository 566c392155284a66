import { Suspense } from 'react';
import type { Lesson } from '../../../lessons/lesson.ts';
import { part } from '../../../lib/part.ts';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { useLearn } from '../state/store.ts';
import { useDropped, useLessonDrop } from './dropped.ts';

const Banner = lazyPart(
  part(() => import('./own-banner.tsx')),
  ({ OwnLessonBanner }) => OwnLessonBanner,
);
const Refusal = lazyPart(
  part(() => import('./refusal.tsx')),
  (module) => module.Refusal,
);

/** Over a lesson of somebody's own where it is from; and over any, why a file that was dropped is not opened. */
export function OwnBanner({ lesson }: { readonly lesson: Lesson }) {
  const own = useLearn((state) => state.own);
  useLessonDrop();
  return (
    <Suspense>
      <DropRefusal />
      {own === lesson && <Banner lesson={lesson} />}
    </Suspense>
  );
}

/** Why the file that was dropped is not opened; in place before it speaks, so that it is heard. */
export function DropRefusal() {
  const refused = useDropped((state) => state.refused);
  return <div aria-live="polite">{refused && <Refusal {...refused} />}</div>;
}
