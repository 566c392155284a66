import { type ComponentType, lazy, Suspense } from 'react';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { isPredicting } from '../store/predict-slice.ts';
import { useStore } from '../store/store.ts';
import { Custody } from './custody/custody.tsx';
import { Diagram } from './diagram/diagram.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { Printing } from './print/printing.tsx';
import { ScenarioPanel } from './scenario/scenario-panel.tsx';
import { StageTitle } from './stage-title.tsx';
import { StepWords } from './step-words.tsx';
import { Announcer } from './transport/announcer.tsx';
import { TransportBar } from './transport/transport-bar.tsx';

const PredictPanel = lazy(async () => ({
  default: (await import('./predict/predict-panel.tsx')).PredictPanel,
}));

interface Props {
  /** What stands on the stage while it is presented. */
  readonly Presenting: ComponentType;
}

/** The main screen: the scenario, the stage with its transport, and the inspector; embedded, the stage alone. */
export function FlowPage({ Presenting }: Props) {
  const embed = useStore((state) => state.embed);
  const predicts = useStore(isPredicting);
  const presenting = useStore((state) => state.presenting);
  return (
    <div className="flow">
      {!embed && (
        <ErrorBoundary>
          <ScenarioPanel />
        </ErrorBoundary>
      )}
      <div className="stage">
        <StageTitle />
        {presenting && (
          <Suspense>
            <Presenting />
          </Suspense>
        )}
        <ErrorBoundary>
          <div className="stage-panel">
            <Diagram />
            <Custody />
          </div>
          {embed && <StepWords />}
          {predicts && (
            <Suspense>
              <PredictPanel />
            </Suspense>
          )}
          <TransportBar />
          <Announcer />
        </ErrorBoundary>
      </div>
      {!embed && (
        <ErrorBoundary>
          <Inspector />
        </ErrorBoundary>
      )}
      <Printing />
    </div>
  );
}
