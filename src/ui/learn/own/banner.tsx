import { Suspense } from 'react';
import type { Lesson } from '../../../lessons/lesson.ts';
import { part } from '../../../lib/part.ts';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { useLearn } from '../state/store.ts';

const Banner = lazyPart(
  part(() => import('./own-banner.tsx')),
  ({ OwnLessonBanner }) => OwnLessonBanner,
);

/** Over a lesson of somebody's own; nothing over one of the course. */
export function OwnBanner({ lesson }: { readonly lesson: Lesson }) {
  const own = useLearn((state) => state.own);
  return own === lesson ? (
    <Suspense>
      <Banner lesson={lesson} />
    </Suspense>
  ) : null;
}
