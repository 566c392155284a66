import { subtle } from '../../crypto/subtle.ts';
import { noticeTexts, say } from '../../i18n/index.ts';
import { part } from '../../lib/part.ts';
import { decodeAddress, pageRow } from '../../link/index.ts';
import { stopsOf } from '../../player/index.ts';
import { connectKeys } from '../kit/keys.ts';
import { takeOpening, takeWorker } from '../run/ahead.ts';
import { unpackTrace } from '../run/opening/unpack.ts';
import { createRunner } from '../run/runner.ts';
import { applyAddress, connectAddressBar } from '../store/address-bar.ts';
import { connectWords } from '../store/narrating.ts';
import { connectFileDrop } from '../store/object-input.ts';
import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';
import { connectClock } from './clock.ts';
import { connectRuns } from './runs.ts';
import { connectSettings, recallSettings } from './settings.ts';
import { connectStyles } from './styles.ts';
import { connectTitle } from './title.ts';

/** The line to the page around a frame. Without it the player only cannot be steered from there. */
const loadEmbed = part(() => import('../embed/connect.ts'));

/**
 * Brings the page to life: its settings, its first run, and everything that reacts to time, keys and files.
 *
 * @param isFramed whether the page shows the opening frame, which is then played from the trace that came with it
 * @returns what is to be called when the application has taken the frame over: until then it stays as it is
 */
export function start(isFramed: boolean): () => void {
  let arrive = () => {};
  const whenAlive = isFramed
    ? new Promise<void>((then) => {
        arrive = then;
      })
    : Promise.resolve();
  recallSettings();
  useStore.setState({ isLive: document.documentElement.dataset.live !== undefined });
  const address = decodeAddress(location.hash);
  applyAddress(address);
  connectSettings();
  connectTitle();
  connectClock();
  connectKeys();
  connectStyles();
  connectFileDrop();
  const runs = connectRuns(
    createRunner({
      startWorker: takeWorker,
      loadExecute: part(() => import('../run/execute.ts')),
      onNoWorker: () =>
        noteAtDesk({
          id: 'worker',
          tone: 'info',
          text: (language) => say(language, noticeTexts.noWorker),
        }),
    }),
    whenAlive,
  );
  connectAddressBar((next, isOther) => {
    // Where the address names no scenario, it leads to no step of one either.
    if (pageRow(next.page).scenario) runs.landAt(next.step, isOther, next.made);
  });
  if (subtle() === null) {
    noteAtDesk({
      id: 'subtle',
      tone: 'info',
      text: (language) => say(language, noticeTexts.noSubtle),
    });
  }
  if (window.parent !== window) {
    void loadEmbed().then(
      ({ connectEmbed }) => connectEmbed(runs.landAt),
      () => {},
    );
  }
  connectStory();
  connectWords(isFramed);
  whenShown(() => {
    // Who turns here with a scenario in hand has it run already.
    if (useStore.getState().progress === null) runs.landAt(address.step, true, address.made);
  });
  if (isFramed) {
    void takeOpening().then((packed) => {
      if (packed === null) arrive();
      else runs.open(unpackTrace(packed));
    });
  }
  return arrive;
}

/** Now, or once the page is turned to one that shows the scenario: the others need no run of it. */
function whenShown(then: () => void): void {
  const { getState, subscribe } = useStore;
  if (pageRow(getState().page).scenario) {
    then();
    return;
  }
  const stop = subscribe(({ page }) => {
    if (!pageRow(page).scenario) return;
    stop();
    then();
  });
}

/** In a frame there is no room for what changes nothing for the reader; how it was computed stands over the stage. */
function noteAtDesk(notice: Parameters<State['notify']>[0]): void {
  const { embed, notify } = useStore.getState();
  if (!embed) notify(notice);
}

/** Has the transport stop at the beats of a story, while one is told. */
function connectStory(): void {
  const { subscribe } = useStore;
  subscribe(({ trace, detail, dispatch }, before) => {
    if (trace === before.trace && detail === before.detail) return;
    const stops = trace === null || detail === 'full' ? null : stopsOf(trace);
    dispatch({ type: 'stops', stops });
  });
}
