import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * What Playwright is to launch: the browser that CHROMIUM_PATH names, Playwright's own where it is installed, the
 * system's Chromium, or else Chrome, which Playwright finds itself and says how to install where there is none.
 *
 * @param {Record<string, string | undefined>} env
 * @param {(path: string) => boolean} exists
 * @returns {{ executablePath?: string, channel?: string }}
 */
export function chromiumToLaunch({ CHROMIUM_PATH, PATH = '' } = process.env, exists = existsSync) {
  if (CHROMIUM_PATH) return { executablePath: CHROMIUM_PATH };
  if (exists(chromium.executablePath())) return {};
  const executablePath = PATH.split(delimiter)
    .map((folder) => join(folder, 'chromium'))
    .find(exists);
  return executablePath ? { executablePath } : { channel: 'chrome' };
}
