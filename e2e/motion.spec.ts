import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

/**
 * Lets a step begin, then stops every animation at the same share of its way, so that what is seen on the way can be
 * looked at without waiting. The page's own clock is stopped first.
 */
async function stopAt(page: Page, share: number): Promise<void> {
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBeGreaterThan(0);
  await page.evaluate((at) => {
    for (const animation of document.getAnimations()) {
      animation.pause();
      const { endTime } = animation.effect?.getComputedTiming() ?? {};
      animation.currentTime = Number(endTime) * at;
    }
  }, share);
}

const scenes = [
  { name: 'a message', hash: '#/flow/sse-kms/upload?view=diagram&step=9', part: '.arrow-rider' },
  { name: 'a decision', hash: '#/flow/sse-kms/upload?view=diagram&step=4', part: '.gate-leaf' },
  { name: 'wrapping', hash: '#/flow/sse-kms/upload?view=diagram&step=7', part: '.envelope-seal' },
  {
    name: 'unwrapping',
    hash: '#/flow/sse-kms/download?view=diagram&step=6',
    part: '.envelope-flap',
  },
  { name: 'encryption', hash: '#/flow/sse-kms/upload?view=diagram&step=10', part: '.page-wipe' },
  { name: 'erasing', hash: '#/flow/sse-kms/upload?view=diagram&step=11', part: '.crumbs' },
  {
    name: 'a refusal',
    hash: '#/flow/sse-kms/upload?view=diagram&caller=s3-only&step=5',
    part: '.stopped-wall',
  },
];

test.describe('on its way', () => {
  for (const { name, hash, part } of scenes) {
    test(`${name} moves by transform and opacity alone`, async ({ page }) => {
      await page.clock.install();
      const stage = new Stage(page);
      await stage.open(hash);
      await stopAt(page, 0.3);
      const moved = stage.current.locator(part).first();
      await expect(moved).toBeAttached();
      const properties = await page.evaluate(() => [
        ...new Set(
          document
            .getAnimations()
            .flatMap(({ effect }) =>
              effect instanceof KeyframeEffect ? effect.getKeyframes() : [],
            )
            .flatMap((frame) => Object.keys(frame)),
        ),
      ]);
      const known = ['offset', 'computedOffset', 'easing', 'composite', 'transform', 'opacity'];
      expect(properties.filter((property) => !known.includes(property))).toEqual([]);
      expect(properties).toContain('transform');
    });
  }
});

test.describe('at rest', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('an envelope bears the mark of the KMS key; opened, it has none and the key is out', async ({
    page,
  }) => {
    const stage = new Stage(page);
    await stage.open('#/flow/sse-kms/upload?view=diagram&step=kms.wrap-data-key&seed=marks');
    const key = await page.locator('[data-actor=kms]').first().innerText();
    const mark = /([0-9a-f]{4})…/.exec(key)?.[1] ?? 'no key';
    await expect(stage.current.locator('.envelope-seal')).toHaveText(mark);
    await expect(stage.current.locator('.envelope-closed')).toHaveCSS('opacity', '1');
    await stage.open('#/flow/sse-kms/download?view=diagram&step=kms.unwrap-data-key&seed=marks');
    await expect(stage.current.locator('.envelope-seal')).toHaveCSS('opacity', '0');
    await expect(stage.current.locator('.envelope-key')).toHaveCSS('opacity', '1');
  });

  test('a page shows its first bytes and a lock a layer', async ({ page }) => {
    const stage = new Stage(page);
    await stage.open('#/flow/dsse-kms/upload?view=diagram&step=s3.encrypt-object');
    const sheet = stage.current.locator('.sheet');
    await expect(sheet).toHaveText(/^(?:[0-9a-f]{2} ?){9}… *\+ tag$/);
    await expect(stage.current.locator('.page-lock')).toHaveCount(1);
    const once = await sheet.innerText();
    await stage.press('Next step');
    await expect(stage.current.locator('.page-lock')).toHaveCount(2);
    await expect(sheet).not.toHaveText(once);
  });

  test('a gate stands open or shut, and an error is in the colour of danger on its way back', async ({
    page,
  }) => {
    const stage = new Stage(page);
    await stage.open('#/flow/sse-kms/upload?view=diagram&caller=s3-only&step=2');
    await expect(stage.current.locator('.gate[data-open]')).toBeVisible();
    await stage.open('#/flow/sse-kms/upload?view=diagram&caller=s3-only&step=5');
    await expect(stage.current.locator('.gate:not([data-open])')).toBeVisible();
    await stage.press('Next step');
    const wall = stage.current.locator('.stopped-wall');
    await expect(wall).toBeVisible();
    const danger = await wall.evaluate((element) => getComputedStyle(element).backgroundColor);
    await stage.press('Next step');
    await expect(stage.current.locator('.error-token')).toHaveCSS('background-color', danger);
  });
});

for (const [lang, theme] of [
  ['en', 'light'],
  ['ja', 'dark'],
] as const) {
  test.describe(`each kind of step, ${lang}, ${theme}`, () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' } });

    test('is accessible, with forced colours as well', async ({ page }) => {
      test.slow();
      const stage = new Stage(page);
      for (const { hash } of scenes) {
        await page.emulateMedia({ forcedColors: 'none' });
        await stage.open(`${hash}&lang=${lang}&theme=${theme}`);
        await page.keyboard.press('ArrowRight');
        await expect(stage.current).toBeVisible();
        await axe(page);
        await page.emulateMedia({ forcedColors: 'active' });
        await axe(page);
      }
    });
  });
}
