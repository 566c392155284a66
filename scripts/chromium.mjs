import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * What Playwright is to launch: the browser that CHROMIUM_PATH names, Playwright's own where it is installed, the
 * system's Chromium, or else Chrome, which Playwright finds itself and says how to install where there is none.
 *
 * @param {Record<string, string | undefined>} env
 * @param {(path: string) => boolean} exists
 * @param {readonly string[]} names of the system's browser, the best first
 * @returns {{ executablePath?: string, channel?: string }}
 */
export function chromiumToLaunch(
  { CHROMIUM_PATH, PATH = '' } = process.env,
  exists = existsSync,
  names = ['chromium'],
) {
  if (CHROMIUM_PATH) return { executablePath: CHROMIUM_PATH };
  if (exists(chromium.executablePath())) return {};
  const executablePath = names
    .flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)))
    .find(exists);
  return executablePath ? { executablePath } : { channel: 'chrome' };
}

/**
 * The same for tests: a system's headless shell comes before its Chromium. It is the same engine without the parts of a
 * window (tabs, address bar and its suggestions, which are pages themselves), takes two thirds of the processor time,
 * and is what Playwright's own browser is. Measurements are taken in the browser that users have.
 *
 * @param {Record<string, string | undefined>} [env]
 * @param {(path: string) => boolean} [exists]
 */
export function shellToLaunch(env, exists) {
  return chromiumToLaunch(env, exists, ['chromium-headless-shell', 'chromium']);
}
