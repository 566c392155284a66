import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { type MoodyServer, startMoodyServer } from './moody-server.ts';
import { Stage } from './stage.ts';

test.use({ serviceWorkers: 'allow', contextOptions: { reducedMotion: 'reduce' } });

/** Until all files of the site lie in the browser and this page is served from there. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((then) =>
      navigator.serviceWorker.addEventListener('controllerchange', then, { once: true }),
    );
  });

test('opens and presents without a network, once it has been opened with one', async ({
  page,
  context,
  problems,
}) => {
  // What the browser says of a request that finds no network; the page kept from before is used then.
  problems.allow(/ERR_INTERNET_DISCONNECTED/);
  const stage = new Stage(page);
  await stage.open('#/flow/sse-kms/upload');
  await kept(page);

  await context.setOffline(true);
  await page.reload();
  await expect(stage.steps.first()).toBeVisible();
  await stage.press('Next step');
  await stage.expectAt(2);

  // None of these parts was ever loaded while there was a network.
  await stage.press('Present');
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Notes window' }).click();
  const notes = await opening;
  await expect(notes.getByRole('heading', { level: 1 })).toContainText('2');
  await notes.getByRole('button', { name: 'Next step' }).click();
  await stage.expectAt(3);
  await stage.press('Stop presenting');
  await page.getByRole('link', { name: 'Policies' }).click();
  await expect(page.getByRole('textbox', { name: /^Bucket policy/ })).toBeVisible();
});

test.describe('on a host with troubles', () => {
  let host: MoodyServer;

  test.beforeEach(async ({ baseURL, page, problems }) => {
    host = await startMoodyServer(String(baseURL));
    problems.allowOrigin(host.url);
    await page.goto(`${host.url}/`);
    await kept(page);
  });

  test.afterEach(async () => {
    await host[Symbol.asyncDispose]();
  });

  test('opens all the same', async ({ page }) => {
    for (const mood of ['failing', 'silent', 'stalling'] as const) {
      host.mood = mood;
      await page.goto(`${host.url}/?${mood}#/flow/sse-c/upload`);
      await expect(new Stage(page).steps.first()).toBeVisible();
      await expect(page).toHaveTitle(/S3 Encryption Explorer/);
    }
  });

  test('drops what an older version has kept once a newer one takes over', async ({ page }) => {
    const stores = () => page.evaluate(() => caches.keys());
    const [older] = await stores();
    host.version = 'newer';
    const installed = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
        return registration.waiting !== null;
      });
    await expect.poll(installed).toBe(true);
    // Nothing is taken from under an open page.
    expect(await stores()).toEqual([older, 's3-encryption-explorer-newer']);

    await page.goto('about:blank');
    await page.goto(`${host.url}/`);
    await expect.poll(stores).toEqual(['s3-encryption-explorer-newer']);
  });
});
