import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * What Playwright is to launch: the browser that CHROMIUM_PATH names, Playwright's own where it is installed, the
 * system's Chromium, or else Chrome, which Playwright finds itself and says how to install where there is none.
 *
 * @returns {{ executablePath?: string, channel?: string }}
 */
export function chromiumToLaunch() {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) return { executablePath: CHROMIUM_PATH };
  if (existsSync(chromium.executablePath())) return {};
  const onPath = PATH.split(delimiter).map((folder) => join(folder, 'chromium'));
  const executablePath = onPath.find((path) => existsSync(path));
  return executablePath ? { executablePath } : { channel: 'chrome' };
}
