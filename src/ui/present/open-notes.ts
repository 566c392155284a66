import { say } from '../../i18n/index.ts';
import { presentTexts } from '../../i18n/texts/presenting.ts';
import type { Text } from '../../lib/text.ts';
import { moveLesson, useLessonStage } from '../store/lesson-stage.ts';
import { isPredicting } from '../store/predict-slice.ts';
import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';
import { openChannel } from './channel.ts';
import { loadTellers, makeDeck, type NoteTellers } from './deck.ts';
import type { StageAction, StageState } from './messages.ts';
import { newChannelId, notesAddress } from './notes-address.ts';
import { pollsOf, usePolls } from './polls.ts';
import { revealNow, voteNow } from './room-quiz.ts';

/** Time in ms in which a browser may take the full screen away because another window opens. */
const OPENING_TAKES = 3000;

let notes: Window | null = null;
let channel: string | null = null;
let openedAt = Number.NEGATIVE_INFINITY;

/** True just after the notes window was asked for. */
export function isWindowOpening(): boolean {
  return performance.now() - openedAt < OPENING_TAKES;
}

/** Opens the notes of this presentation in a window of their own, or brings it to the front. */
export function openNotesWindow(): void {
  openedAt = performance.now();
  if (notes !== null && !notes.closed) {
    notes.focus();
    return;
  }
  if (channel === null) {
    const id = newChannelId();
    if (!connectStage(id)) {
      warn(presentTexts.noChannel);
      return;
    }
    channel = id;
  }
  notes = open(notesAddress(channel), '_blank', 'popup,width=1000,height=760');
  if (notes === null) warn(presentTexts.popupBlocked);
  else useStore.getState().dismiss('notes-window');
}

function warn(text: Text): void {
  useStore.getState().notify({
    id: 'notes-window',
    tone: 'warning',
    text: (lang) => say(lang, text),
  });
}

/**
 * The stage's end of the line: tells the notes what it shows and does what they ask, for as long as the page is open,
 * presenting or not. Nothing is loaded or computed before a notes window has asked.
 *
 * @returns false where there can be no line
 */
function connectStage(id: string): boolean {
  const { getState, subscribe } = useStore;
  let tellers: NoteTellers | null = null;
  const line = openChannel('stage', id, (message) => {
    if (message.type === 'hello') {
      void loadTellers().then((loaded) => {
        tellers = loaded;
        sendDeck(getState());
      });
    } else if (message.type === 'vote') voteNow(message.choice, message.by);
    else act(message.action);
  });
  if (line === null) return false;

  const sendDeck = (state: State) => {
    if (tellers === null || state.trace === null) return;
    const { lesson } = useLessonStage.getState();
    const deck = makeDeck(state.trace, tellers, lesson?.notes ?? null);
    line.send({ to: 'notes', type: 'deck', deck, stage: stageOf(state) });
  };
  let sent = stageOf(getState());
  const sendStage = (isOtherRun: boolean) => {
    if (tellers === null) return;
    const stage = stageOf(getState());
    if (isOtherRun) sendDeck(getState());
    else if (!isSameStage(stage, sent)) line.send({ to: 'notes', type: 'stage', stage });
    sent = stage;
  };
  subscribe((state, before) => sendStage(state.trace !== before.trace));
  usePolls.subscribe(() => sendStage(false));
  useLessonStage.subscribe(({ lesson }, before) =>
    sendStage(lesson?.notes !== before.lesson?.notes),
  );
  addEventListener('pagehide', () => line.send({ to: 'notes', type: 'bye' }));
  // Back from the browser's memory of pages, the stage is there again.
  addEventListener('pageshow', () => sendDeck(getState()));
  return true;
}

function act(action: StageAction): void {
  const { overlay, setOverlay, dispatch } = useStore.getState();
  if (action === 'blank') setOverlay(overlay === 'blank' ? null : 'blank');
  else if (action === 'reveal') revealNow();
  else if (action === 'previous-idea') moveLesson(-1);
  else if (action === 'next-idea') moveLesson(1);
  else dispatch({ type: action });
}

function stageOf(state: State): StageState {
  const { transport, overlay, lang, theme, trace } = state;
  const { position, playing } = transport;
  const asks = state.presenting && isPredicting(state);
  const polls = pollsOf(trace);
  const place = useLessonStage.getState().lesson?.place ?? null;
  return { position, playing, blanked: overlay === 'blank', lang, theme, asks, polls, place };
}

function isSameStage(a: StageState, b: StageState): boolean {
  return (Object.keys(a) as (keyof StageState)[]).every((key) => a[key] === b[key]);
}
