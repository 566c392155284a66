/**
 * How long the built Bucket Key page's own worker takes for a month: a million requests, each played, and more of them,
 * of which some stand for all. Beside it, how much longer ten times the requests take.
 * Run: npm run bench:bucket-key (builds first).
 */
import { readdirSync } from 'node:fs';
import { withSource } from '../scripts/with-source.mjs';
import { openExplorer } from './browser.mjs';

const ROUNDS = 7;
/** What a million requests may take, in ms. */
const ALLOWED = 1000;

const file = readdirSync('dist/assets').find((name) => /^estimate\.worker-.*\.js$/.test(name));
if (file === undefined) throw new Error('dist has no estimate.worker');
/** @type {Record<string, Record<string, unknown>>} */
const examples = await withSource(
  async (load) => (await load('/src/economics/presets.ts')).WORKLOADS,
);

const { browser, explorer, close } = await openExplorer();
/** @type {Record<string, Record<string, string | number>>} */
const rows = {};
let slowest = 0;
try {
  const page = await browser.newPage();
  await page.goto(`${explorer}#/policies`);
  for (const [name, example] of Object.entries(examples)) {
    for (const together of new Set([1, example.together])) {
      const time = (/** @type {number} */ requests) =>
        page.evaluate(answerTimes, {
          worker: `assets/${file}`,
          workload: { ...example, together, requests },
          rounds: ROUNDS,
        });
      const tenth = quickest(await time(100_000));
      const million = quickest(await time(1_000_000));
      const many = quickest(await time(200_000_000));
      slowest = Math.max(slowest, million);
      rows[`${name}, ${together} in one go`] = {
        '100,000 requests, ms': Math.round(tenth),
        '1,000,000 requests, ms': Math.round(million),
        'ten times as many, times': Number((million / tenth).toFixed(1)),
        '200,000,000 requests, ms': Math.round(many),
      };
    }
  }
} finally {
  await close();
}
console.table(rows);
console.log(`A million requests: at most ${Math.round(slowest)} ms of ${ALLOWED} ms.`);
process.exitCode = slowest > ALLOWED ? 1 : 0;

/** The quickest round: whatever else the machine does only adds to a round. */
function quickest(/** @type {number[]} */ rounds) {
  return Math.min(...rounds);
}

/**
 * Milliseconds from each question to the worker's answer.
 * @param {{ worker: string, workload: object, rounds: number }} wanted
 * @returns {Promise<number[]>}
 */
async function answerTimes({ worker, workload, rounds }) {
  const started = new Worker(new URL(worker, document.baseURI), { type: 'module' });
  const heard = () =>
    new Promise((/** @type {(data: any) => void} */ then, fail) => {
      started.onmessage = ({ data }) => then(data);
      started.onerror = ({ message }) => fail(new Error(message));
    });
  await heard();
  /** @type {number[]} */
  const times = [];
  for (let id = 0; id < rounds; id++) {
    const begun = performance.now();
    const answer = heard();
    started.postMessage({ id, question: workload });
    if ((await answer).id !== id) throw new Error('the worker answered another question');
    times.push(performance.now() - begun);
  }
  started.terminate();
  return times;
}
