import './head.css';
import { type ReactNode, useRef, useState } from 'react';
import { say, sayCount, sizeText } from '../../../i18n/index.ts';
import { liveCounts, liveTexts } from '../../../i18n/texts/live.ts';
import type { Lang } from '../../../lib/text.ts';
import type { LiveState } from '../../../link/live-protocol.ts';
import { PauseIcon, PlayIcon, WarningIcon } from '../../kit/icons.tsx';
import { focusOn } from '../../kit/reveal.ts';
import { WarningNote } from '../../kit/warning-note.tsx';
import { useCount, useLang, useT } from '../../store/hooks.ts';
import { LIVE_COMMANDS } from '../commands.ts';
import { ask } from '../state/ask.ts';
import { useLive } from '../state/store.ts';

/** What process it is, whether it is there, how much it keeps, and what can be asked of it. */
export function Head() {
  const t = useT();
  const process = useLive((state) => state.process);
  const connection = useLive((state) => state.connection);
  const [before, after] = t(liveTexts.goneAbout, { command: '\n' }).split('\n');
  return (
    <div className="live-head">
      <div className="live-line">
        <h1>{t(liveTexts.title)}</h1>
        <LineState />
        {process && <Process process={process} />}
        <div className="live-controls">
          <FollowControl />
          {process && <PauseControl isPaused={process.paused} />}
          <ClearControl />
        </div>
      </div>
      {/* In place before it speaks, so that it is heard. */}
      <div aria-live="polite">
        {connection === 'gone' && (
          <WarningNote>
            <p>
              {before}
              <code>{LIVE_COMMANDS.repository}</code>
              {after}
            </p>
          </WarningNote>
        )}
      </div>
    </div>
  );
}

/** Whether the process is there, and whether it records. */
export function LineState() {
  const t = useT();
  const connection = useLive((state) => state.connection);
  const isPaused = useLive((state) => state.process?.paused ?? false);
  const state = connection === 'live' && isPaused ? 'paused' : connection;
  return (
    <p
      className="live-state"
      data-state={state}
      // Said aloud, but no status: that is the step's.
      aria-live="polite"
      title={state === 'paused' ? t(liveTexts.pausedAbout) : undefined}
    >
      {state === 'gone' ? <WarningIcon /> : <span className="live-dot" />}
      {t(liveTexts[state])}
      {state === 'paused' && <span className="live-aside"> {t(liveTexts.pausedAbout)}</span>}
    </p>
  );
}

/** Where it is, and how much of what happens it keeps. */
function Process({ process }: { readonly process: LiveState }) {
  const t = useT();
  const lang = useLang();
  const count = useCount();
  const { endpoint, region, account, durable, dropped } = process;
  const facts: readonly ReactNode[] = [
    t(liveTexts.place, { region, account }),
    t(durable ? liveTexts.durable : liveTexts.inMemory),
    t(liveTexts.held, limitsOf(process, lang)),
    ...(dropped > 0 ? [count(liveCounts.dropped, dropped)] : []),
  ];
  return (
    <p className="live-process">
      <span className="visually-hidden">{t(liveTexts.endpoint)}: </span>
      <code>{endpoint}</code>
      {facts.map((fact) => (
        <span key={String(fact)}>{fact}</span>
      ))}
    </p>
  );
}

/** How much is kept, in words. */
export function limitsOf(
  { limits }: LiveState,
  lang: Lang,
): { readonly rows: string; readonly bytes: string } {
  return {
    rows: sayCount(lang, liveCounts.requests, limits.rows),
    bytes: sizeText(lang, limits.bytes),
  };
}

/** Whether the newest flow comes by itself. */
export function FollowControl() {
  const t = useT();
  const follows = useLive((state) => state.follows);
  return (
    <button
      type="button"
      className="button live-follow"
      aria-pressed={follows}
      title={t(liveTexts.followAbout)}
      onClick={() => useLive.setState({ follows: !follows })}
    >
      <span className="live-dot" />
      {t(liveTexts.follow)}
    </button>
  );
}

function PauseControl({ isPaused }: { readonly isPaused: boolean }) {
  const t = useT();
  return (
    <button
      type="button"
      className="button"
      title={isPaused ? undefined : t(liveTexts.pausedAbout)}
      onClick={() => void ask({ type: isPaused ? 'resume' : 'pause' })}
    >
      {isPaused ? <PlayIcon /> : <PauseIcon />}
      {t(isPaused ? liveTexts.resume : liveTexts.pause)}
    </button>
  );
}

/** Asks once: what is let go of does not come back. */
function ClearControl() {
  const t = useT();
  const lang = useLang();
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const going = useLive((state) => state.rows.filter(({ kept }) => !kept).length);
  const end = () => {
    setAsking(false);
    requestAnimationFrame(() => {
      if (button.current !== null) focusOn(button.current);
    });
  };
  if (!isAsking) {
    return (
      <button
        ref={button}
        type="button"
        className="button"
        disabled={going === 0}
        onClick={() => setAsking(true)}
      >
        {t(liveTexts.clear)}
      </button>
    );
  }
  return (
    <fieldset
      className="live-asking"
      onKeyDown={(event) => {
        if (event.key === 'Escape') end();
      }}
    >
      <legend className="visually-hidden">{t(liveTexts.clearAsk)}</legend>
      <span aria-hidden="true">{sayCount(lang, liveCounts.clearing, going)}</span>
      <button
        type="button"
        className="button button-strong"
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
        autoFocus
        onClick={() => {
          void ask({ type: 'clear' });
          end();
        }}
      >
        {say(lang, liveTexts.clearYes)}
      </button>
      <button type="button" className="button" onClick={end}>
        {t(liveTexts.cancel)}
      </button>
    </fieldset>
  );
}
