import { pageRow } from '../../link/index.ts';
import { isUsual, loadNarrator, loadUsualNarrator } from '../../narration/index.ts';
import { withPart } from './missing-part.ts';
import { useStore } from './store.ts';

/** Of which runs words are wanted: before any is shown there is nothing to say, and those of a usual one may be enough. */
let wanted: 'none' | 'usual' | 'any' = 'none';
/** Settled when what was asked for last is there, or when it is known and said that it is not. */
let lastLoad: Promise<void> = Promise.resolve();

/**
 * Has the words of the page's language loaded, now and when it changes; the page can be drawn without them. A page that
 * says nothing of runs asks for none until it is turned, or wants them itself.
 *
 * @param isUsualEnough true where the page opens with a usual run: what is said of others is then loaded when one comes
 */
export function connectWords(isUsualEnough: boolean): void {
  if (!pageRow(useStore.getState().page).wordless) wanted = isUsualEnough ? 'usual' : 'any';
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
  if (wanted !== 'any') {
    wanted = 'any';
    load();
  }
  return lastLoad;
}

function load(): void {
  if (wanted === 'none') return;
  const { getState, setState } = useStore;
  const loadThem = wanted === 'any' ? loadNarrator : loadUsualNarrator;
  lastLoad = withPart(
    'words',
    () => loadThem(getState().lang),
    (narrator) => {
      if (narrator.lang === getState().lang) setState({ narrator });
    },
  );
}
