/** What a wiki page does today: mermaid draws the flow once, from text. */
import mermaid from 'mermaid';
import text from './steps.mmd?raw';

const target = /** @type {HTMLElement} */ (document.querySelector('#diagram'));
target.textContent = text;
mermaid.initialize({ startOnLoad: false });
await mermaid.run({ nodes: [target] });

Object.assign(globalThis, {
  /** What a page has to do when its text has changed; for bench/changes.mjs. */
  redraw: async () => {
    target.removeAttribute('data-processed');
    target.textContent = text;
    await mermaid.run({ nodes: [target] });
  },
});
