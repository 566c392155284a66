import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/find-chromium.mjs';
import { listen } from './scripts/listen.mjs';

const browser = findChromium();
if (!browser.ok) throw new Error(browser.message);

// Playwright reads this file again in each of its workers, which inherit the chosen port.
process.env.E2E_PORT ??= String(await freePort());
const port = Number(process.env.E2E_PORT);
const baseURL = `http://127.0.0.1:${port}`;

/** A port of its own, so that a running `npm start` or a second test run is not disturbed. */
async function freePort(): Promise<number> {
  const probe = createServer();
  const free = await listen(probe, { port: 0, host: '127.0.0.1' });
  await new Promise((closed) => probe.close(closed));
  return free;
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only sometimes is a broken test.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL,
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    // It would fetch the whole site behind every test; the test of the site without a network allows it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browser.path,
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
    command: `node scripts/serve.mjs --port ${port}`,
    url: baseURL,
    reuseExistingServer: false,
    stdout: 'ignore',
    timeout: 30_000,
  },
});
