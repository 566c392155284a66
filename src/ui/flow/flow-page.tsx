import './flow.css';
import './scenario.css';
import './object.css';
import './outcome.css';
import './diagram.css';
import './steps.css';
import './scenes.css';
import './scene-objects.css';
import './transport.css';
import { type ComponentType, Suspense, useId, useLayoutEffect, useRef } from 'react';
import { subtle } from '../../crypto/subtle.ts';
import { diagramTexts, roomsTexts, transportTexts } from '../../i18n/index.ts';
import { part } from '../../lib/part.ts';
import { VIEWS } from '../../link/index.ts';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { flowTitle } from '../kit/flow-title.ts';
import { lazyPart } from '../kit/lazy-part.tsx';
import { showView } from '../kit/show-view.ts';
import { useLang, useNarrate, useStep, useT } from '../store/hooks.ts';
import { isPredicting } from '../store/predict-slice.ts';
import { useStore } from '../store/store.ts';
import { Caption } from './caption.tsx';
import { Diagram } from './diagram/diagram.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { Lanes } from './lanes/lanes.tsx';
import { Printing } from './print/printing.tsx';
import { Rooms } from './rooms/rooms.tsx';
import { ValuePopover } from './rooms/value-popover.tsx';
import { OutcomeBox } from './scenario/outcome-box.tsx';
import { ScenarioPanel } from './scenario/scenario-panel.tsx';
import { TransportBar } from './transport-bar.tsx';

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
  const isRooms = useStore((state) => state.view === 'rooms');
  const predicts = useStore(isPredicting);
  const presenting = useStore((state) => state.presenting);
  // Meanwhile the stage still shows the run before.
  const isRunning = useStore((state) => state.progress !== null);
  return (
    <div className="flow" aria-busy={isRunning}>
      <div className="side">
        {!embed && (
          <ErrorBoundary>
            <ScenarioPanel />
          </ErrorBoundary>
        )}
        {isRooms && !embed && !presenting && (
          <ErrorBoundary>
            <Diagram />
          </ErrorBoundary>
        )}
        {!embed && (
          <ErrorBoundary>
            <OutcomeBox />
          </ErrorBoundary>
        )}
      </div>
      <div className="stage">
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
            <Caption />
            {isRooms ? <Rooms /> : <Diagram />}
          </div>
          <ValuePopover />
          {embed && !isRooms && <StepWords />}
          {predicts && (
            <ErrorBoundary>
              <Suspense>
                <PredictPanel />
              </Suspense>
            </ErrorBoundary>
          )}
          <div className="player">
            <TransportBar />
            <Lanes />
          </div>
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

/** What is being played, in the words of its scenario. */
function StageTitle() {
  const t = useT();
  const lang = useLang();
  const trace = useStore((state) => state.trace);
  const chosen = useStore((state) => state.circumstances);
  const hasWebCrypto = subtle() !== null;
  return (
    <div className="stage-title">
      <h1>{flowTitle(trace?.scenario ?? chosen, lang)}</h1>
      <p>{t(hasWebCrypto ? diagramTexts.computedWebCrypto : diagramTexts.computedLibrary)}</p>
      <ViewControl />
    </div>
  );
}

/** Rooms with the diagram as a ledger, or the diagram spread out. */
function ViewControl() {
  const t = useT();
  const view = useStore((state) => state.view);
  return (
    <fieldset className="segments view-control">
      <legend className="visually-hidden">{t(roomsTexts.view)}</legend>
      {VIEWS.map((one) => (
        <label key={one}>
          <input type="radio" name="view" checked={one === view} onChange={() => showView(one)} />
          <span>{t(roomsTexts[one])}</span>
        </label>
      ))}
    </fieldset>
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

/** Says each step change once to screen readers. */
function Announcer() {
  const t = useT();
  const step = useStep();
  const narrate = useNarrate();
  const { position, total } = useStore((state) => state.transport);
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {step && t(transportTexts.positionTitled, { position, total, title: narrate(step).title })}
    </div>
  );
}
