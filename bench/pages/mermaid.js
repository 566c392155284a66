/** What a wiki page does today: mermaid draws the flow once, from text. */
import mermaid from 'mermaid';
import text from './steps.mmd?raw';

const target = /** @type {HTMLElement} */ (document.querySelector('#diagram'));
target.textContent = text;
mermaid.initialize({ startOnLoad: false });
await mermaid.run({ nodes: [target] });
