import './flow.css';
import './scenario.css';
import './object.css';
import './outcome.css';
import './diagram.css';
import './steps.css';
import './scenes.css';
import './scene-objects.css';
import './transport.css';
import type { ComponentType } from 'react';
import { subtle } from '../../crypto/subtle.ts';
import { diagramTexts, inspectorTexts } from '../../i18n/index.ts';
import { requestTitleTexts } from '../../i18n/texts/request-title.ts';
import { circumstancesOf, FIELD_KEYS } from '../../scenario/index.ts';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { flowTitle, runTitle } from '../kit/flow-title.ts';
import { useMedia } from '../kit/use-media.ts';
import { WarmUp } from '../kit/warm-up.tsx';
import { useLang, useT } from '../store/hooks.ts';
import { isWaiting } from '../store/run-slice.ts';
import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';
import { Diagram } from './diagram/diagram.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { Printing } from './print/printing.tsx';
import { OutcomeBox } from './scenario/outcome-box.tsx';
import { ScenarioPanel } from './scenario/scenario-panel.tsx';
import { Stage } from './stage.tsx';

interface Props {
  /** What stands on the stage while it is presented. */
  readonly Presenting: ComponentType;
}

/** The main screen: the scenario, the stage with its transport, and the inspector; embedded, the stage alone. */
export function FlowPage({ Presenting }: Props) {
  const embed = useStore((state) => state.embed);
  const isRooms = useStore((state) => state.view === 'rooms');
  const presenting = useStore((state) => state.presenting);
  // Meanwhile the stage still shows the run before.
  const isRunning = useStore(isWaiting);
  const hasRun = useStore((state) => state.trace !== null);
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
    <Stage key="stage" Presenting={Presenting} title={<Title />} tools={<DrawerToggle />} asks />
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

/** What is being played, in the words of its scenario, and how it was computed. */
function Title() {
  const t = useT();
  const lang = useLang();
  const trace = useStore((state) => state.trace);
  const chosen = useStore((state) => state.circumstances);
  const isEarlier = useStore(isEarlierRun);
  const isOpening = useStore((state) => state.isOpening);
  const isOpened = useStore((state) => state.opened !== null);
  const isLive = trace?.scenario.request !== undefined;
  const isOwn = !(isOpening || isEarlier || isLive || isOpened);
  const computed =
    subtle() === null ? diagramTexts.computedLibrary : diagramTexts.computedWebCrypto;
  return (
    <>
      <h1>{trace === null ? flowTitle(chosen, lang) : runTitle(trace, lang)}</h1>
      <p data-earlier={isEarlier || undefined}>
        <span className="said-long">
          {t(
            isOpening
              ? diagramTexts.ownRunUnderWay
              : isEarlier
                ? diagramTexts.earlierRun
                : isLive
                  ? requestTitleTexts.recorded
                  : isOpened
                    ? diagramTexts.openedTrace
                    : computed,
          )}
        </span>
        {isOwn && <span className="said-short">{t(diagramTexts.computedHere)}</span>}
      </p>
    </>
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
