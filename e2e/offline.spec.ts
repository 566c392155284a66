import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
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
  await page.getByRole('link', { name: 'Learn', exact: true }).click();
  await page.getByRole('link', { name: 'Forcing a mode' }).click();
  await expect(stage.status.filter({ hasText: /^Step 2 of/ })).toBeVisible();
  await page.getByRole('button', { name: /^Let in SSE-KMS with this key only/ }).click();
  await expect(page.getByRole('row', { name: /^4 / })).toContainText('Allowed');
});

/** Until the browser has all of a newer version, which waits. */
async function newerWaits(page: Page): Promise<void> {
  const isWaiting = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      return registration.waiting !== null;
    });
  // It is some four hundred files.
  await expect.poll(isWaiting, { timeout: 30_000 }).toBe(true);
}

const stores = (page: Page) => page.evaluate(() => caches.keys());

/** Which version of the site a page is of. */
const versionOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.version);

const notice = (page: Page) =>
  page.getByRole('status').filter({ hasText: /newer version|新しいバージョン/ });

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
    // What the page still asks the host for would be of a version that the host does not have any more.
    await page.locator('html[data-run="own"]').waitFor({ state: 'attached' });
    await expect.poll(() => host.quietFor()).toBeGreaterThan(1000);
    const [older] = await stores(page);
    host.version = 'newer';
    await newerWaits(page);
    // Nothing is taken from under an open page.
    expect(await stores(page)).toEqual([older, 's3-encryption-explorer-newer']);

    await page.goto('about:blank');
    await page.goto(`${host.url}/`);
    await expect.poll(() => stores(page)).toEqual(['s3-encryption-explorer-newer']);
  });
});

test.describe('when a newer version is published', () => {
  let host: MoodyServer;

  test.beforeEach(async ({ baseURL, problems }) => {
    host = await startMoodyServer(String(baseURL));
    problems.allowOrigin(host.url);
  });

  test.afterEach(async () => {
    await host[Symbol.asyncDispose]();
  });

  /** Opens a flow of the version that is there now, and waits until the browser has kept all of it. */
  async function openAt(page: Page, hash: string): Promise<Stage> {
    await page.goto(`${host.url}/${hash}`);
    await page.locator('html[data-run="own"]').waitFor({ state: 'attached' });
    await kept(page);
    // What was asked for before there was a store goes to the host, which will not have it any more. A page says that its
    // network is idle once only, which may have been before it was kept.
    await expect.poll(() => host.quietFor()).toBeGreaterThan(1000);
    return new Stage(page);
  }

  test('asks, keeps the place, and leaves an open tab of the older version all it needs', async ({
    page,
    context,
  }) => {
    await openAt(page, '#/flow/sse-c/upload?seed=two');
    const [older] = await stores(page);
    const other = await context.newPage();
    const theirs = await openAt(other, '#/flow/sse-kms/download?seed=two');
    host.version = 'newer';
    await newerWaits(page);
    await expect(notice(page)).toContainText('A newer version of the explorer is ready.');
    await expect(notice(other)).toBeVisible();
    await axe(page);

    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/step=/);
    const place = page.url();
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    await notice(page).getByRole('button', { name: 'Reload' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-version', 'newer');
    await expect(page.getByRole('status')).toHaveText(/^Step 3 of/);
    expect(page.url()).toBe(place);
    await expect(notice(page)).toHaveCount(0);

    // The host has none of these any more, and the tab had never asked for them.
    await theirs.press('Present');
    await expect(other.getByRole('banner')).toBeHidden();
    await theirs.press('Stop presenting');
    await other.getByRole('link', { name: 'Policies' }).click();
    await expect(other.getByRole('region', { name: 'Verdict' })).toContainText('Refused');
    expect(await versionOf(other)).not.toBe('newer');
    expect(await stores(page)).toEqual([older, 's3-encryption-explorer-newer']);

    await notice(other).getByRole('button', { name: 'Reload' }).click();
    await expect(other.locator('html')).toHaveAttribute('data-version', 'newer');
    await expect(other.getByRole('region', { name: 'Verdict' })).toContainText('Refused');
    await expect.poll(() => stores(page)).toEqual(['s3-encryption-explorer-newer']);
    expect(loads).toBe(1);
  });

  test('does not ask again once it was put off, and is what is opened next', async ({ page }) => {
    const stage = await openAt(page, '#/flow/sse-c/upload?seed=two&lang=ja');
    host.version = 'newer';
    await newerWaits(page);
    await notice(page).getByRole('button', { name: 'あとで' }).click();
    await expect(notice(page)).toHaveCount(0);
    await newerWaits(page);
    await expect(notice(page)).toHaveCount(0);
    await stage.press('書き出し');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await versionOf(page)).not.toBe('newer');

    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-version', 'newer');
    await expect(notice(page)).toHaveCount(0);
    // When the older store goes is for the browser to say, which lets a busy worker finish first: see "drops" above.
    // What this page still asks for is given before the host is gone.
    await page.locator('html[data-run="own"]').waitFor({ state: 'attached' });
    await expect.poll(() => host.quietFor()).toBeGreaterThan(1000);
  });

  test('says nothing to a room, and nothing in an embedded player', async ({ page, context }) => {
    const stage = await openAt(page, '#/flow/sse-c/upload?seed=two');
    const player = await context.newPage();
    await openAt(player, '#/flow/sse-c/upload?seed=two&embed');
    await stage.press('Present');
    host.version = 'newer';
    await newerWaits(page);
    await expect(notice(page)).toHaveCount(0);
    await stage.press('Stop presenting');
    await expect(notice(page)).toBeVisible();
    await expect(notice(player)).toHaveCount(0);
  });
});
