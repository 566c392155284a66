import { noticeTexts, say } from '../../i18n/index.ts';
import { decodeAddress } from '../../link/index.ts';
import { hasWebCrypto } from '../flow/stage-title.tsx';
import { createRunner } from '../run/runner.ts';
import { remembered } from '../store/persist.ts';
import { useStore } from '../store/store.ts';
import { applyAddress, connectAddressBar } from './wiring/address-bar.ts';
import { connectClock } from './wiring/clock.ts';
import { connectDocument } from './wiring/document.ts';
import { connectFileDrop } from './wiring/files.ts';
import { connectKeys } from './wiring/keys.ts';
import { connectRuns } from './wiring/runs.ts';

/** Brings the page to life: its settings, its first run, and everything that reacts to time, keys and files. */
export function start(): void {
  const { getState, setState } = useStore;
  const { lang, theme } = remembered();
  setState({ lang: lang ?? languageOfBrowser(), theme });
  const address = decodeAddress(location.hash);
  applyAddress(address);
  connectDocument();
  connectClock();
  connectKeys();
  connectFileDrop();
  const runs = connectRuns(
    createRunner({
      startWorker: () =>
        new Worker(new URL('../run/run.worker.ts', import.meta.url), { type: 'module' }),
      loadExecute: () => import('../run/execute.ts'),
      onNoWorker: () =>
        getState().notify({
          id: 'worker',
          tone: 'info',
          text: (language) => say(language, noticeTexts.noWorker),
        }),
    }),
  );
  connectAddressBar((next, isOther) => runs.landAt(next.step, isOther));
  if (!hasWebCrypto) {
    getState().notify({
      id: 'subtle',
      tone: 'info',
      text: (language) => say(language, noticeTexts.noSubtle),
    });
  }
  runs.landAt(address.step, true);
  void loadTexts();
}

/** The words of the modes, which the page can be drawn without. */
async function loadTexts(): Promise<void> {
  const { runTexts } = await import('../run/load-texts.ts');
  useStore.setState({ texts: runTexts });
}

function languageOfBrowser() {
  const wished = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wished.find((tag) => tag === 'ja' || tag === 'en') === 'ja' ? 'ja' : 'en';
}
