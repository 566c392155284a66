import { say, shellTexts } from '../../i18n/index.ts';
import { newerVersionTexts } from '../../i18n/texts/newer-version.ts';
import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';

/** Time in ms in which a service worker takes over when it is asked to. */
const PATIENCE = 3000;

/** Time in ms after which a service worker that has said nothing is asked once more. */
const BETWEEN_QUESTIONS = 5000;

/** Time in ms after which whoever comes back to a page that is long open has it look for a newer version. */
const BETWEEN_LOOKS = 3_600_000;

/**
 * Offers to reload when another version of the site is ready. Nothing is reloaded that was not asked for, and a page of an
 * older version works on: the service worker keeps what it may still load (scripts/offline/service-worker.js).
 */
export async function watchVersions(registration: ServiceWorkerRegistration): Promise<void> {
  const { serviceWorker } = navigator;
  const own = document.documentElement.dataset.version;
  let putOff: string | null = null;
  let isReloading = false;

  const reload = () => {
    // Asked for once, whatever else still arrives.
    if (isReloading) location.reload();
    isReloading = false;
  };
  const takeOver = () => {
    isReloading = true;
    const { waiting } = registration;
    // Another tab may have had it take over.
    if (waiting === null) {
      reload();
      return;
    }
    waiting.postMessage({ type: 'take over' });
    setTimeout(reload, PATIENCE);
  };

  const look = async () => {
    const { installing } = registration;
    // What is still on its way is newer.
    if (installing?.state === 'installing' || serviceWorker.controller === null) return;
    // It can be told of one that has been installed before that one is told to be waiting.
    const waiting = registration.waiting ?? installing;
    const worker = waiting ?? serviceWorker.controller;
    if (worker.state === 'activating') {
      // It is the page's own already, but has not noted yet for which pages it keeps what is older.
      worker.addEventListener('statechange', look, { once: true });
      return;
    }
    const version = await versionOf(worker, own);
    if (version === null || version === putOff) return;
    // The page came over the network and is of that version already.
    if (version === own) askToTakeOver();
    else whenAtDesk(() => offer(version));
  };
  // More than once: a browser that is busy with requests of the page may let it pass.
  const askToTakeOver = (times = 3) => {
    const { waiting } = registration;
    if (waiting === null || times === 0) return;
    waiting.postMessage({ type: 'take over' });
    setTimeout(() => askToTakeOver(times - 1), PATIENCE);
  };
  const offer = (version: string) =>
    useStore.getState().notify({
      id: 'newer-version',
      tone: 'info',
      text: (lang) => say(lang, newerVersionTexts.ready),
      offer: { label: (lang) => say(lang, shellTexts.reload), act: takeOver },
      later: {
        label: (lang) => say(lang, newerVersionTexts.later),
        act: () => {
          putOff = version;
        },
      },
    });

  serviceWorker.addEventListener('controllerchange', () => {
    if (isReloading) reload();
    else void look();
  });
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  registration.installing?.addEventListener('statechange', look);
  // Without a network there is nothing newer.
  const ask = () => registration.update().catch(() => {});
  let asked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || performance.now() - asked < BETWEEN_LOOKS) return;
    asked = performance.now();
    void ask();
  });
  await ask();
  await look();
}

/**
 * Which version of the site a worker is of; null where it cannot say. It has long to say so, however busy it is with keeping
 * files, and is asked more than once: a browser that cannot start it just then drops the question. One of before it was
 * asked never answers, and nothing is offered.
 * @param own the page's, so that the worker need keep nothing for it that is older
 */
function versionOf(worker: ServiceWorker, own: string | undefined): Promise<string | null> {
  return new Promise((then) => {
    const ask = (times: number) => {
      const { port1, port2 } = new MessageChannel();
      const again = times > 1 ? setTimeout(() => ask(times - 1), BETWEEN_QUESTIONS) : undefined;
      port1.onmessage = ({ data }: MessageEvent<unknown>) => {
        clearTimeout(again);
        then(typeof data === 'string' ? data : null);
      };
      worker.postMessage({ type: 'version', own }, [port2]);
    };
    ask(5);
  });
}

/** Now, or once nothing is presented: it would be said to a whole room. Never in an embedded player. */
function whenAtDesk(then: () => void): void {
  const isAtDesk = ({ embed, presenting }: State) => !embed && !presenting;
  if (isAtDesk(useStore.getState())) {
    then();
    return;
  }
  const stop = useStore.subscribe((state) => {
    if (!isAtDesk(state)) return;
    stop();
    then();
  });
}
