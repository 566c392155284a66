/**
 * How long a change takes until it is on the screen, beside mermaid drawing its diagram of the same steps anew, in one run:
 *
 * - another mode, another caller: until the run of the changed circumstances is on the stage and painted;
 * - another language: until the page is painted in it, its words loaded before.
 *
 * Run: npm run bench:changes   (builds first)
 */
import { openStage, percentile } from './browser.mjs';
import { writeMermaidSteps } from './mermaid-steps.mjs';

const ROUNDS = 8;

await writeMermaidSteps();
const stage = await openStage();
/** @type {Record<string, Record<string, string>>} */
const table = {};
try {
  const theirs = await redrawn();
  note('mermaid, drawn anew', theirs, theirs);
  for (const [name, times] of Object.entries(await changed())) note(name, times, theirs);
} finally {
  await stage.close();
}
console.table(table);

/** @param {string} name @param {number[]} times @param {number[]} theirs */
function note(name, times, theirs) {
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  table[name] = {
    p50: `${p50.toFixed(0)} ms`,
    p95: `${p95.toFixed(0)} ms`,
    'p95 beside mermaid': `x ${(p95 / percentile(theirs, 0.95)).toFixed(2)}`,
  };
}

/** Milliseconds in which mermaid draws the steps again. */
async function redrawn() {
  const page = await stage.browser.newPage();
  await page.goto(`${stage.pages}mermaid.html`);
  await page.locator('#diagram svg .messageText').first().waitFor();
  const times = [];
  for (let round = 0; round < ROUNDS * 5; round++)
    times.push(
      await page.evaluate(async () => {
        const start = performance.now();
        await /** @type {any} */ (globalThis).redraw();
        await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
        return performance.now() - start;
      }),
    );
  await page.close();
  return times;
}

/** Milliseconds of each change of the explorer. */
async function changed() {
  const context = await stage.browser.newContext({ locale: 'en-US', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${stage.explorer}#/flow/sse-kms/upload?step=6`);
  await page.locator('html[data-run="own"]').waitFor({ state: 'attached' });
  await page.getByText('Add a change').click();
  const caller = page.getByRole('combobox', { name: 'Caller' });
  await caller.waitFor();
  // Both languages' words, once.
  await page.getByRole('button', { name: '日本語' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Upload with SSE-KMS' }).waitFor();

  /** @type {Record<string, number[]>} */
  const times = { 'another mode': [], 'another caller': [], 'another language': [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const mode of ['SSE-S3', 'SSE-KMS + Bucket Key', 'DSSE-KMS', 'SSE-C', 'SSE-KMS'])
      times['another mode']?.push(
        await timed(page, page.getByRole('radio', { name: mode, exact: true }), null),
      );
    for (const index of [1, 0]) times['another caller']?.push(await timed(page, caller, index));
    for (const name of ['日本語', 'English'])
      times['another language']?.push(
        await timed(page, page.getByRole('button', { name, exact: true }), null),
      );
  }
  await context.close();
  return times;
}

/**
 * From the press until what it leads to is painted.
 * @param {import('@playwright/test').Page} page @param {import('@playwright/test').Locator} control
 * @param {number | null} option of a list; null for what is pressed
 */
async function timed(page, control, option) {
  const element = await control.elementHandle();
  const time = await page.evaluate(
    async ([target, index]) => {
      const title = () =>
        `${document.documentElement.lang} ${document.querySelector('h1')?.textContent}`;
      const isBusy = () => document.querySelector('.flow[aria-busy=true]') !== null;
      const frame = () => new Promise((next) => requestAnimationFrame(next));
      const before = title();
      const start = performance.now();
      if (target instanceof HTMLSelectElement && index !== null) {
        target.selectedIndex = index;
        target.dispatchEvent(new Event('change', { bubbles: true }));
      } else if (target instanceof HTMLElement) target.click();
      await Promise.resolve();
      let wasBusy = isBusy();
      while (isBusy() || !(wasBusy || title() !== before)) {
        await frame();
        wasBusy ||= isBusy();
        if (performance.now() - start > 10_000) throw new Error('Nothing has changed');
      }
      await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
      return performance.now() - start;
    },
    /** @type {const} */ ([element, option]),
  );
  // What it moves has come to rest.
  await page.waitForTimeout(400);
  return time;
}
