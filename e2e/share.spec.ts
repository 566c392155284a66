import type { Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { axe, expect, test } from './fixtures.ts';
import { present, sentence, upload } from './presentation.ts';
import { Stage } from './stage.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const dialog = (page: Page) =>
  page.getByRole('dialog', { name: /^(Share this page|このページを共有)$/ });
const link = (page: Page) => page.getByRole('textbox', { name: /^(Link|リンク)$/ });

async function share(page: Page, hash = upload): Promise<Stage> {
  const stage = new Stage(page);
  await stage.open(hash);
  await page.getByRole('button', { name: /^(Share|共有)$/ }).click();
  await expect(dialog(page)).toBeVisible();
  return stage;
}

/** The current step's first value, byte for byte. */
async function bytes(page: Page): Promise<string> {
  await page.getByRole('tab', { name: 'Bytes' }).click();
  const dump = page.locator('.hex').first();
  await expect(dump).toBeVisible();
  return dump.innerText();
}

test('a pinned seed gives whoever opens the link the same step and the same bytes', async ({
  page,
  browser,
  baseURL,
}) => {
  const stage = await share(page, `${upload}?step=kms.make-data-key`);
  await expect(dialog(page)).toContainText('random bytes of its own');
  await expect(link(page)).not.toHaveValue(/seed=/);
  await page.getByRole('button', { name: 'Pin a seed' }).click();
  await expect(link(page)).toHaveValue(/seed=[a-z]{4}-[a-z]{4}-\d\d&step=kms\.make-data-key/);
  await expect(dialog(page)).toContainText(/The seed “[a-z-]+\d\d” is pinned/);
  const address = await link(page).inputValue();
  const seed = new URLSearchParams(address.split('?')[1]).get('seed') ?? '';
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(stage.scenario).toContainText(seed);
  await expect(page).toHaveURL(new RegExp(`seed=${seed}`));
  await stage.expectAt(6);
  const here = await bytes(page);

  const elsewhere = await browser.newContext({ baseURL, locale: 'ja-JP' });
  const theirs = await elsewhere.newPage();
  await theirs.goto(address);
  const their = new Stage(theirs);
  await expect(their.steps.first()).toBeVisible();
  await their.expectAt(6);
  await expect(theirs.locator('html')).toHaveAttribute('lang', 'en');
  await expect.poll(() => bytes(theirs)).toBe(here);
  await elsewhere.close();
});

test('the QR code leads where the link does', async ({ page }) => {
  await share(page, `${upload}?seed=class&step=4&caller=s3-only&lang=ja`);
  const code = page.getByRole('img', { name: 'リンクの QR コード' });
  const box = await code.boundingBox();
  expect(box?.width).toBeGreaterThan(400);
  // As a camera far away sees it: a small picture of the screen.
  const png = (await code.screenshot()).toString('base64');
  const picture = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const [width, height] = [320, 320];
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas?.drawImage(image, 0, 0, width, height);
    return { width, height, data: [...(canvas?.getImageData(0, 0, width, height).data ?? [])] };
  }, png);
  const read = decodeQR({ ...picture, data: Uint8Array.from(picture.data) }, { timeLimit: 5000 });
  expect(read).toBe(await link(page).inputValue());
  expect(read).toContain('seed=class&step=kms.generate-data-key&lang=ja');
});

test('carries what one chooses', async ({ page }) => {
  await share(page, `${upload}?seed=class&step=4`);
  await page.getByRole('checkbox', { name: /^Step 4:/ }).uncheck();
  await expect(link(page)).not.toHaveValue(/step=/);
  await page.getByRole('checkbox', { name: /^This language/ }).uncheck();
  await expect(link(page)).toHaveValue(/#\/flow\/sse-kms\/upload\?seed=class&v=1$/);
});

test('says that an object of one’s own does not travel', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(upload);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(dialog(page)).not.toContainText('sample object');
  await page.keyboard.press('Escape');
  await stage.editObject();
  await page.getByRole('textbox', { name: 'Text of the object' }).fill('nobody else may see this');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(dialog(page)).toContainText('sees the sample object');
  await expect(link(page)).not.toHaveValue(/nobody/);
});

test('copies its link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await share(page);
  await dialog(page).getByRole('button', { name: 'Copy: Link' }).click();
  await expect(dialog(page)).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await link(page).inputValue(),
  );
});

test('is at hand while presenting', async ({ page }) => {
  await present(page, `${upload}?seed=class&step=3`);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(sentence(page)).toBeVisible();
});

test('says that a link is too long for a QR code', async ({ page }) => {
  await share(page, `${upload}?seed=${'x'.repeat(3200)}`);
  await expect(dialog(page)).toContainText('too long for a QR code');
  await axe(page);
});

for (const { name, query, at, says } of [
  {
    name: 'whose step has another number by now says so, and leads to it',
    query: 'step=kms.make-data-key&v=0-3',
    at: 6,
    says: 'what was step 3 then is step 6 now',
  },
  {
    name: 'that gives a number says that it may have been another step',
    query: 'step=6&v=0-6',
    at: 6,
    says: 'step 6 may have been another one then',
  },
  {
    name: 'whose step is no more says so, and starts at the first',
    query: 'step=kms.no-more&v=0-6',
    at: 1,
    says: 'the step “kms.no-more” is no more',
  },
]) {
  test(`an older link ${name}`, async ({ page }) => {
    const stage = new Stage(page);
    await stage.open(`${upload}?${query}`);
    await stage.expectAt(at);
    await expect(stage.notices).toContainText(says);
    await axe(page);
    await page.getByRole('button', { name: '日本語' }).click();
    await expect(stage.notices).toContainText('フローが改訂され');
  });
}

test('a link of now has nothing to say, and carries the detail and the version', async ({
  page,
}) => {
  const stage = await share(page, `${upload}?seed=class&detail=story&step=kms.make-data-key`);
  await expect(link(page)).toHaveValue(/detail=story&v=1-6$/);
  await page.goto(await link(page).inputValue());
  await page.reload();
  await expect(stage.status).toHaveText('Step 6 of 14');
  await expect(stage.notices).toHaveCount(0);
});
