/**
 * How smoothly the stage plays: every flow, on a processor slowed to a quarter. Per flow, how long a frame takes to make
 * and how far apart frames are (p95, and the share that came late), beside those of a page with nothing on it, and tasks of the main thread over
 * 50 ms. Run: npm run bench:frames (builds first). A word as argument takes only the flows whose names contain it.
 */
import { withSource } from '../scripts/with-source.mjs';
import { openExplorer, percentile } from './browser.mjs';

const SLOWED = 4;
const wanted = process.argv[2] ?? '';

/** @type {string[]} */
const flows = await withSource(async (load) => {
  const { MODES } = await load('/src/modes/index.ts');
  return MODES.flatMap((/** @type {any} */ { id, operations }) =>
    operations.map((/** @type {string} */ operation) => `${id}/${operation}`),
  );
});

const { browser, explorer, close } = await openExplorer();
/** @type {Record<string, Record<string, string | number>>} */
const rows = {};
/** @type {Record<'gaps' | 'work', number[]>} */
const all = { gaps: [], work: [] };
/** @type {Record<string, string | number>} */
let beside = {};
try {
  beside = summary(await rest());
  for (const flow of flows.filter((name) => name.includes(wanted))) {
    const { gaps, long, work, steps } = await play(flow);
    all.gaps.push(...gaps);
    all.work.push(...work);
    rows[flow] = {
      steps,
      ...summary({ gaps, work }),
      'tasks over 50 ms': long.map(Math.round).join(' ') || 0,
    };
  }
} finally {
  await close();
}
rows.all = summary(all);
rows['a page with nothing on it'] = beside;
console.table(rows);

/** Plays a flow from its first step to its last, at double speed, and watches the frames. */
async function play(/** @type {string} */ flow) {
  const page = await openPage();
  await page.goto(`${explorer}#/flow/${flow}?seed=frames`);
  await page.getByRole('list', { name: 'Steps' }).getByRole('listitem').nth(5).waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByRole('radio', { name: '2×' }).check();
  await watch(page);
  const steps = Number(await page.getByRole('slider', { name: 'Step' }).getAttribute('max'));
  // By key: what Playwright does around a click would be counted.
  await page.keyboard.press('p');
  await page.getByText(`Step ${steps} of ${steps}`, { exact: true }).waitFor({ timeout: 300_000 });
  await page.getByRole('button', { name: 'Play' }).waitFor({ timeout: 30_000 });
  return { ...(await seen(page)), steps };
}

/** The same of a page with nothing on it: what this browser's own clock makes of sixty frames a second. */
async function rest() {
  const page = await openPage();
  await watch(page);
  await page.waitForTimeout(10_000);
  return seen(page);
}

function openPage() {
  return browser.newPage({
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'no-preference',
  });
}

/** Slows the page's processor down and has the page note its frames and long tasks. */
async function watch(/** @type {import('@playwright/test').Page} */ page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.evaluate(() => {
    /** @type {number[]} */
    const gaps = [];
    /** @type {number[]} */
    const long = [];
    /** @type {number[]} */
    const work = [];
    let last = 0;
    let start = 0;
    // A message sent while a frame is made arrives when it has been.
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => work.push(performance.now() - start);
    const frame = (/** @type {number} */ time) => {
      start = performance.now();
      if (last > 0) gaps.push(time - last);
      last = time;
      port1.postMessage(null);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration);
    }).observe({ type: 'longtask' });
    Object.assign(globalThis, { gaps, long, work });
  });
}

/** What the page has noted. */
async function seen(/** @type {import('@playwright/test').Page} */ page) {
  const noted = await page.evaluate(() => {
    const { gaps, long, work } = /** @type {any} */ (globalThis);
    return /** @type {Record<'gaps' | 'long' | 'work', number[]>} */ ({ gaps, long, work });
  });
  await page.close();
  return noted;
}

/**
 * Times in ms: what the main thread needs to make a frame, and how far apart frames are, at 60 a second 16.7; late is a
 * frame that left the one before up twice as long.
 */
function summary(/** @type {Record<'gaps' | 'work', number[]>} */ { gaps, work }) {
  const late = gaps.filter((gap) => gap > 25).length;
  return {
    frames: gaps.length,
    'work, p95': percentile(work, 0.95).toFixed(1),
    'apart, p95': percentile(gaps, 0.95).toFixed(1),
    late: `${((100 * late) / gaps.length).toFixed(1)} %`,
  };
}
