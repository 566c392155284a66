import { defineConfig } from '@playwright/test';
import { shellToLaunch } from './scripts/chromium.mjs';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only sometimes is a broken test.
  retries: 0,
  workers: 2,
  // No test measures time: it only ends what hangs, also where everything else takes its share of the machine.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    // Filled in from what the server prints, before the workers read this file again.
    baseURL: process.env.SITE_URL,
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    // It would fetch the whole site behind every test; the test of the site without a network allows it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    // Recording each test costs a third of the time; `TRACE=1` records those that fail.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...shellToLaunch(),
      // The sandbox starts neither as root nor in most containers, and the only page is our own.
      chromiumSandbox: false,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    // A port of its own, so that a running `npm start` or a second test run is not disturbed.
    command: 'node scripts/serve.mjs --port 0',
    wait: { stdout: /served at (?<site_url>\S+)\// },
    timeout: 30_000,
  },
});
