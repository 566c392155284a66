import './compare.css';
import { useEffect, useLayoutEffect, useState } from 'react';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { connectPresenterKeys } from '../kit/presenting-mode.ts';
import { useStore } from '../store/store.ts';
import { Player } from './rows/player.tsx';
import { type ComparedRow, ComparisonContext, createComparison } from './state/comparison.ts';
import { connectPlaying } from './state/playing.ts';

/** Runs that somebody else has, side by side in lock-step, apart from what the Compare page compares. */
export function TracesCompared({ rows }: { readonly rows: readonly ComparedRow[] }) {
  const [store] = useState(createComparison);
  const presenting = useStore((state) => state.presenting);
  useLayoutEffect(() => connectPlaying(store), [store]);
  useLayoutEffect(() => store.getState().show(rows, null, null), [store, rows]);
  useEffect(() => (presenting ? connectPresenterKeys() : undefined), [presenting]);
  return (
    <div className="compare" data-large={presenting || undefined}>
      <ErrorBoundary>
        <ComparisonContext value={store}>
          <Player />
        </ComparisonContext>
      </ErrorBoundary>
    </div>
  );
}
