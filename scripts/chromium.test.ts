import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, it } from 'vitest';
import { chromiumToLaunch, shellToLaunch } from './chromium.mjs';

const PATH = ['a', 'b'].join(delimiter);
const own = chromium.executablePath();
const system = join('b', 'chromium');
const shell = join('b', 'chromium-headless-shell');
const launch = (files: string[], CHROMIUM_PATH?: string) =>
  chromiumToLaunch({ PATH, CHROMIUM_PATH }, (path) => files.includes(path));
const launchForTests = (files: string[], CHROMIUM_PATH?: string) =>
  shellToLaunch({ PATH, CHROMIUM_PATH }, (path) => files.includes(path));

it('prefers the variable, then Playwright’s own browser, then the system’s', () => {
  expect(launch([own, system], '/opt/a')).toEqual({ executablePath: '/opt/a' });
  expect(launch([own, system])).toEqual({});
  expect(launch([system])).toEqual({ executablePath: system });
});

it('takes the system’s headless shell before its Chromium for tests, and for nothing else', () => {
  const folders = ['a', 'b'].map((folder) => join(folder, 'chromium'));
  expect(launchForTests([...folders, shell])).toEqual({ executablePath: shell });
  expect(launchForTests([system])).toEqual({ executablePath: system });
  expect(launchForTests([own, shell])).toEqual({});
  expect(launchForTests([own, shell], '/opt/a')).toEqual({ executablePath: '/opt/a' });
  expect(launch([system, shell])).toEqual({ executablePath: system });
});

it('leaves Chrome to Playwright', () => {
  expect(launch([])).toEqual({ channel: 'chrome' });
  expect(launchForTests([])).toEqual({ channel: 'chrome' });
});
