import { Suspense } from 'react';
import { part } from '../../../lib/part.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { usePasted } from './state.ts';

const Panel = lazyPart(
  part(() => import('./pasted-panel.tsx')),
  ({ PastedPanel }) => PastedPanel,
);

/** What takes a pasted error, once somebody asks for it. */
export function LazyPasted() {
  const isOpen = usePasted((state) => state.isOpen);
  if (!isOpen) return null;
  return (
    <ErrorBoundary>
      <Suspense>
        <Panel />
      </Suspense>
    </ErrorBoundary>
  );
}
