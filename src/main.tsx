import './ui/app/style/reset.css';
import './ui/app/style/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { part } from './lib/part.ts';
import { App } from './ui/app/app.tsx';
import { start } from './ui/app/start.ts';
import { notesChannel } from './ui/present/notes-address.ts';
import { allowOwnScripts } from './ui/run/own-scripts.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its #root');

allowOwnScripts();
const notes = notesChannel(location.hash);
if (notes === null) {
  // The run is under way while the page is being drawn.
  start();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
} else {
  const loadNotes = part(() => import('./ui/present/notes/notes-window.tsx'));
  void loadNotes().then(
    ({ openNotes }) => openNotes(root, notes),
    // What stands in the page until then says what to do: public/unsupported.js.
    () => {},
  );
}
keepForOffline();

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
