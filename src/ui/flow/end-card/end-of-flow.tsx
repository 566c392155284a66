import { type ReactNode, Suspense, useEffect } from 'react';
import { part } from '../../../lib/part.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { isAtEnd, isPredicting } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';

const loadCard = part(() => import('./end-card.tsx'));
const EndCard = lazyPart(loadCard, (module) => module.EndCard);
const AfterQuestions = lazyPart(
  part(() => import('./after-questions.tsx')),
  (module) => module.AfterQuestions,
);

/** Time in ms for what the first screen needs. */
const REST = 2500;

/** The rooms, and in their place at the end of a flow what came of it. */
export function EndOfFlow({ children: rooms }: { readonly children: ReactNode }) {
  const isReady = useStore(({ trace, narrator }) => trace !== null && narrator !== null);
  // The last step is seen in the rooms first.
  const isOver = useStore((state) => isAtEnd(state) && state.transport.phase === 'settled');
  const predicts = useStore(isPredicting);
  const presenting = useStore((state) => state.presenting);
  useEffect(() => {
    if (!isReady) return;
    // Who presents may go to the end at once, and without a network.
    const timer = setTimeout(() => void loadCard().catch(() => {}), presenting ? 0 : REST);
    return () => clearTimeout(timer);
  }, [isReady, presenting]);
  if (!isOver || !isReady) return rooms;
  return (
    <ErrorBoundary>
      <Suspense fallback={rooms}>
        {predicts ? (
          <AfterQuestions meanwhile={rooms}>
            <EndCard />
          </AfterQuestions>
        ) : (
          <EndCard />
        )}
      </Suspense>
    </ErrorBoundary>
  );
}
