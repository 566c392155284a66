/**
 * The first second, beside a static mermaid diagram of the same steps, in alternating pairs of cold loads:
 *
 * - drawn: from navigation until the first step of the opening flow (of mermaid: the last message) has been painted;
 * - answered: until a press of → made at that very moment has painted the second step;
 * - own run: until the values on screen are this tab's (`<html data-run="own">`); on the Policies page, until the verdict is,
 *   in whose place one stands at first that was given when the site was built;
 * - bytes: all that the server sent until then and for 1.5 s after, gzip, workers included.
 *
 * Beside each figure stands its goal, as a share of mermaid's drawing and of its bytes. The goals are what a quiet machine
 * is to reach; the figures of any other are shown as they are.
 *
 * Run: npm run bench:first [-- --throttled] [-- --only=Policies]   (builds first)
 */
import { median, openStage } from './browser.mjs';
import { serveCounted } from './counted-server.mjs';
import { writeMermaidSteps } from './mermaid-steps.mjs';

const ROUNDS = 7;
const FIGURES = /** @type {const} */ (['drawn', 'answered', 'own', 'bytes']);
/** Time in ms for what a page fetches once it is at rest. */
const AFTER = 1500;
/**
 * Milliseconds from navigation, and KB. What an entry does not have is not there.
 * @typedef {Partial<Record<'drawn' | 'answered' | 'own', number>> & { bytes: number }} Seen
 */

/** What is on screen when a page has drawn, and when it has answered a press; selectors. */
const FLOW = {
  drawn: '[aria-current="step"]',
  answered: '.scrubber :is([aria-valuetext^="Step 2 "], [aria-valuetext^="ステップ 2 "])',
};
const VERDICT = '.verdict-bar[data-answer]';
const MERMAID = {
  hash: 'mermaid.html',
  lang: 'en-US',
  drawn: '#diagram svg .messageText',
  answered: null,
  own: null,
};
/** What the opening flow is to reach, and every other; as shares of mermaid's figures. */
const OPENING_GOALS = { drawn: 0.5, answered: 1, own: 1.2, bytes: 1.1 };
const OTHER_GOALS = { own: 1.3 };
const ENTRIES = [
  { name: 'opening', goals: OPENING_GOALS, hash: '', lang: 'en-US' },
  { name: 'opening, Japanese', goals: OPENING_GOALS, hash: '', lang: 'ja-JP' },
  { name: 'another flow', goals: OTHER_GOALS, hash: '#/flow/sse-c/download', lang: 'en-US' },
  {
    name: 'embedded',
    goals: OTHER_GOALS,
    hash: '#/flow/sse-kms/upload?embed',
    lang: 'en-US',
    drawn: '.caption-number',
  },
  {
    name: 'Policies',
    // Of the first verdict: 600 ms where mermaid took 488.
    goals: { drawn: 1.23, ...OTHER_GOALS },
    hash: '#/policies',
    lang: 'en-US',
    drawn: VERDICT,
    answered: null,
    own: `html:not([data-opening="verdict"]) ${VERDICT}`,
  },
].map((entry) => ({ ...FLOW, own: 'html[data-run="own"]', ...entry }));
const isThrottled = process.argv.includes('--throttled');
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);

await writeMermaidSteps();

const stage = await openStage();
const ours = await serveCounted('dist');
const theirs = await serveCounted('bench/results/pages');
/** @type {Record<string, Record<string, string>>} */
const table = {};
try {
  // Once unmeasured, so that no side pays for the browser's own start.
  await load(theirs, MERMAID);
  for (const entry of ENTRIES) {
    if (only !== undefined && entry.name !== only) continue;
    /** @type {Seen[]} */
    const us = [];
    /** @type {Seen[]} */
    const them = [];
    for (let round = 0; round < ROUNDS; round++) {
      them.push(await load(theirs, MERMAID));
      us.push(await load(ours, entry));
    }
    table[entry.name] = Object.fromEntries(
      FIGURES.flatMap((figure) => {
        const mine = median(us.map((one) => one[figure] ?? Number.NaN));
        if (Number.isNaN(mine)) return [];
        const base = median(them.map((one) => one[figure === 'bytes' ? 'bytes' : 'drawn'] ?? 0));
        return [[figure, besideGoal(figure, mine, base, entry.goals)]];
      }),
    );
  }
} finally {
  await Promise.all([stage.close(), ours.close(), theirs.close()]);
}
console.table(table);

/**
 * A figure as one reads it: what it is, beside mermaid's, and beside the goal where there is one.
 *
 * @param {typeof FIGURES[number]} figure
 * @param {number} mine
 * @param {number} base
 * @param {Partial<Record<typeof FIGURES[number], number>>} goals
 */
function besideGoal(figure, mine, base, goals) {
  const unit = figure === 'bytes' ? 'KB' : 'ms';
  const said = `${mine.toFixed(0)} ${unit} / ${base.toFixed(0)} = ${(mine / base).toFixed(2)}`;
  return goals[figure] === undefined ? said : `${said} (goal ${goals[figure]})`;
}

/**
 * One cold load in a context of its own.
 *
 * @param {Awaited<ReturnType<typeof serveCounted>>} server
 * @param {{ hash: string, lang: string, drawn: string, answered: string | null, own: string | null }} entry
 * @returns {Promise<Seen>}
 */
async function load(server, { hash, lang, drawn, answered, own }) {
  const context = await stage.browser.newContext({ locale: lang, serviceWorkers: 'block' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  if (isThrottled) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6e6 / 8) * 0.9,
      uploadThroughput: (750e3 / 8) * 0.9,
    });
  }
  await page.addInitScript(watch, { drawn, answered, own });
  server.taken();
  await page.goto(server.url + hash);
  await page.waitForFunction(() => 'seen' in globalThis, null, { timeout: 120_000 });
  await page.waitForTimeout(AFTER);
  const seen = await page.evaluate(() => /** @type {any} */ (globalThis).seen);
  await context.close();
  return { ...seen, bytes: server.taken() / 1000 };
}

/**
 * Runs in the page from its beginning: looks in each frame at what is there, and notes when the frame after it begins, by
 * which time it has been painted.
 *
 * @param {Record<string, string | null>} asked
 */
function watch(asked) {
  /** @type {Record<string, number>} */
  const seen = {};
  const open = Object.entries(asked).filter(([, selector]) => selector !== null);
  const look = () => {
    for (const [name, selector] of open) {
      const found = [...document.querySelectorAll(selector ?? '')];
      // The frame of the first page stands in all of them.
      if (name in seen || !found.some((element) => element.checkVisibility())) continue;
      seen[name] = Number.NaN;
      requestAnimationFrame((now) => {
        seen[name] = now;
        if (name === 'drawn' && asked.answered !== null) {
          const press = { key: 'ArrowRight', bubbles: true, cancelable: true };
          document.body.dispatchEvent(new KeyboardEvent('keydown', press));
        }
        if (open.every(([one]) => Number(seen[one]) >= 0)) Object.assign(globalThis, { seen });
      });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
