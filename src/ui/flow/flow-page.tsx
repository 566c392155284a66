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
import { diagramTexts, inspectorTexts, roomsTexts } from '../../i18n/index.ts';
import { part } from '../../lib/part.ts';
import { VIEWS } from '../../link/index.ts';
import { circumstancesOf, FIELD_KEYS } from '../../scenario/index.ts';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { flowTitle } from '../kit/flow-title.ts';
import { lazyPart } from '../kit/lazy-part.tsx';
import { showView } from '../kit/show-view.ts';
import { useMedia } from '../kit/use-media.ts';
import { WarmUp } from '../kit/warm-up.tsx';
import { useLang, useNarrate, useStep, useT } from '../store/hooks.ts';
import { isPredicting } from '../store/predict-slice.ts';
import { isWaiting } from '../store/run-slice.ts';
import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';
import { Announcer } from './announcer.tsx';
import { Caption } from './caption.tsx';
import { Diagram } from './diagram/diagram.tsx';
import { EndOfFlow } from './end-card/end-of-flow.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { Lanes } from './lanes/lanes.tsx';
import { Printing } from './print/printing.tsx';
import { Rooms } from './rooms/rooms.tsx';
import { ValuePopover } from './rooms/value-popover.tsx';
import { OutcomeBox } from './scenario/outcome-box.tsx';
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
  const isRooms = useStore((state) => state.view === 'rooms');
  const predicts = useStore(isPredicting);
  const presenting = useStore((state) => state.presenting);
  // Meanwhile the stage still shows the run before.
  const isRunning = useStore(isWaiting);
  const hasRun = useStore((state) => state.trace !== null);
  const stageElement = useRef<HTMLDivElement>(null);
  useSwipe(stageElement);
  // Where there is one column, what one came for stands before what it is made of.
  const isColumn = useMedia('(max-width: 61.99em)');
  const side = embed ? null : (
    <div className="side" key="side">
      <ErrorBoundary>
        <ScenarioPanel />
      </ErrorBoundary>
      {isRooms && !presenting && (
        <ErrorBoundary>
          <Diagram />
        </ErrorBoundary>
      )}
      <ErrorBoundary>
        <OutcomeBox />
      </ErrorBoundary>
    </div>
  );
  const stage = (
    <div className="stage" key="stage" ref={stageElement}>
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
          {isRooms ? (
            <EndOfFlow>
              <Rooms />
            </EndOfFlow>
          ) : (
            <Diagram />
          )}
        </div>
        <ValuePopover />
        {embed && !isRooms && <StepWords />}
        {/* In front of a room the question fills the screen, and the room votes: that is presented. */}
        {predicts && !presenting && (
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
  );
  return (
    <div className="flow" aria-busy={isRunning}>
      {isColumn ? [stage, side] : [side, stage]}
      {!embed && (
        <ErrorBoundary>
          <Inspector />
        </ErrorBoundary>
      )}
      <Printing />
      {hasRun && <WarmUp />}
    </div>
  );
}

/** Whether the run on the stage is of other circumstances than those chosen, which could not be run. */
function isEarlierRun({ trace, progress, circumstances }: State): boolean {
  if (trace === null || progress !== null) return false;
  const played = circumstancesOf(trace.scenario);
  return FIELD_KEYS.some((key) => played[key] !== circumstances[key]);
}

/** What is being played, in the words of its scenario. */
function StageTitle() {
  const t = useT();
  const lang = useLang();
  const trace = useStore((state) => state.trace);
  const chosen = useStore((state) => state.circumstances);
  const isEarlier = useStore(isEarlierRun);
  const isOpening = useStore((state) => state.isOpening);
  const isOpened = useStore((state) => state.opened !== null);
  const hasWebCrypto = subtle() !== null;
  return (
    <div className="stage-title">
      <h1>{flowTitle(trace?.scenario ?? chosen, lang)}</h1>
      <p data-earlier={isEarlier || undefined}>
        {t(
          isOpening
            ? diagramTexts.ownRunUnderWay
            : isEarlier
              ? diagramTexts.earlierRun
              : isOpened
                ? diagramTexts.openedTrace
                : hasWebCrypto
                  ? diagramTexts.computedWebCrypto
                  : diagramTexts.computedLibrary,
        )}
      </p>
      <ViewControl />
      <DrawerToggle />
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

/** Opens the inspector where it has no column of its own. */
function DrawerToggle() {
  const t = useT();
  const isOpen = useStore((state) => state.drawer);
  return (
    <button
      type="button"
      className="button drawer-toggle"
      aria-expanded={isOpen}
      onClick={() => useStore.getState().setDrawer(!isOpen)}
    >
      {t(inspectorTexts.region)}
    </button>
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
