/**
 * What the explorer costs, each figure beside what its user would have instead, in one run on one machine:
 * the cold load beside a static mermaid diagram of the same steps, a large upload beside bare WebCrypto, and the
 * main thread's time for a step. Run: npm run bench   (builds first)
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { median, openStage, percentile } from './browser.mjs';
import { writeMermaidSteps } from './mermaid-steps.mjs';

const ROUNDS = 5;
const MEGABYTES = 64;

await writeMermaidSteps();
mkdirSync('bench/results', { recursive: true });

const stage = await openStage();
const rows = [];
try {
  const ours = await coldLoads(stage.explorer, async (page) => {
    await page.getByRole('list', { name: 'Steps' }).getByRole('listitem').nth(13).waitFor();
    await page.getByRole('button', { name: 'Next step' }).waitFor();
  });
  const mermaid = await coldLoads(`${stage.pages}mermaid.html`, (page) =>
    page.locator('#diagram svg .messageText').nth(4).waitFor(),
  );
  rows.push(compared('cold load to first steppable diagram', 'ms', ours.ms, mermaid.ms, 'mermaid'));
  rows.push(compared('bytes over the wire', 'KB', ours.kb, mermaid.kb, 'mermaid'));
  rows.push(await upload());
  rows.push(await memory());
  rows.push(await steps());
} finally {
  await stage.close();
}
console.table(Object.fromEntries(rows));

/** Loads in fresh contexts, nothing cached: median time until `ready`, and bytes received until then. */
async function coldLoads(
  /** @type {string} */ url,
  /** @type {(page: any) => Promise<unknown>} */ ready,
) {
  const ms = [];
  const kb = [];
  for (let round = 0; round < ROUNDS; round++) {
    const context = await stage.browser.newContext({ locale: 'en-US', serviceWorkers: 'block' });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    let bytes = 0;
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const start = performance.now();
    // Not the load event: what is there before it counts.
    await page.goto(url, { waitUntil: 'commit' });
    await ready(page);
    ms.push(performance.now() - start);
    kb.push(bytes / 1000);
    await context.close();
  }
  return { ms: median(ms), kb: median(kb) };
}

async function upload() {
  const page = await stage.browser.newPage();
  await page.goto(`${stage.pages}upload.html`);
  await page.waitForFunction(() => 'measureUpload' in window);
  const { upload, bare } = await page.evaluate(
    ({ megabytes, rounds }) => window.measureUpload(megabytes, rounds),
    { megabytes: MEGABYTES, rounds: ROUNDS + 2 },
  );
  await page.close();
  // The first two rounds warm up code and memory on both sides.
  return compared(
    `${MEGABYTES} MiB SSE-KMS upload`,
    'ms',
    median(upload.slice(2)),
    median(bare.slice(2)),
    'crypto.subtle.encrypt',
  );
}

/**
 * Highest resident memory of the page's process during an upload of a file, above what it had before, in objects; beside
 * it the same of a page that encrypts the same bytes and does nothing else. WebCrypto alone holds four of them for a
 * moment: what it is given, its copy of that, its result, and the result as handed over.
 */
async function memory() {
  const size = MEGABYTES * 1024 * 1024;
  const path = 'bench/results/large.bin';
  writeFileSync(path, Buffer.alloc(size, 'S3 '));
  let tasks = 0;
  const ours = await peakOf(size, async (page) => {
    await page.evaluate(() => {
      /** @type {number[]} */
      const long = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) long.push(duration);
      }).observe({ type: 'longtask' });
      Object.assign(globalThis, { long });
    });
    await page.locator('input[type=file]').setInputFiles(path);
    await page.getByText('large.bin').first().waitFor();
    await page
      .getByRole('region', { name: 'Scenario' })
      .getByText(/67,108,864|64 MiB|64(\.0)? MB/)
      .first()
      .waitFor();
    await page.waitForFunction(() => document.querySelector('progress, .run-progress') === null);
    await page.waitForTimeout(500);
    // The browser reports tasks of the main thread from 50 ms on.
    tasks = await page.evaluate(() => /** @type {any} */ (globalThis).long.length);
  });
  const bare = await peakOf(size, (page) =>
    page.evaluate(async (length) => {
      const bytes = new Uint8Array(length).fill(83);
      const algorithm = { name: 'AES-GCM', length: 256 };
      const key = await crypto.subtle.generateKey(algorithm, false, ['encrypt']);
      const iv = new Uint8Array(12);
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes);
      // Held, as the explorer holds both.
      Object.assign(globalThis, { bytes, sealed });
    }, size),
  );
  const name = `peak memory of that upload, ${tasks} tasks over 50 ms`;
  return compared(name, 'objects', ours, bare, 'crypto.subtle.encrypt', 2);
}

/** Highest resident memory while a page of the explorer does something, above what it had at rest, in objects. */
async function peakOf(
  /** @type {number} */ size,
  /** @type {(page: import('@playwright/test').Page) => Promise<unknown>} */ act,
) {
  const context = await stage.browser.newContext({ locale: 'en-US', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(stage.explorer);
  await page.getByRole('list', { name: 'Steps' }).getByRole('listitem').nth(13).waitFor();
  await page.waitForLoadState('networkidle');
  // What the page does once it is idle is not the upload's.
  await page.waitForTimeout(2000);
  const resident = await residentMemory();
  const before = resident();
  let peak = before;
  let busy = true;
  const sampling = (async () => {
    while (busy) {
      peak = Math.max(peak, resident());
      await new Promise((later) => setTimeout(later, 2));
    }
  })();
  await act(page);
  busy = false;
  await sampling;
  await context.close();
  return (peak - before) / size;
}

/** A function that reads the resident memory of the largest renderer process, in bytes. */
async function residentMemory() {
  const cdp = await stage.browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return () => {
    const sizes = renderers.map(({ id }) => {
      try {
        const pages = readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1];
        return Number(pages) * 4096;
      } catch {
        return 0;
      }
    });
    return Math.max(0, ...sizes);
  };
}

/** Main thread from the press of a button until the new step is laid out. */
async function steps() {
  const page = await (
    await stage.browser.newContext({ locale: 'en-US', serviceWorkers: 'block' })
  ).newPage();
  await page.goto(`${stage.explorer}#/flow/sse-kms/upload?step=1`);
  await page.getByRole('list', { name: 'Steps' }).getByRole('listitem').nth(13).waitFor();
  const times = [];
  for (let round = 0; round < 10; round++) {
    for (const name of ['Next step', 'Previous step']) {
      for (let press = 0; press < 13; press++) {
        const button = await page.getByRole('button', { name }).elementHandle();
        times.push(
          await page.evaluate(async (element) => {
            const start = performance.now();
            if (element instanceof HTMLElement) element.click();
            await Promise.resolve();
            document.body.getBoundingClientRect();
            return performance.now() - start;
          }, button),
        );
        await page.evaluate(
          () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
        );
      }
    }
  }
  return ['main thread a step, p95', { explorer: `${percentile(times, 0.95).toFixed(1)} ms` }];
}

/**
 * A row of the table.
 * @param {string} name @param {string} unit @param {number} ours @param {number} theirs @param {string} who
 * @param {number} digits
 * @returns {[string, Record<string, string>]}
 */
function compared(name, unit, ours, theirs, who, digits = 1) {
  return [
    name,
    {
      explorer: `${ours.toFixed(digits)} ${unit}`,
      beside: `${theirs.toFixed(digits)} ${unit} (${who})`,
      ratio: (ours / theirs).toFixed(2),
    },
  ];
}
