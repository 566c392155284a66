import { fetchOpening, startAhead } from './ui/run/ahead.ts';
import { allowOwnScripts } from './ui/run/own-scripts.ts';

/*
 * The page's first module, small and by itself: while the application is on its way, what it needs first is fetched.
 * `public/start.js` has said by then what the page opens with.
 */
const { opening, page } = document.documentElement.dataset;
const file = document.querySelector<HTMLLinkElement>('link[data-opening-trace]');

for (const words of document.querySelectorAll<HTMLLinkElement>('link[data-words]')) {
  if (words.dataset.words === document.documentElement.lang) words.rel = 'modulepreload';
}
allowOwnScripts();
if (page === 'flow') startAhead();
if (opening === 'yes' && file !== null) fetchOpening(file.href);
