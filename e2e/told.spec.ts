import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

const upload = '#/flow/sse-kms/upload?seed=told';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What is said to screen readers, without being seen. */
const said = (page: Page, text: string) =>
  page.locator('.visually-hidden[aria-live=polite]').filter({ hasText: text });

test('the title says which flow and which page it is', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(upload);
  await expect(page).toHaveTitle('Upload with SSE-KMS – S3 Encryption Explorer');
  await stage.scenario.getByRole('radio', { name: 'SSE-S3' }).check();
  await expect(page).toHaveTitle('Upload with SSE-S3 – S3 Encryption Explorer');
  await page.getByRole('link', { name: 'Policies' }).click();
  await expect(page).toHaveTitle('Policies – S3 Encryption Explorer');
  await expect(said(page, 'Page “Policies”')).toHaveCount(1);
  await page.getByRole('link', { name: 'Flows' }).click();
  await expect(said(page, 'Page “Flows”')).toHaveCount(1);
});

test('what a change leads to is told, and then each step again', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(upload);
  await expect(said(page, 'Step 1 of 14: The client uploads the object')).toHaveCount(1);
  await stage.showCircumstances();
  await page.getByRole('combobox', { name: 'Caller' }).selectOption('anonymous');
  await expect(said(page, 'The flow now ends with 403 Forbidden AccessDenied. Step ')).toHaveCount(
    1,
  );
  await stage.press('Next step');
  await expect(said(page, 'Step 2 of ')).toHaveCount(1);
  await expect(said(page, 'The flow now ends')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Caller' }).selectOption('s3-and-kms');
  await expect(said(page, 'The flow now ends with 200 OK.')).toHaveCount(1);
});

test('who predicts is not told how a change ends', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(`${upload}&predict=1`);
  await stage.showCircumstances();
  await page.getByRole('combobox', { name: 'Caller' }).selectOption('anonymous');
  await expect.poll(() => stage.total()).toBeLessThan(14);
  await expect(said(page, 'Step 1 of ')).toHaveCount(1);
  await expect(said(page, 'The flow now ends')).toHaveCount(0);
});

test('an earlier run is called one, and the notice goes with the next good run', async ({
  page,
}, testInfo) => {
  const file = testInfo.outputPath('changing.txt');
  await writeFile(file, 'as it is chosen');
  const stage = new Stage(page);
  await stage.open(upload);
  await stage.editObject();
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(stage.scenario).toContainText('15 bytes');
  await expect(page.getByText('Every value below was just computed')).toBeVisible();
  await writeFile(file, 'and then it is another');
  await stage.scenario.getByRole('radio', { name: 'SSE-S3' }).check();
  await expect(stage.notices).toContainText('could not be read');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Upload with SSE-KMS');
  await expect(page.getByText('An earlier run: what is chosen now could not be run')).toBeVisible();
  await stage.press('Type text instead');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Upload with SSE-S3');
  await expect(stage.notices).toHaveCount(0);
  await expect(page.getByText('An earlier run')).toHaveCount(0);
});
