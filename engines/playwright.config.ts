import { defineConfig } from '@playwright/test';
import type { Options } from './fixtures.ts';

/** Only the runner is Playwright's: it can drive no browser but those that it has built itself. */
export default defineConfig<object, Options>({
  testDir: '.',
  outputDir: '../test-results/engines',
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // One browser at a time: each has a machine of two cores to itself.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  projects: [
    { name: 'firefox', use: { engine: 'firefox' } },
    { name: 'webkit', use: { engine: 'webkit' } },
  ],
});
