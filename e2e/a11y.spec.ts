import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

/**
 * Every page and state under axe, in both languages and themes, with forced colours and at 390 px. A state is reached
 * by its address, so that one page load serves many.
 */

const operations = {
  'sse-s3': ['upload', 'download', 'multipart', 'copy'],
  'sse-kms': ['upload', 'download', 'multipart', 'copy', 'update-encryption'],
  'sse-kms-bucket-key': ['upload', 'download', 'multipart', 'copy', 'update-encryption'],
  'dsse-kms': ['upload', 'download', 'multipart', 'copy'],
  'sse-c': ['upload', 'download', 'multipart', 'copy'],
};
const flows = Object.entries(operations).flatMap(([mode, all]) =>
  all.map((operation) => `#/flow/${mode}/${operation}?step=6`),
);
const uploads = flows.filter((hash) => hash.includes('/upload'));
const refused = [
  '#/flow/sse-kms/upload?caller=s3-only&step=kms.refuse',
  '#/flow/sse-c/download?customer-key=wrong&step=s3.refuse',
  '#/flow/sse-kms/download?stored-bytes=ciphertext-flipped&step=9',
];
/** Three boxes on the disks, each as full as can be. */
const several = '#/flow/dsse-kms/upload?objects=three&step=s3.store-object.3';
/** The step at which most values come together. */
const packing = '#/flow/sse-kms/upload?step=kms.build-blob';
const TABS = 6;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The main screen at an address, in a language and a theme. */
async function show(page: Page, hash: string, look: string): Promise<void> {
  await new Stage(page).open(`${hash}${hash.includes('?') ? '&' : '?'}${look}`);
}

/** Opens each of the inspector's tabs and looks at it: at the first with the page around it, which stays as it is. */
async function eachTab(page: Page, check: () => Promise<void> = async () => {}): Promise<void> {
  const tabs = page.getByRole('tab');
  const count = await tabs.count();
  expect(count).toBeLessThanOrEqual(TABS);
  expect(count).toBeGreaterThanOrEqual(TABS - 1);
  for (let i = 0; i < count; i++) {
    await tabs.nth(i).click();
    await expect(page.getByRole('tabpanel')).not.toBeEmpty();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await axe(page, i === 0 ? undefined : '[aria-label=Inspector], [aria-label=インスペクター]');
    await check();
  }
}

/** Nothing reaches beyond the page's sides, save in boxes that scroll within themselves. */
async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond, `pixels beyond the side at ${where}`).toBe(0);
}

for (const part of [0, 1]) {
  test(`every mode and operation, English, light (${part + 1} of 2)`, async ({ page }) => {
    test.slow();
    for (const hash of flows.filter((_, i) => i % 2 === part)) {
      await show(page, hash, 'lang=en&theme=light');
      await axe(page);
    }
  });
}

test('every mode, Japanese, dark', async ({ page }) => {
  test.slow();
  for (const hash of uploads) {
    await show(page, hash, 'lang=ja&theme=dark');
    await axe(page);
  }
});

for (const [where, hash, look] of [
  ['something is made', packing, 'lang=en&theme=dark'],
  ['something is refused', refused[0] ?? '', 'lang=ja&theme=light'],
] as const) {
  test(`every tab of the inspector, where ${where}: ${look}`, async ({ page }) => {
    test.slow();
    await show(page, hash, look);
    await eachTab(page);
  });
}

for (const look of ['lang=en&theme=dark', 'lang=ja&theme=light']) {
  test(`refusals, three objects, notices, the keys and the embedded player: ${look}`, async ({
    page,
  }) => {
    test.slow();
    for (const hash of [...refused.slice(1), several]) {
      await show(page, hash, look);
      await axe(page);
    }
    await show(page, '#/flow/sse-kms/upload?nonsense=1&caller=nobody&step=99', look);
    await expect(page.getByRole('alert')).not.toHaveCount(0);
    await axe(page);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await axe(page);
    await page.keyboard.press('Escape');
    await show(page, '#/flow/sse-kms/upload?embed=1&step=10', look);
    await axe(page);
  });
}

test.describe('with forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

  test('the stage, the tabs and a refusal', async ({ page }) => {
    test.slow();
    await show(page, packing, 'lang=en&theme=light');
    await eachTab(page);
    await show(page, refused[0] ?? '', 'lang=ja&theme=dark');
    await axe(page);
  });
});

test.describe('390 px wide', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('is accessible, and never scrolls sideways in any state', async ({ page }) => {
    test.slow();
    for (const [i, hash] of [...flows, ...refused, several].entries()) {
      const look = i % 2 === 0 ? 'lang=en&theme=dark' : 'lang=ja&theme=light';
      await show(page, hash, look);
      await expectNoSidewaysScroll(page, hash);
      if (i % 7 === 0) await axe(page);
    }
    await show(page, packing, 'lang=ja&theme=dark');
    await eachTab(page, () => expectNoSidewaysScroll(page, packing));
  });
});

test.describe('at 200 % zoom of a 1280 px screen', () => {
  test.use({ viewport: { width: 640, height: 400 } });

  test('shows all of it, without scrolling sideways', async ({ page }) => {
    for (const hash of [...uploads, ...refused]) {
      await show(page, hash, 'lang=ja&theme=light');
      await expectNoSidewaysScroll(page, hash);
    }
    await axe(page);
  });
});

test('the check itself finds what is wrong, in the page as it is now', async ({ page }) => {
  await new Stage(page).open('#/flow/sse-kms/upload');
  await axe(page);
  const title = page.getByRole('heading', { level: 1 });
  await title.evaluate((heading) => heading.style.setProperty('color', 'rgb(235 235 235)'));
  await expect(axe(page)).rejects.toThrow('color-contrast');
  await title.evaluate((heading) => heading.style.removeProperty('color'));
  await axe(page);
});
