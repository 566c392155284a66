#!/usr/bin/env node
/**
 * `npm run screenshots`: pictures of every page, mode, operation, tab and state at every width, theme and language
 * that matters (screenshots/rows.mjs × screenshots/looks.mjs), into the ignored folder `screenshots/`, to be looked
 * at. Builds nothing: it shows what lies in `dist/`.
 *
 * Words as arguments take only the pictures whose names contain all of them: `npm run screenshots -- tab-bytes 390`.
 */
import { chromium } from '@playwright/test';
import { chromiumToLaunch } from './chromium.mjs';
import { lookName } from './screenshots/looks.mjs';
import { ROWS } from './screenshots/rows.mjs';
import { take } from './screenshots/take.mjs';
import { serveSite } from './site-server.mjs';

const folder = 'screenshots';
/** Pages that are open at a time. */
const AT_ONCE = 2;

const words = process.argv.slice(2);
const pictures = ROWS.flatMap((row) => row.looks.map((look) => ({ row, look }))).filter(
  ({ row, look }) => words.every((word) => `${row.name}/${lookName(look)}`.includes(word)),
);
if (pictures.length === 0) {
  console.error(`No picture's name contains ${words.join(' and ')}. Rows: ${rowNames()}`);
  process.exit(1);
}

const site = await serveSite();
const browser = await chromium.launch(chromiumToLaunch());
const started = performance.now();
let failed = 0;
try {
  const waiting = pictures.values();
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(waiting)));
} finally {
  await browser.close();
  await site.close();
}
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${pictures.length - failed} pictures in ${folder}/, ${seconds} s.`);
if (failed > 0) process.exitCode = 1;

/**
 * One after the other, as long as there are any. One that cannot be taken is said, and the others go on.
 * @param {Iterator<typeof pictures[number]> & Iterable<typeof pictures[number]>} waiting shared by all that work
 */
async function work(waiting) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  for (const { row, look } of waiting) {
    try {
      await take(context, site.url, folder, row, look);
    } catch (error) {
      failed += 1;
      console.error(`${row.name}/${lookName(look)}: ${error}`);
    }
  }
}

function rowNames() {
  return ROWS.map(({ name }) => name).join(', ');
}
