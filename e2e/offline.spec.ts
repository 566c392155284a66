import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
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
