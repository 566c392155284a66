import './ui/app/style/reset.css';
import './ui/app/style/tokens.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { part } from './lib/part.ts';
import { Explorer } from './ui/app/explorer.tsx';
import { PAGES } from './ui/app/pages.tsx';
import { start } from './ui/app/start.ts';
import { isSingleFile } from './ui/kit/edition.ts';
import { notesChannel } from './ui/present/notes-address.ts';
import { whenFramed } from './ui/run/ahead.ts';
import { answerPresses } from './ui/run/early-presses.ts';
import { useStore } from './ui/store/store.ts';

/** Time in ms after which the application takes the frame's place whatever is missing: it says what. */
const LONGEST_FRAME = 5000;

/** Time in ms after which the application takes the place of a verdict made with the site, whatever its own lacks. */
const LONGEST_VERDICT = 2500;

/** Time in ms that the application waits for the page it opens with, so as to draw both at once. */
const LONGEST_PAGE = 1000;

/** What React says of a part that was left open: https://react.dev/errors/419 */
const LEFT_OPEN = /#419|Switched to client rendering/;

const loadVersions = part(() => import('./ui/app/newer-version.ts'));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its #root');

const notes = notesChannel(location.hash);
if (notes === null) {
  const frame =
    document.documentElement.dataset.opening === 'yes' && document.getElementById('frame');
  // The run is under way while the page is being drawn.
  const arrive = start(Boolean(frame));
  if (frame) {
    whenThereIsARun(async () => {
      await whenFramed();
      bringToLife(frame);
      arrive();
    });
  } else {
    whenThereIsThePage(() => {
      if (document.documentElement.dataset.opening === 'verdict') drawBehindVerdict(root);
      else createRoot(root).render(<Explorer />);
    });
  }
} else {
  const loadNotes = part(() => import('./ui/present/notes/notes-window.tsx'));
  void loadNotes().then(
    ({ openNotes }) => openNotes(root, notes),
    // What stands in the page until then says what to do: public/unsupported.js.
    () => {},
  );
}
keepForOffline();

/** Takes over the opening frame, whose elements stay: the focus with them. */
function bringToLife(frame: HTMLElement): void {
  hydrateRoot(frame, <Explorer />, {
    onRecoverableError: (error) => {
      // Parts that come later were left open. Where anything else stood otherwise, React has drawn it anew.
      if (!LEFT_OPEN.test(String(error))) frame.setAttribute('data-drawn-anew', String(error));
    },
  });
  // React would go about it piece by piece. For an event that asks for an answer it does so at once.
  for (const part of partsOf(frame)) part.dispatchEvent(new Event('change', { bubbles: true }));
  document.documentElement.dataset.opening = 'over';
  // What would have been seen without the application.
  for (const other of [...(frame.parentElement?.children ?? [])]) {
    if (other !== frame) other.remove();
  }
  answerPresses();
}

/** Draws the application unseen, which takes the place of a verdict made with the site once it has its own. */
function drawBehindVerdict(root: HTMLElement): void {
  const place = document.createElement('div');
  place.id = 'frame';
  createRoot(place).render(<Explorer />);
  // It has come, and says itself what is missing.
  document.documentElement.dataset.run = 'opening';
  const go = () => {
    stop();
    drawn.disconnect();
    clearTimeout(late);
    root.replaceChildren(place);
    document.documentElement.dataset.opening = 'over';
    delete document.documentElement.dataset.run;
    // A screen reader tells of what changes in a status that is there.
    const status = place.querySelector('.verdict-bar [role=status]');
    requestAnimationFrame(() => status?.append(...status.childNodes));
  };
  const drawn = new MutationObserver(() => {
    if (place.querySelector('.policies-checks')) go();
  });
  drawn.observe(place, { childList: true, subtree: true });
  // Whoever turned to another page, and whoever has to be told something.
  const stop = useStore.subscribe(({ page, notices }, before) => {
    if (page !== before.page || notices !== before.notices) go();
  });
  const late = setTimeout(go, LONGEST_VERDICT);
}

/** The first element of each part that React brings to life by itself; it marks their beginnings. */
function partsOf(frame: HTMLElement): readonly Element[] {
  const marks = document.createNodeIterator(frame, NodeFilter.SHOW_COMMENT);
  const parts: Element[] = [];
  for (let mark = marks.nextNode(); mark !== null; mark = marks.nextNode()) {
    const next = mark.nextSibling;
    if (mark.nodeValue === '$' && next instanceof Element) parts.push(next);
  }
  return parts;
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

/** Once the page that the address names has come, which is on its way like the application. */
function whenThereIsThePage(then: () => void): void {
  const { prepare } = PAGES[useStore.getState().page].View;
  if (prepare === undefined) {
    then();
    return;
  }
  let isDone = false;
  const go = () => {
    if (!isDone) then();
    isDone = true;
  };
  setTimeout(go, LONGEST_PAGE);
  // What did not come is asked for again, and missed, where it is drawn.
  prepare().then(go, go);
}

/**
 * Has the browser keep the site, so that it opens and works without a network from now on. A convenience: where the
 * browser does not do it (plain http, a private window), nothing is lost. In another site's frame nothing is kept.
 */
function keepForOffline(): void {
  // A live process has this origin only while it runs: its port is another program's tomorrow.
  const isLive = document.documentElement.dataset.live !== undefined;
  if (!import.meta.env.PROD || isSingleFile || isLive || window.top !== window) return;
  // The first run and what the first steps need come before what may be needed later.
  const whenIdle = globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 2000));
  addEventListener('load', () => whenIdle(() => void register()));
}

async function register(): Promise<void> {
  // Before the site is kept: what is published in the meantime may no longer have it. The window of the notes follows its stage.
  const versions = notes === null ? await loadVersions().catch(() => null) : null;
  try {
    const registration = await navigator.serviceWorker?.register('./service-worker.js');
    if (registration) await versions?.watchVersions(registration);
  } catch {
    // A sandboxed page may not even ask, and without that part a newer version waits until no page is open.
  }
}
