import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { Stage } from './stage.ts';

/** The flow that most is taken away from. */
export const upload = '#/flow/sse-kms/upload?seed=take';

/** The dialog in which flows are taken away and traces opened. */
export const dialog = (page: Page) => page.getByRole('dialog', { name: /^(Take away|書き出し)$/ });

/** Opens the dialog on a flow. */
export async function take(page: Page, hash = upload): Promise<Stage> {
  const stage = new Stage(page);
  await stage.open(hash);
  await page.getByRole('button', { name: /^(Take away|書き出し)$/ }).click();
  await expect(dialog(page)).toBeVisible();
  return stage;
}

export async function choose(page: Page, form: string): Promise<Locator> {
  await dialog(page).getByRole('radio', { name: form, exact: true }).check();
  const panel = dialog(page).getByRole('region', { name: form, exact: true });
  await expect(panel).toBeVisible();
  return panel;
}

/** What a button saves: the file's name and its bytes. */
export async function saved(
  page: Page,
  button: string | RegExp,
): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Gives the dialog a file to open. */
export async function openFile(page: Page, name: string, text: string): Promise<void> {
  await dialog(page)
    .getByLabel(/^(Choose a file|ファイルを選択)$/)
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}
