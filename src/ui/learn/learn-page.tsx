import './learn.css';
import './task/task.css';
import { type ComponentType, type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { isCourseLesson, loadLesson } from '../../lessons/course/index.ts';
import { type Lesson, wordsIn } from '../../lessons/lesson.ts';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { WarmUp } from '../kit/warm-up.tsx';
import { isWaiting } from '../store/run-slice.ts';
import { useStore } from '../store/store.ts';
import { Contents } from './contents/contents.tsx';
import { LessonView } from './lesson/lesson-view.tsx';
import { useOtherThanLesson } from './own/beside.tsx';
import { connectLearn, lessonInAddress, openLesson, tellUnknownLesson } from './state/connect.ts';
import { useLearn } from './state/store.ts';

interface Props {
  /** The player. Pages do not know each other: the one of the flows is handed in. */
  readonly Stage: ComponentType<{ readonly title: ReactNode; readonly tools?: ReactNode }>;
}

/** The Learn page: a lesson beside its player, or what lessons there are. */
export function LearnPage({ Stage }: Props) {
  useLayoutEffect(connectLearn, []);
  const named = useStore((state) => state.extras.learn?.lesson ?? null);
  const own = useLearn((state) => state.own);
  const id = useStore((state) => lessonInAddress(state));
  const beside = useOtherThanLesson();
  useEffect(() => {
    if (named !== null && id === null && beside === null) tellUnknownLesson(named);
  }, [named, id, beside]);
  if (beside !== null) return <ErrorBoundary>{beside}</ErrorBoundary>;
  if (id === null) return <Contents />;
  return (
    <ErrorBoundary key={id}>
      <Opened id={id} own={own?.id === id ? own : null} Stage={Stage} />
    </ErrorBoundary>
  );
}

/** A lesson, once it is loaded. */
function Opened({ id, own, Stage }: Props & { readonly id: string; readonly own: Lesson | null }) {
  const lesson = useLoaded(id, own);
  const isOpen = useLearn((state) => state.lesson === lesson);
  const hasRun = useStore((state) => state.trace !== null);
  const isBusy = useStore(isWaiting);
  const isWaitingForScene = useLearn((state) => state.isWaiting);
  // Asked as early as can be: the first scene is what one came for.
  useLayoutEffect(() => {
    if (lesson === null) return;
    useStore.setState({ heading: (lang) => wordsIn(lesson.title, lang).text });
    openLesson(lesson);
    return () => useStore.setState({ heading: null });
  }, [lesson]);
  if (lesson === null || !isOpen) return <div className="learn" aria-busy="true" />;
  return (
    <div className="learn" aria-busy={isBusy || isWaitingForScene}>
      <LessonView lesson={lesson} Stage={Stage} />
      {hasRun && <WarmUp />}
    </div>
  );
}

/** The lesson of an id; null while it is under way. What does not arrive is thrown to the boundary, which speaks for it. */
function useLoaded(id: string, own: Lesson | null): Lesson | null {
  const [loaded, setLoaded] = useState<Lesson | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (own !== null || !isCourseLesson(id)) return;
    let isWanted = true;
    loadLesson(id).then(
      (lesson) => isWanted && setLoaded(lesson),
      (cause) => isWanted && setError(cause),
    );
    return () => {
      isWanted = false;
    };
  }, [id, own]);
  if (error !== null) throw error;
  return own ?? loaded;
}
