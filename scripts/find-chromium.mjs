import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { chromium } from '@playwright/test';

const variables = ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'];

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Said where no browser can be had. */
export const howToGetChromium =
  'The browser tests need Chromium. Install Chromium or Google Chrome, or run ' +
  '"npx playwright install chromium", or set CHROMIUM_PATH to the browser\'s executable.';

/**
 * What the search looks at, so that a test can put another machine in its place.
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {string} platform as `process.platform`
 * @property {(path: string) => boolean} runs whether this executable is there and starts
 * @property {string} playwrightPath where Playwright's own browser lies once installed
 */

/**
 * This machine.
 * @returns {Machine}
 */
export function thisMachine() {
  return {
    env: process.env,
    platform: process.platform,
    playwrightPath: chromium.executablePath(),
    runs: (path) =>
      existsSync(path) &&
      // Ubuntu's /usr/bin/chromium-browser may be a script that only says how to install Chromium.
      // On Windows `--version` opens a window, so being there has to do.
      (process.platform === 'win32' ||
        spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0),
  };
}

/**
 * Finds a Chromium to test with: the one a variable names, Playwright's own, or one that is
 * installed on the system, in this order. A variable that names nothing usable is an error, not a
 * reason to test with some other browser.
 *
 * @param {Machine} machine
 * @returns {{ ok: true, path: string, from: string } | { ok: false, message: string }}
 */
export function findChromium(machine = thisMachine()) {
  for (const name of variables) {
    const path = machine.env[name];
    if (!path) continue;
    return machine.runs(path)
      ? { ok: true, path, from: name }
      : { ok: false, message: `${name} is "${path}", which is not a browser that starts here.` };
  }
  if (machine.runs(machine.playwrightPath)) {
    return { ok: true, path: machine.playwrightPath, from: 'Playwright' };
  }
  const path = systemPaths(machine).find(machine.runs);
  return path ? { ok: true, path, from: 'the system' } : { ok: false, message: howToGetChromium };
}

/**
 * The places where a system's browser may lie, likelier ones first.
 * @param {Machine} machine
 * @returns {string[]}
 */
function systemPaths({ env, platform }) {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return windowsPrograms.flatMap((parts) =>
      roots.flatMap((root) => (root ? [win32.join(root, ...parts)] : [])),
    );
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const onPath = commands.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  if (platform !== 'darwin') return onPath;
  const roots = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
  const applications = macApplications.flatMap((name) =>
    roots.map((root) => posix.join(root, `${name}.app`, 'Contents', 'MacOS', name)),
  );
  return [...applications, ...onPath];
}
