import { test as base, expect } from '@playwright/test';
import type { Browser } from './browser.ts';
import { type Engine, startEngine } from './installed.ts';
import { type Site, startSite } from './site.ts';
import { Window } from './window.ts';

export { expect };

export interface Options {
  engine: Engine;
}

export const test = base.extend<{ site: Site; window: Window }, Options & { driven: Browser }>({
  engine: ['firefox', { option: true, scope: 'worker' }],
  driven: [
    async ({ engine }, use) => {
      await using browser = await startEngine(engine);
      console.log(`  ${browser.name}`);
      await use(browser);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern
  site: async ({}, use) => {
    await using site = await startSite();
    await use(site);
  },
  window: async ({ driven, site }, use) => {
    await use(new Window(driven, site));
    await driven.open('about:blank');
  },
});
