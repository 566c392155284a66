import { readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { FIELDS } from '../src/scenario/index.ts';
import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

/** What `npm run build:single` writes. */
const FILE = 'dist-single/s3-encryption-explorer.html';
const address = pathToFileURL(FILE).href;

/** Opens the file as whoever carries it does, and waits for its run. */
async function openFile(page: Page, hash: string): Promise<Stage> {
  await page.goto(address + hash);
  await page.locator('html[data-run="own"]').waitFor({ state: 'attached' });
  const stage = new Stage(page);
  await expect(page.locator('.flow[aria-busy=true]')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  return stage;
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(({ problems }) => {
  // Files have no origin. Which of them were asked for each test says.
  problems.allowOrigin('null');
});

for (const mode of FIELDS.mode) {
  test(`plays ${mode} from a file to its last step`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().replace(/#.*/, '')));
    for (const operation of ['upload', 'download']) {
      const stage = await openFile(page, `#/flow/${mode}/${operation}`);
      await page.keyboard.press('End');
      await stage.expectAt(await stage.total());
    }
    expect(page.workers().map((worker) => worker.url())).toContainEqual(
      expect.stringMatching(/^blob:/),
    );
    expect([...new Set(asked.filter((url) => !url.startsWith('blob:')))]).toEqual([address]);
  });
}
