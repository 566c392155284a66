import './flow.css';
import './scenario.css';
import './object.css';
import './outcome.css';
import './diagram.css';
import './steps.css';
import './scenes.css';
import './scene-objects.css';
import './custody.css';
import './transport.css';
import { type ComponentType, Suspense, useId, useLayoutEffect, useRef } from 'react';
import { subtle } from '../../crypto/subtle.ts';
import { diagramTexts } from '../../i18n/index.ts';
import { part } from '../../lib/part.ts';
import { FIELD_KEYS } from '../../scenario/index.ts';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { flowTitle } from '../kit/flow-title.ts';
import { lazyPart } from '../kit/lazy-part.tsx';
import { useLang, useNarrate, useStep, useT } from '../store/hooks.ts';
import { isPredicting } from '../store/predict-slice.ts';
import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';
import { Announcer } from './announcer.tsx';
import { Custody } from './custody.tsx';
import { Diagram } from './diagram/diagram.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { Printing } from './print/printing.tsx';
import { ScenarioPanel } from './scenario/scenario-panel.tsx';
import { TransportBar } from './transport-bar.tsx';
import { useSwipe } from './use-swipe.ts';

const PredictPanel = lazyPart(
  part(() => import('./predict/predict-panel.tsx')),
  ({ PredictPanel }) => PredictPanel,
);

interface Props {
  /** What stands on the stage while it is presented. */
  readonly Presenting: ComponentType;
}

/** The main screen: the scenario, the stage with its transport, and the inspector; embedded, the stage alone. */
export function FlowPage({ Presenting }: Props) {
  const embed = useStore((state) => state.embed);
  const predicts = useStore(isPredicting);
  const presenting = useStore((state) => state.presenting);
  const stage = useRef<HTMLDivElement>(null);
  useSwipe(stage);
  return (
    <div className="flow">
      {!embed && (
        <ErrorBoundary>
          <ScenarioPanel />
        </ErrorBoundary>
      )}
      <div ref={stage} className="stage">
        <StageTitle />
        {presenting && (
          <ErrorBoundary>
            <Suspense>
              <Presenting />
            </Suspense>
          </ErrorBoundary>
        )}
        <ErrorBoundary>
          <div className="stage-panel">
            <Diagram />
            <Custody />
          </div>
          {embed && <StepWords />}
          {predicts && (
            <ErrorBoundary>
              <Suspense>
                <PredictPanel />
              </Suspense>
            </ErrorBoundary>
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

/** Whether the run on the stage is of other circumstances than those chosen, which could not be run. */
function isEarlierRun({ trace, progress, circumstances }: State): boolean {
  if (trace === null || progress !== null) return false;
  return FIELD_KEYS.some((key) => trace.scenario[key] !== circumstances[key]);
}

/** What is being played, in the words of its scenario. */
function StageTitle() {
  const t = useT();
  const lang = useLang();
  const trace = useStore((state) => state.trace);
  const chosen = useStore((state) => state.circumstances);
  const isEarlier = useStore(isEarlierRun);
  const hasWebCrypto = subtle() !== null;
  return (
    <div className="stage-title">
      <h1>{flowTitle(trace?.scenario ?? chosen, lang)}</h1>
      <p data-earlier={isEarlier || undefined}>
        {t(
          isEarlier
            ? diagramTexts.earlierRun
            : hasWebCrypto
              ? diagramTexts.computedWebCrypto
              : diagramTexts.computedLibrary,
        )}
      </p>
    </div>
  );
}

/** The current step in words, where there is no inspector to say them. */
function StepWords() {
  const step = useStep();
  const narrate = useNarrate();
  const words = step && narrate(step);
  const heading = useId();
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is read from its beginning
  useLayoutEffect(() => {
    box.current?.scrollTo(0, 0);
  }, [step?.id]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and has to be reached by keyboard for that
    <section ref={box} className="step-words" aria-labelledby={heading} tabIndex={0}>
      <h2 id={heading}>{words?.title}</h2>
      <p>{words?.body}</p>
    </section>
  );
}
