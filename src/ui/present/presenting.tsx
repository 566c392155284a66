import './presenting.css';
import './presenting-rooms.css';
import { useEffect } from 'react';
import { presentTexts } from '../../i18n/texts/presenting.ts';
import { focusOn } from '../kit/reveal.ts';
import { useNarrate, useStep, useT } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { Neighbours } from './neighbours.tsx';
import { isWindowOpening } from './open-notes.ts';
import { PresenterTools } from './presenter-tools.tsx';
import { AnswerForRoom, QuestionForRoom } from './room-question.tsx';
import { useRoomQuiz } from './room-quiz.ts';

/** The step in one big sentence, what comes before and after it, what the room is asked, and what a presenter needs. */
export function Presenting() {
  const t = useT();
  const { asked, answered } = useRoomQuiz();
  useEffect(() => {
    const disconnect = connectPresenterKeys();
    return () => {
      disconnect();
      restoreFocus();
    };
  }, []);
  return (
    <>
      <section className="presenting" aria-label={t(presentTexts.words)}>
        <Sentence />
        <PresenterTools leave={leavePresenting} fillScreen={fillScreen} />
        <Neighbours />
      </section>
      {asked && <QuestionForRoom key={asked.question.id} asked={asked} />}
      {answered && <AnswerForRoom asked={answered} />}
    </>
  );
}

/** What the step is called. A verdict is not told before its gate has moved. */
function Sentence() {
  const step = useStep();
  const narrate = useNarrate();
  const trace = useStore((state) => state.trace);
  const narrator = useStore((state) => state.narrator);
  const { position, phase } = useStore((state) => state.transport);
  const question =
    step && trace && phase === 'moving' ? (narrator?.question(step, trace) ?? null) : null;
  return (
    <p className="presenting-sentence">
      {step && (
        <>
          <span className="presenting-number" aria-hidden="true">
            {position}
          </span>
          <span>{question?.title ?? narrate(step).title}</span>
        </>
      )}
    </p>
  );
}

/** What had the focus before, which gets it back. */
let focusedBefore: Element | null = null;

/**
 * Shows the stage alone and large, on the full screen where the browser allows that; else, as in a frame without the
 * permission or on a phone, it fills the tab.
 */
export function enterPresenting(): void {
  focusedBefore = document.activeElement;
  useStore.getState().setPresenting(true);
  fillScreen();
}

/** Asks for the full screen; the browser may refuse, and need not say why. */
function fillScreen(): void {
  void document.documentElement.requestFullscreen?.().catch(() => {});
}

/** Back to the page as it was left. */
function leavePresenting(): void {
  useStore.getState().setPresenting(false);
  if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => {});
}

/** Gives the focus back, once what had it is to be seen again. */
function restoreFocus(): void {
  if (focusedBefore instanceof HTMLElement) focusOn(focusedBefore);
  focusedBefore = null;
}

/**
 * Keys and events that only a presentation knows: Escape leaves it, and so does leaving the full screen. F5 is what a
 * clicker sends to begin; here that has been done, and reloading would throw the presentation away.
 *
 * @returns ends it
 */
function connectPresenterKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (event.defaultPrevented || !isPlain) return;
    if (event.key === 'F5') event.preventDefault();
    else if (event.key === 'Escape' && !isCovered()) leavePresenting();
  };
  const onScreen = () => {
    const isOver = document.fullscreenElement === null;
    // A browser that opens another window may take the full screen away, and so does the Escape that was meant for what
    // lies over the stage; nobody asked to leave.
    if (isOver && !isWindowOpening() && !isCovered()) leavePresenting();
    if (isOver) useStore.getState().closeCard();
  };
  addEventListener('keydown', onKey);
  document.addEventListener('fullscreenchange', onScreen);
  return () => {
    removeEventListener('keydown', onKey);
    document.removeEventListener('fullscreenchange', onScreen);
  };
}

/** Whether something lies over the stage, which Escape closes first. */
function isCovered(): boolean {
  const { overlay, card } = useStore.getState();
  return overlay !== null || card !== null;
}
