import {
  type ComponentType,
  type ReactNode,
  Suspense,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { roomsTexts } from '../../i18n/index.ts';
import { part } from '../../lib/part.ts';
import { VIEWS } from '../../link/index.ts';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { lazyPart } from '../kit/lazy-part.tsx';
import { showView } from '../kit/show-view.ts';
import { useNarrate, useStep, useT } from '../store/hooks.ts';
import { isPredicting } from '../store/predict-slice.ts';
import { useStore } from '../store/store.ts';
import { Announcer } from './announcer.tsx';
import { Caption } from './caption.tsx';
import { Diagram } from './diagram/diagram.tsx';
import { EndOfFlow } from './end-card/end-of-flow.tsx';
import { Lanes } from './lanes/lanes.tsx';
import { Rooms } from './rooms/rooms.tsx';
import { ValuePopover } from './rooms/value-popover.tsx';
import { TransportBar } from './transport-bar.tsx';
import { useSwipe } from './use-swipe.ts';

const PredictPanel = lazyPart(
  part(() => import('./predict/predict-panel.tsx')),
  ({ PredictPanel }) => PredictPanel,
);

interface Props {
  /** What stands on the stage while it is presented. */
  readonly Presenting: ComponentType;
  /** What is being played: a heading, and what is to be said beside it. */
  readonly title: ReactNode;
  /** Further controls in the line of the title. */
  readonly tools?: ReactNode;
  /** Whether it can ask what comes next. */
  readonly asks?: boolean;
}

/** The run that is on the stage, with its player: of a flow, or of whatever page puts one there. */
export function Stage({ Presenting, title, tools, asks = false }: Props) {
  const embed = useStore((state) => state.embed);
  const isRooms = useStore((state) => state.view === 'rooms');
  const predicts = useStore(isPredicting);
  const presenting = useStore((state) => state.presenting);
  const element = useRef<HTMLDivElement>(null);
  useSwipe(element);
  return (
    <div className="stage" ref={element}>
      <div className="stage-title">
        {title}
        <ViewControl />
        {tools}
      </div>
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
        {asks && predicts && !presenting && (
          <ErrorBoundary>
            <Suspense>
              <PredictPanel />
            </Suspense>
          </ErrorBoundary>
        )}
        <div className="player">
          <TransportBar asks={asks} />
          <Lanes />
        </div>
        <Announcer />
      </ErrorBoundary>
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
