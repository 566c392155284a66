import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { Stage } from './stage.ts';

export const upload = '#/flow/sse-kms/upload';

/** The one big sentence of a step. */
export const sentence = (page: Page) =>
  page.getByRole('region', { name: /^(This step|このステップ)$/ });

/** Opens the stage and presents it. */
export async function present(page: Page, hash = upload): Promise<Stage> {
  const stage = new Stage(page);
  await stage.open(hash);
  await page.getByRole('button', { name: /^(Present|プレゼン)$/ }).click();
  await expect(sentence(page)).toBeVisible();
  return stage;
}

/** Opens the notes window of a page that presents. */
export async function openNotes(context: BrowserContext, page: Page): Promise<Page> {
  const [notes] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: /^(Notes window|発表者ノート)$/ }).click(),
  ]);
  // Until the stage has told them its run; before, they say that they are waiting.
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText(/^\d+ /);
  return notes;
}
