#!/usr/bin/env node
/**
 * `npm test`: types, lint, unit and property tests, build, bundle budget, browser tests. Stops at
 * the first stage that fails. The last line says how many tests passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { ensureChromium } from './ensure-chromium.mjs';
import { conclude, countPlaywright, countVitest, readCounts } from './test-results.mjs';

const unitReport = 'test-results/unit.json';
const browserReport = 'test-results/browser.json';
// What an earlier run left behind must not be counted.
for (const report of [unitReport, browserReport]) rmSync(report, { force: true });

/** @type {[string, () => boolean][]} */
const stages = [
  ['Types', () => npm('typecheck')],
  ['Lint', () => npm('lint')],
  ['Unit and property tests', () => npm('test:unit')],
  ['Build', () => npm('build')],
  ['Bundle', () => npm('check:bundle')],
  ['Browser tests', browserTests],
];

const failed = stages.find(([name, run]) => {
  console.log(`\n=== ${name} ===`);
  return !run();
});

if (failed) console.error(`\nFailed at: ${failed[0]}`);
const { ok, line } = conclude(
  [readCounts(unitReport, countVitest), readCounts(browserReport, countPlaywright)],
  !failed,
);
console.log(`\n${line}`);
process.exitCode = ok ? 0 : 1;

/**
 * @param {string} script the name of a script in package.json
 * @param {Record<string, string>} [env]
 */
function npm(script, env = {}) {
  const { status, signal } = spawnSync('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (signal) console.error(`Ended by ${signal}.`);
  return status === 0;
}

function browserTests() {
  const browser = ensureChromium();
  if (!browser.ok) {
    console.error(browser.message);
    return false;
  }
  console.log(`Chromium from ${browser.from}: ${browser.path}`);
  return npm('test:browser', { CHROMIUM_PATH: browser.path });
}
