import { isUsual, loadNarrator, loadUsualNarrator } from '../../narration/index.ts';
import { withPart } from './missing-part.ts';
import { useStore } from './store.ts';

/** Whether words for any run are wanted; before that, those of a usual one are enough. */
let isAnyWanted = false;
/** Settled when what was asked for last is there, or when it is known and said that it is not. */
let lastLoad: Promise<void> = Promise.resolve();

/**
 * Has the words of the page's language loaded, now and when it changes; the page can be drawn without them.
 *
 * @param isUsualEnough true where the page opens with a usual run: what is said of others is then loaded when one comes
 */
export function connectWords(isUsualEnough: boolean): void {
  isAnyWanted = !isUsualEnough;
  useStore.subscribe(({ lang, page, trace }, before) => {
    if (lang !== before.lang) load();
    if (page !== before.page || (trace !== before.trace && trace !== null && !isUsual(trace))) {
      void wantAllWords();
    }
  });
  load();
}

/** Has the words for any run loaded. Settled when they are there, or when it is known and said that they are not. */
export function wantAllWords(): Promise<void> {
  if (!isAnyWanted) {
    isAnyWanted = true;
    load();
  }
  return lastLoad;
}

function load(): void {
  const { getState, setState } = useStore;
  const loadThem = isAnyWanted ? loadNarrator : loadUsualNarrator;
  lastLoad = withPart(
    'words',
    () => loadThem(getState().lang),
    (narrator) => {
      if (narrator.lang === getState().lang) setState({ narrator });
    },
  );
}
