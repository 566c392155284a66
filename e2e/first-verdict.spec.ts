import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { hold } from './hold.ts';
import { PoliciesDesk } from './policies-desk.ts';

const opening = (page: Page) => page.locator('html');

/** What the page says, part by part, and where each stands; not whether it can be pressed yet. */
const told = (page: Page) =>
  page.evaluate(() =>
    [
      '.header',
      '.policies-asked',
      '.policies-head',
      '.policy-editor',
      '.verdict-bar',
      '.policies-check',
    ]
      .flatMap((part) => [...document.querySelectorAll<HTMLElement>(part)])
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const said = element.className.includes('editor') ? '' : element.innerText;
        return [
          element.className,
          said,
          Math.round(x),
          Math.round(y),
          Math.round(width),
          Math.round(height),
        ];
      }),
  );

for (const { locale, refused } of [
  { locale: 'en-US', refused: 'Refused' },
  { locale: 'ja-JP', refused: '拒否' },
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('a verdict is there before the application, whose own says and stands the same', async ({
      page,
    }) => {
      const desk = new PoliciesDesk(page);
      const release = await hold(page, 'index-*.js');
      const releaseEditors = await hold(page, 'text-area-');
      await page.goto('/#/policies', { waitUntil: 'commit' });
      await expect(opening(page)).toHaveAttribute('data-opening', 'verdict');
      await expect(page.locator('.verdict-bar b')).toHaveText(refused);
      await expect(page.getByText('"DenyAllButSseKms"').first()).toBeVisible();
      const first = await told(page);
      expect(first.length).toBe(9);
      // Nothing can be done in it that would be lost.
      await page.keyboard.press('Tab');
      await expect(page.locator(':focus')).toHaveCount(0);
      release();
      await expect(opening(page)).toHaveAttribute('data-opening', 'over');
      await expect(desk.status.locator('b')).toHaveText(refused);
      expect(await told(page)).toEqual(first);
      await axe(page);
      releaseEditors();
      await expect(desk.editor(/Key policy|キーポリシー/)).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(page.locator('.brand')).toBeFocused();
      expect(await told(page)).toEqual(first);
    });
  });
}

test('the application takes the place of a verdict that its own judge does not confirm', async ({
  page,
}) => {
  const desk = new PoliciesDesk(page);
  const release = await hold(page, 'judge.worker-');
  const begin = await hold(page, 'index-*.js');
  await page.goto('/#/policies', { waitUntil: 'commit' });
  await expect(opening(page)).toHaveAttribute('data-opening', 'verdict');
  begin();
  await expect(opening(page)).toHaveAttribute('data-opening', 'over');
  await expect(desk.verdict).toContainText('Judging…');
  release();
  await desk.expectAnswer('Refused');
});

test('one’s own policies stand there from the beginning', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open();
  await desk.paste('Bucket policy', '');
  await desk.expectAnswer('Allowed');
  await page.reload();
  await expect(opening(page)).toHaveAttribute('data-opening', 'no');
  await desk.expectAnswer('Allowed');
});

test('a policy’s text stands as its editor will have it, to the last line', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open();
  await desk.paste('Bucket policy', '{\n"Version": "2012-10-17",\n"Statement": []\n}\n\n\n\n\n\n');
  await expect(page.getByRole('combobox', { name: 'Start from' })).toHaveValue('mine 0');
  const release = await hold(page, 'text-area-');
  await page.reload();
  await expect(page.locator('.policy-loading')).toHaveCount(3);
  const heights = () =>
    page
      .locator('.policy-editor')
      .evaluateAll((editors) => editors.map((editor) => editor.clientHeight));
  // What the verdict says of each policy stands over it.
  await expect(desk.status.locator('b')).toBeVisible();
  const before = await heights();
  release();
  await expect(page.locator('.policy-loading')).toHaveCount(0);
  // The editor measures itself once it is there.
  await expect.poll(heights).toEqual(before);
});
