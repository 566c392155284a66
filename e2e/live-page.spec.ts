import { readFileSync } from 'node:fs';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import type { Page } from '@playwright/test';
import { axe, test as base, expect } from './fixtures.ts';
import { askInVain, button, IN_DEMO, open, put, row, rows, SSE_KMS, test } from './live-list.ts';
import { startProcess } from './live-process.ts';
import { Stage } from './stage.ts';
import { dialog, openFile } from './take.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const numbers = async (page: Page) =>
  (await rows(page).locator('.live-number').allTextContents()).map(Number);

for (const lang of ['en', 'ja'] as const) {
  const texts =
    lang === 'en'
      ? { waiting: 'Waiting for the first request', refused: 'by KMS', calls: '1 KMS call' }
      : { waiting: '最初のリクエストを待っています', refused: 'KMS が拒否', calls: 'KMS 1 回' };
  test(`requests appear as they come, and an upload in parts is one: ${lang}`, async ({
    page,
    live,
  }) => {
    await open(page, `#/live?lang=${lang}`);
    await expect(page.getByRole('heading', { name: texts.waiting })).toBeVisible();
    await expect(page.getByRole('region', { name: 'AWS CLI' })).toContainText('aws s3 cp');
    await axe(page);

    await put(live, 'report.csv', SSE_KMS);
    await expect(row(page, 'PutObject')).toContainText('SSE-KMS');
    await expect(row(page, 'PutObject')).toContainText(texts.calls);
    await expect(row(page, 'PutObject').getByRole('link')).toHaveAccessibleName(
      /PutObject PUT demo\/report\.csv 200/,
    );
    await askInVain(live, 'report.csv');
    await expect(row(page, 'GetObject')).toContainText('403 AccessDenied');
    await expect(row(page, 'GetObject')).toContainText(texts.refused);
    await expect(row(page, 'GetObject')).toContainText('analyst');

    const at = { ...IN_DEMO, Key: 'backup.tar' };
    const { UploadId } = await live.s3.send(new CreateMultipartUploadCommand({ ...at }));
    await expect(row(page, 'backup.tar')).toContainText(/under way|進行中/);
    const part = { ...at, UploadId, PartNumber: 1, Body: Buffer.alloc(64) };
    const { ETag } = await live.s3.send(new UploadPartCommand(part));
    await live.s3.send(
      new CompleteMultipartUploadCommand({
        ...at,
        UploadId,
        MultipartUpload: { Parts: [{ ETag, PartNumber: 1 }] },
      }),
    );
    await expect(row(page, 'backup.tar')).toContainText('×3');
    await expect(row(page, 'backup.tar')).not.toContainText(/under way|進行中/);
    await expect.poll(() => numbers(page)).toEqual([3, 2, 1]);
    await expect(page.locator('.live-said')).toHaveText(/new request|新しいリクエスト/);
    await axe(page);

    await page.setViewportSize({ width: 390, height: 844 });
    await expect(row(page, 'PutObject')).toBeVisible();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      'nothing is wider than the screen',
    ).toBe(390);
    await axe(page);
  });
}

test('the list is filtered, and says how much of it is seen', async ({ page, live }) => {
  await put(live, 'report.csv', SSE_KMS);
  await put(live, 'notes.txt');
  await askInVain(live, 'report.csv');
  await live.s3.send(new HeadObjectCommand({ ...IN_DEMO, Key: 'none' })).catch(() => null);
  await open(page);
  const count = page.locator('.live-filter .live-count').first();
  await expect(count).toHaveText('4 requests');
  await page.getByRole('combobox', { name: 'Operation' }).selectOption('PutObject');
  await expect(count).toHaveText('2 of 4');
  await expect.poll(() => numbers(page)).toEqual([2, 1]);
  await page.getByRole('combobox', { name: 'Operation' }).selectOption('');
  await page.getByRole('radio', { name: 'Refused' }).check();
  await expect.poll(() => numbers(page)).toEqual([4, 3]);
  await page.getByRole('searchbox', { name: 'Find' }).fill('analyst');
  await expect.poll(() => numbers(page)).toEqual([3]);
  await page.getByRole('combobox', { name: 'Client' }).selectOption({ label: 'SDK for JS' });
  await expect(count).toHaveText('1 of 4');
  await page.getByRole('searchbox', { name: 'Find' }).fill('nobody');
  await expect(page.getByText('No request fits this filter.')).toBeVisible();
  await button(page, 'Show all').click();
  await expect(count).toHaveText('4 requests');
});

test('a request opens as a flow with an address of its own', async ({ page, live }) => {
  await put(live, 'report.csv', SSE_KMS);
  await askInVain(live, 'report.csv');
  await open(page);
  await row(page, 'PutObject').getByRole('link').click();
  const stage = new Stage(page);
  await stage.expectAt(1);
  await expect(page).toHaveTitle(/PutObject/);
  await expect(page.getByRole('region', { name: 'Request', exact: true })).toContainText(
    '#1 PutObject 200',
  );
  await page.keyboard.press('ArrowRight');
  await stage.expectAt(2);
  await expect(page).toHaveURL(/#\/live\/[\w-]+\?step=s3\.[\w.-]+$/);
  await page.reload();
  await stage.expectAt(2);

  await page.goBack();
  await expect(rows(page)).toHaveCount(2);
  await row(page, 'GetObject').getByRole('link').click();
  await expect(page).toHaveURL(/step=kms\.refuse$/);
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('AWS KMS refuses.');
  await axe(page);
  await button(page, 'Previous request').click();
  await stage.expectAt(1);
  await expect(page).toHaveTitle(/PutObject/);
  await expect(button(page, 'Previous request')).toHaveAttribute('aria-disabled', 'true');
  // From one flow to the next, Back returns to the list.
  await page.goBack();
  await expect(rows(page)).toHaveCount(2);
  await page.goForward();
  await page.setViewportSize({ width: 390, height: 844 });
  await stage.expectAt(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole('link', { name: 'All requests' }).click();
  await expect(rows(page)).toHaveCount(2);

  // The flow of the main screen is as it was.
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Flows' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Upload with SSE-KMS');
});

test('a flow that is not there says so, and what is kept', async ({ page, problems }) => {
  problems.allow(/404 \(Not Found\)/);
  await open(page, '#/live/nothing-7?step=3');
  await expect(page.getByRole('heading', { name: 'This flow is gone' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('It keeps 500 requests and 256 MiB');
  await axe(page);
  await page.getByRole('link', { name: 'All requests' }).last().click();
  await expect(page.getByRole('heading', { name: 'Waiting for the first request' })).toBeVisible();
});

test('what comes does not move what one reads', async ({ page, live }) => {
  for (let index = 0; index < 40; index++) await put(live, `${index}.txt`);
  await open(page);
  await expect(rows(page)).toHaveCount(40);
  const scroller = page.locator('.live-scroller');
  await scroller.evaluate((element) => element.scrollTo(0, 400));
  const read = row(page, '20.txt');
  const place = async () => (await read.boundingBox())?.y;
  const before = await place();
  await put(live, 'new.txt');
  await put(live, 'newer.txt');
  await expect(button(page, '↑ 2 new')).toBeVisible();
  expect(await place()).toBe(before);
  await expect(rows(page)).toHaveCount(40);
  await button(page, '↑ 2 new').click();
  await expect(rows(page)).toHaveCount(42);
  await expect(rows(page).first()).toContainText('newer.txt');
  await expect(button(page, /new$/)).toHaveCount(0);
  await put(live, 'newest.txt');
  await expect(rows(page).first()).toContainText('newest.txt');
});

test('keys go through the list and open what they stand on', async ({ page, live }) => {
  for (const key of ['a', 'b', 'c']) await put(live, `${key}.txt`);
  await open(page);
  await page.getByRole('searchbox', { name: 'Find' }).focus();
  await page.keyboard.press('Tab');
  await expect(rows(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(row(page, 'b.txt').getByRole('link')).toBeFocused();
  // Who goes by keys reads: what comes waits.
  await put(live, 'd.txt');
  await expect(button(page, '↑ 1 new')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(row(page, 'b.txt').getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/PutObject/);
});

test.describe('with room for five', () => {
  test.use({ liveOptions: { limits: { rows: 5, bytes: 1024 * 1024 } } });

  test('what is kept stays, the oldest go, and that is said', async ({ page, live }) => {
    await put(live, 'first.txt');
    await put(live, 'second.txt');
    await open(page);
    await button(page, 'Keep request 1').click();
    await expect(button(page, 'Keep request 1')).toHaveAttribute('aria-pressed', 'true');
    for (let index = 0; index < 6; index++) await put(live, `${index}.txt`);
    await expect(page.getByText('The oldest 2 were let go of')).toBeVisible();
    await expect(page.getByText('5 requests and 1 MiB are kept')).toBeVisible();
    await expect(rows(page)).toHaveCount(6);
    expect((await numbers(page)).at(-1)).toBe(1);

    await button(page, 'Clear').click();
    await page.keyboard.press('Escape');
    await expect(rows(page)).toHaveCount(6);
    await button(page, 'Clear').click();
    await expect(page.getByText('5 requests will go')).toBeVisible();
    await button(page, 'Clear the list').click();
    await expect(rows(page)).toHaveCount(1);
    await button(page, 'Keep request 1').click();
    await expect(button(page, 'Keep request 1')).toHaveAttribute('aria-pressed', 'false');

    await live.s3.send(
      new PutObjectCommand({ ...IN_DEMO, Key: 'large.bin', Body: Buffer.alloc(2 * 1024 * 1024) }),
    );
    await expect(row(page, 'large.bin')).toContainText('no flow');
    await row(page, 'large.bin').getByRole('link').click();
    await expect(page.getByRole('heading', { name: 'This request has no flow' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('larger than all that is kept (1 MiB)');

    const parts = { ...IN_DEMO, Key: 'parts.bin' };
    const { UploadId } = await live.s3.send(new CreateMultipartUploadCommand(parts));
    const Body = Buffer.alloc(400 * 1024);
    for (const PartNumber of [1, 2, 3])
      await live.s3.send(new UploadPartCommand({ ...parts, UploadId, PartNumber, Body }));
    await live.s3.send(new AbortMultipartUploadCommand({ ...parts, UploadId }));
    await page.getByRole('link', { name: 'All requests' }).first().click();
    await row(page, 'parts.bin').getByRole('link').click();
    await new Stage(page).expectAt(1);
    const bar = page.getByRole('region', { name: 'Request', exact: true });
    await expect(bar).toContainText('2 of its requests, left out for their size');
  });
});

test('while paused nothing is recorded, and all pages know', async ({ page, live, context }) => {
  await open(page);
  const other = await context.newPage();
  await open(other);
  await button(page, 'Pause').click();
  await expect(other.locator('.live-state')).toContainText('Paused');
  await put(live, 'unseen.txt');
  await button(other, 'Resume').click();
  await expect(page.locator('.live-state')).toHaveText('Live');
  await put(live, 'seen.txt');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('seen.txt');
  await live.s3.send(new GetObjectCommand({ ...IN_DEMO, Key: 'unseen.txt' }));
  await expect(rows(page)).toHaveCount(2);
});

test('the page comes back with its process, whose list it then has', async ({
  page,
  live,
  problems,
}) => {
  test.slow();
  problems.allow(/ERR_|404 \(Not Found\)/);
  await put(live, 'before.txt');
  await open(page);
  await row(page, 'before.txt').getByRole('link').click();
  await new Stage(page).expectAt(1);
  const flow = page.url();
  await page.goBack();
  await live.stop();
  await expect(page.locator('.live-state')).toHaveText('Reconnecting…');
  await expect(page.locator('.live-state')).toHaveText('Not running', { timeout: 20_000 });
  await expect(page.getByRole('main')).toContainText('Start it again with npm run live');
  await expect(rows(page)).toHaveCount(1);
  const again = await startProcess({ pagePort: Number(new URL(live.page).port) });
  try {
    await expect(page.locator('.live-state')).toHaveText('Live', { timeout: 20_000 });
    await expect(rows(page)).toHaveCount(0);
    await put(again, 'after.txt');
    await expect(rows(page)).toContainText('after.txt');
    await page.goto(flow);
    await expect(page.getByRole('heading', { name: 'This flow is gone' })).toBeVisible();
  } finally {
    await again.stop();
  }
});

test('the newest flow comes to the stage by itself, in front of a room too', async ({
  page,
  live,
}) => {
  await put(live, 'old.txt');
  await open(page);
  await button(page, 'Follow').click();
  await put(live, 'report.csv', SSE_KMS);
  await expect(page).toHaveTitle(/PutObject · report\.csv/);
  await expect(button(page, 'Follow')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'Present').click();
  await expect(page.getByRole('region', { name: 'Request', exact: true })).toContainText('#2');
  // A command often makes several requests: it is the last of them that one sees.
  await live.s3.send(new ListObjectsV2Command(IN_DEMO));
  await askInVain(live, 'report.csv');
  await expect(page.getByRole('region', { name: 'Request', exact: true })).toContainText(
    '#4 GetObject',
  );
  await page.keyboard.press('Escape');
  await button(page, 'Follow').click();
  await put(live, 'late.txt');
  await page.getByRole('link', { name: 'All requests' }).click();
  await expect(row(page, 'late.txt')).toBeVisible();
});

test('two requests stand side by side in step', async ({ page, live }) => {
  await put(live, 'report.csv', SSE_KMS);
  await live.s3.send(new GetObjectCommand({ ...IN_DEMO, Key: 'report.csv' }));
  await askInVain(live, 'report.csv');
  await open(page);
  await row(page, '403').getByRole('checkbox').check();
  await expect(page.getByText('Choose one more to compare')).toBeVisible();
  await row(page, 'GetObject', '200').getByRole('checkbox').check();
  await page.getByRole('link', { name: 'Compare the two' }).click();
  const comparison = page.getByRole('region', { name: 'Comparison' });
  await expect(comparison.getByRole('rowheader', { name: '#3 GetObject' })).toContainText('403');
  await expect(comparison.getByRole('rowheader', { name: '#2 GetObject' })).toContainText('200 OK');
  await axe(page);
  const status = comparison.getByRole('status');
  const end = await status.innerText();
  await page.keyboard.press('ArrowLeft');
  await expect(status).not.toHaveText(end);
  await page.reload();
  await expect(comparison.getByRole('rowheader')).toHaveCount(2);
  await comparison.getByRole('link', { name: /#2 GetObject/ }).click();
  await expect(page).toHaveTitle(/GetObject/);
  await page.goBack();
  await expect(comparison.getByRole('rowheader')).toHaveCount(2);
});

test('a flow is saved as a trace file that opens anywhere', async ({ page, live }) => {
  await put(live, 'report.csv', SSE_KMS);
  await open(page);
  await row(page, 'PutObject').getByRole('link').click();
  await new Stage(page).expectAt(1);
  const download = page.waitForEvent('download');
  await button(page, 'Save trace').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('live-1-PutObject.trace.json');
  const text = readFileSync(await file.path(), 'utf8');
  await page.goto('/#/flow');
  await button(page, 'Take away').click();
  await openFile(page, 'live.trace.json', text);
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('This is an opened trace')).toBeVisible();
});

base('elsewhere the page says what it is, and asks nobody', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/#/about');
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await expect(pages.getByRole('link', { name: 'Live' })).toHaveCount(0);
  await page.getByRole('link', { name: /AWS CLI, SDK or rclone/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Live');
  await expect(pages.getByRole('link', { name: 'Live' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('main')).toContainText('npm run live');
  await expect(page.getByRole('list', { name: 'What it looks like' })).toContainText('403');
  await axe(page);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.goto('/#/live/some-1?step=2');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Live');
  expect(asked.filter((path) => path.startsWith('/-/'))).toEqual([]);
});
