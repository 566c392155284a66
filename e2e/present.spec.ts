import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { openNotes, present, sentence, upload } from './presentation.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const isFull = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

test('shows the stage alone, and one big sentence of the step', async ({ page }) => {
  const stage = await present(page);
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(stage.scenario).toBeHidden();
  await expect(stage.inspector).toBeHidden();
  await expect(stage.rooms).toBeVisible();
  await expect(sentence(page)).toContainText('The client uploads the object');
  await page.keyboard.press('PageDown');
  await stage.expectAt(2);
  await expect(sentence(page)).toContainText('S3 allows s3:PutObject');
  for (const [key, position] of [
    ['ArrowRight', 3],
    ['PageUp', 2],
    ['ArrowLeft', 1],
    ['End', await stage.total()],
    ['Home', 1],
  ] as const) {
    await page.keyboard.press(key);
    await stage.expectAt(position);
  }
});

test('goes to the full screen and back', async ({ page }) => {
  await present(page);
  await expect.poll(() => isFull(page)).toBe(true);
  await page.getByRole('button', { name: 'Stop presenting' }).click();
  await expect(sentence(page)).toBeHidden();
  await expect.poll(() => isFull(page)).toBe(false);
});

test('ends when the full screen does', async ({ page }) => {
  await present(page);
  await expect.poll(() => isFull(page)).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(sentence(page)).toBeHidden();
});

test('fills the tab where the full screen is refused', async ({ page }) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
  });
  const stage = await present(page);
  await expect(page.getByRole('banner')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await stage.expectAt(2);
  await expect(page.getByRole('button', { name: 'Full screen' })).toBeVisible();
});

test('is left with Escape, and the focus goes back', async ({ page }) => {
  const stage = await present(page, `${upload}?step=4`);
  await page.keyboard.press('Escape');
  await expect(sentence(page)).toBeHidden();
  await expect(stage.scenario).toBeVisible();
  await expect(page.getByRole('button', { name: 'Present' })).toBeFocused();
  await stage.expectAt(4);
});

test('blanks the screen; Escape then only shows it again', async ({ page }) => {
  await present(page);
  const blank = page.getByRole('button', { name: /Screen blanked/ });
  for (const key of ['.', 'b', 'B']) {
    await page.keyboard.press(key);
    await expect(blank).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(blank).toBeHidden();
  }
  await page.keyboard.press('.');
  await page.keyboard.press('Escape');
  await expect(blank).toBeHidden();
  await expect(sentence(page)).toBeVisible();
});

test('is not thrown away by a clicker that says F5; elsewhere F5 reloads', async ({ page }) => {
  const isTaken = () =>
    page.evaluate(
      () => !dispatchEvent(new KeyboardEvent('keydown', { key: 'F5', cancelable: true })),
    );
  await present(page);
  expect(await isTaken()).toBe(true);
  await page.keyboard.press('Escape');
  await expect(sentence(page)).toBeHidden();
  expect(await isTaken()).toBe(false);
});

test('writes nothing on the stage smaller than 20 px on a projector', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const hash of [
    `${upload}?step=10`,
    `${upload}?caller=s3-only&step=kms.refuse&lang=ja`,
    '#/flow/sse-kms-bucket-key/upload?step=20',
  ]) {
    await present(page, hash);
    const small = await page.evaluate(() => {
      const found = new Set<string>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.textContent?.trim() || !element?.checkVisibility()) continue;
        if (element.closest('.visually-hidden')) continue;
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        if (size < 20) found.add(`${element.className} ${size} px: ${element.textContent}`);
      }
      return [...found];
    });
    expect(small).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('keeps the step it stood on in view, in and out', async ({ page }) => {
  const stage = await present(page, '#/flow/sse-kms-bucket-key/upload?step=20');
  await expect(stage.current).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press('Escape');
  await expect(stage.current).toBeInViewport({ ratio: 0.9 });
});

for (const lang of ['en', 'ja']) {
  for (const theme of ['light', 'dark']) {
    test(`is accessible in ${lang}, ${theme}`, async ({ page, context }) => {
      const hash = `${upload}?lang=${lang}&theme=${theme}&step=10`;
      await present(page, hash);
      await axe(page);
      const notes = await openNotes(context, page);
      await expect(notes.locator('html')).toHaveAttribute('data-theme', theme);
      await axe(notes);
      await page.getByRole('button', { name: /^(Share|共有)$/ }).click();
      await page.getByRole('button', { name: /^(Pin a seed|シードを固定する)$/ }).click();
      await axe(page);
    });
  }
}

for (const lang of ['en', 'ja']) {
  test(`fits a phone in ${lang}: stage, notes and link`, async ({ page, context }) => {
    const size = { width: 390, height: 844 };
    const isWide = (one: Page) =>
      one.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
    await page.setViewportSize(size);
    const stage = await present(page, `${upload}?lang=${lang}&step=10`);
    expect(await isWide(page)).toBe(false);
    const next = page.getByRole('button', { name: /^(Next step|次のステップ)$/ });
    await expect(next).toBeInViewport({ ratio: 1 });
    await expect(stage.current).toBeInViewport();
    await axe(page);
    const notes = await openNotes(context, page);
    await notes.setViewportSize(size);
    expect(await isWide(notes)).toBe(false);
    await expect(notes.getByRole('button', { name: /^(Next step|次のステップ)$/ })).toBeInViewport({
      ratio: 1,
    });
    await axe(notes);
    await page.getByRole('button', { name: /^(Share|共有)$/ }).click();
    await page.getByRole('img', { name: /QR/ }).waitFor();
    expect(await isWide(page)).toBe(false);
    await axe(page);
  });
}
