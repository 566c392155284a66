import { Suspense, useId, useState } from 'react';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { part } from '../../../lib/part.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { useT } from '../../store/hooks.ts';

const ProofPanel = lazyPart(
  part(() => import('./proof-panel.tsx')),
  ({ ProofPanel }) => ProofPanel,
);

/** Opens what is proved of the policies, below the line of tools. */
export function ProofTool() {
  const t = useT();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t(policiesTexts.proof)}
      </button>
      {isOpen && (
        <div id={id} className="proof-place">
          <ErrorBoundary>
            <Suspense>
              <ProofPanel />
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
    </>
  );
}
