import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

/**
 * Drags a file from outside the browser into the middle of the page and drops it there, as a user's hand does.
 *
 * @returns the events that nobody kept the browser from answering by itself, which is to leave the page for the file;
 *   one that is driven by a test stays
 */
async function dropFile(page: Page, file: string): Promise<readonly string[]> {
  await page.evaluate(() => {
    const unanswered: string[] = [];
    Object.assign(globalThis, { unanswered });
    for (const type of ['dragover', 'drop']) {
      // Heard after everything that the page itself listens with.
      addEventListener(type, (event) => {
        if (!event.defaultPrevented) unanswered.push(type);
      });
    }
  });
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await browser.detach();
  return page.evaluate(() => (globalThis as unknown as { unanswered: string[] }).unanswered);
}

for (const { name, query, holds } of [
  { name: 'an embed keeps its object', query: '?embed=1&view=diagram', holds: 'report.csv' },
  { name: 'the page takes it as the object', query: '', holds: 'dropped.txt' },
]) {
  test(`a dropped file does not lead away: ${name}`, async ({ page }, info) => {
    const stage = new Stage(page);
    await stage.open(`#/flow/sse-kms/upload${query}`);
    const file = info.outputPath('dropped.txt');
    writeFileSync(file, 'dropped');

    expect(await dropFile(page, file)).toEqual([]);
    await expect(stage.steps.first()).toContainText(holds);
    await stage.press('Next step');
    await stage.expectAt(2);
    await expect(stage.steps.first()).toContainText(holds);
    await expect(page.locator('html')).not.toHaveAttribute('data-dropping');
  });
}
