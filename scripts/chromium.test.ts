import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, it } from 'vitest';
import { chromiumToLaunch } from './chromium.mjs';

const PATH = ['a', 'b'].join(delimiter);
const own = chromium.executablePath();
const system = join('b', 'chromium');
const launch = (files: string[], CHROMIUM_PATH?: string) =>
  chromiumToLaunch({ PATH, CHROMIUM_PATH }, (path) => files.includes(path));

it('prefers the variable, then Playwright’s own browser, then the system’s', () => {
  expect(launch([own, system], '/opt/a')).toEqual({ executablePath: '/opt/a' });
  expect(launch([own, system])).toEqual({});
  expect(launch([system])).toEqual({ executablePath: system });
});

it('leaves Chrome to Playwright', () => {
  expect(launch([])).toEqual({ channel: 'chrome' });
});
