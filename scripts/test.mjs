#!/usr/bin/env node
/**
 * `npm test`: types, lint, unused code, unit and property tests, build, bundle checks, browser tests. Stops at the first
 * stage that fails. The last line says how many tests passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { shellToLaunch } from './chromium.mjs';
import { conclude, countPlaywright, countVitest, readCounts } from './test-results.mjs';

const unitReport = 'test-results/unit.json';
const browserReport = 'test-results/browser.json';
// What an earlier run left behind must not be counted.
for (const report of [unitReport, browserReport]) rmSync(report, { force: true });

/** @type {[name: string, run: () => boolean | Promise<boolean>][]} */
const stages = [
  ['Types', () => npm('typecheck')],
  ['Lint', () => npm('lint')],
  ['Unused code', () => npm('knip')],
  ['Unit and property tests', () => npm('test:unit')],
  ['Build', () => npm('build') && npm('build:single') && npm('build:bin') && npm('build:live')],
  ['Bundle', () => npm('check:bundle')],
  ['Browser tests', browserTests],
];

let failed = '';
for (const [name, stage] of stages) {
  console.log(`\n=== ${name} ===`);
  if (await stage()) continue;
  failed = name;
  console.error(`\nFailed at: ${name}`);
  break;
}

const { ok, line } = conclude(
  [readCounts(unitReport, countVitest), readCounts(browserReport, countPlaywright)],
  failed === '',
);
console.log(`\n${line}`);
process.exitCode = ok ? 0 : 1;

/**
 * @param {string} name of a script in package.json
 */
function npm(name) {
  return run('npm', ['run', '--silent', name]);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status, signal } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (signal) console.error(`Ended by ${signal}.`);
  return status === 0;
}

/** Where no browser starts, Playwright is asked to fetch its own; the libraries it needs only root can install. */
async function browserTests() {
  let trouble = await browserTrouble();
  if (trouble && !process.env.CHROMIUM_PATH) {
    const withLibraries = process.getuid?.() === 0 ? ['--with-deps'] : [];
    run('npx', ['--no-install', 'playwright', 'install', 'chromium', ...withLibraries]);
    trouble = await browserTrouble();
  }
  if (!trouble) return npm('test:browser');
  console.error(`${trouble}\nInstall Chromium or Chrome, or set CHROMIUM_PATH to its executable.`);
  return false;
}

/** Why no browser starts, or the empty text where one does. */
async function browserTrouble() {
  try {
    const browser = await chromium.launch(shellToLaunch());
    await browser.close();
    return '';
  } catch (error) {
    return String(error);
  }
}
