import './boot.ts';
import './ui/app/style/reset.css';
import './ui/app/style/tokens.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { part } from './lib/part.ts';
import { App } from './ui/app/app.tsx';
import { start } from './ui/app/start.ts';
import { notesChannel } from './ui/present/notes-address.ts';
import { handOver } from './ui/run/early-presses.ts';
import { useStore } from './ui/store/store.ts';

/** Time in ms after which the application takes the frame's place whatever is missing: it says what. */
const LONGEST_FRAME = 5000;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its #root');

const notes = notesChannel(location.hash);
if (notes === null) {
  const isFramed = document.documentElement.dataset.opening === 'yes';
  // The run is under way while the page is being drawn.
  start(isFramed);
  if (isFramed) whenThereIsARun(() => handOver(root, () => flushSync(() => draw(root))));
  else draw(root);
} else {
  const loadNotes = part(() => import('./ui/present/notes/notes-window.tsx'));
  void loadNotes().then(
    ({ openNotes }) => openNotes(root, notes),
    // What stands in the page until then says what to do: public/unsupported.js.
    () => {},
  );
}
keepForOffline();

function draw(into: HTMLElement): void {
  createRoot(into).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

/** Once what the frame shows can be drawn, with its words. */
function whenThereIsARun(then: () => void): void {
  let isDone = false;
  const go = () => {
    if (isDone) return;
    isDone = true;
    stop();
    clearTimeout(late);
    then();
  };
  const stop = useStore.subscribe(({ trace, narrator }) => {
    // Not in the midst of what puts it there: the transport follows the trace.
    if (trace !== null && narrator !== null) queueMicrotask(go);
  });
  const late = setTimeout(go, LONGEST_FRAME);
}

/**
 * Has the browser keep the site, so that it opens and works without a network from now on. A convenience: where the
 * browser does not do it (plain http, a private window), nothing is lost. In another site's frame nothing is kept.
 */
function keepForOffline(): void {
  if (!import.meta.env.PROD || window.top !== window) return;
  // The first run and what the first steps need come before what may be needed later.
  const whenIdle = globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 2000));
  addEventListener('load', () => whenIdle(() => void register()));
}

async function register(): Promise<void> {
  try {
    await navigator.serviceWorker?.register('./service-worker.js');
  } catch {
    // A sandboxed page may not even ask.
  }
}
