import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';
import { blockStorage } from './storage.ts';

const upload = '#/flow/sse-kms/upload';
const calm = { reducedMotion: 'reduce' } as const;

test.use({ contextOptions: calm });

const isWiderThanItself = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('changes its language, and remembers it', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(upload);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await stage.press('日本語');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('SSE-KMS によるアップロード');
  await expect(page.getByRole('button', { name: '次のステップ' })).toBeVisible();
  await expect(stage.status).toHaveText('ステップ 1 / 14');
  await expect(page).toHaveTitle('SSE-KMS によるアップロード – S3 暗号化エクスプローラー');
  await expect(page).toHaveURL(/lang=ja/);
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'English' })).toBeVisible();
  await stage.press('English');
  await expect(page.getByRole('button', { name: '日本語' })).toBeVisible();
});

test.describe('in a Japanese browser', () => {
  test.use({ locale: 'ja-JP' });
  test('speaks Japanese, unless the address says otherwise', async ({ page }) => {
    const stage = new Stage(page);
    await stage.open(upload);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await stage.open(`${upload}?lang=en`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('changes its theme, and remembers it', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(upload);
  const dark = page.getByRole('button', { name: 'Dark theme' });
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await expect(dark).toHaveAttribute('aria-pressed', 'false');
  const light = await paper();
  await dark.click();
  await expect(dark).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(paper).not.toBe(light);
  await expect(page).toHaveURL(/theme=dark/);
  await page.goto('/');
  await expect(dark).toHaveAttribute('aria-pressed', 'true');
  await stage.open(`${upload}?theme=light`);
  await expect(dark).toHaveAttribute('aria-pressed', 'false');
});

test('says what an address has wrong, uses the default and goes on', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(`${upload}?caller=nobody&colour=red&seed=%E0%A4%A&step=nowhere`);
  await expect(stage.notices).toHaveCount(4);
  await expect(stage.notices.filter({ hasText: '“nobody”' })).toBeVisible();
  await expect(stage.notices.filter({ hasText: '“colour”' })).toBeVisible();
  await expect(stage.notices.filter({ hasText: 'not well-formed' })).toBeVisible();
  await expect(stage.notices.filter({ hasText: 'no step “nowhere”' })).toBeVisible();
  await stage.expectAt(1);
  await stage.press('日本語');
  await expect(stage.notices.filter({ hasText: 'ステップ「nowhere」はない' })).toBeVisible();
});

for (const hash of [
  '#/',
  '#/flow',
  '#/nowhere',
  '#/flow/rot13/steal',
  '#/flow/__proto__/constructor?__proto__=1&constructor=2',
  '#%',
  '#/flow/sse-kms/upload?step=-1',
  '#/flow/sse-kms/upload?step=99999999999999999999',
  `#/flow/sse-kms/upload?seed=${'x'.repeat(5000)}`,
]) {
  test(`shows a stage for the address ${hash.slice(0, 50)}`, async ({ page }) => {
    const stage = new Stage(page);
    await stage.open(hash);
    await stage.expectAt(1);
    await stage.press('Next step');
    await stage.expectAt(2);
  });
}

test.describe('where storage is blocked', () => {
  test('works, and forgets', async ({ page }) => {
    await blockStorage(page);
    const stage = new Stage(page);
    await stage.open(upload);
    await stage.press('日本語');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  });
});

test('computes on the page where there is neither worker nor WebCrypto, and says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', {
      value: class {
        constructor() {
          throw new DOMException('no workers here', 'SecurityError');
        }
      },
    });
    Object.defineProperty(crypto, 'subtle', { value: undefined });
  });
  const stage = new Stage(page);
  await stage.open('#/flow/sse-kms/download');
  await expect(stage.notices.filter({ hasText: 'offers no WebCrypto' })).toBeVisible();
  await expect(stage.notices.filter({ hasText: 'No background worker' })).toBeVisible();
  await stage.expectOutcome('Every byte equals what went in');
});

test('embedded, it is the bare player', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(`${upload}?embed=1&step=3`);
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(stage.scenario).toHaveCount(0);
  await expect(stage.inspector).toHaveCount(0);
  await stage.expectAt(3);
  await page.keyboard.press('ArrowRight');
  await stage.expectAt(4);
  await expect(stage.rooms).toBeVisible();
  await axe(page);
});

test('a part of the page that fails says so, and the rest goes on', async ({ page, problems }) => {
  problems.allow(/provoked|An error occurred|The above error/);
  const stage = new Stage(page);
  await stage.open(upload);
  await page.evaluate(() => {
    Array.prototype.findLast = () => {
      throw new Error('provoked by the test');
    };
  });
  await stage.press('Next step');
  await expect(stage.notices).toContainText('This part of the page has failed');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(stage.scenario).toBeVisible();
});

const SIZES = [
  [390, 844],
  [320, 640],
  [720, 450],
  [768, 1024],
  [1024, 768],
  [1440, 900],
] as const;

for (const lang of ['en', 'ja']) {
  test(`fits every size without scrolling sideways: ${lang}`, async ({ page }) => {
    const stage = new Stage(page);
    for (const [width, height] of SIZES) {
      await test.step(`${width} × ${height}`, async () => {
        await stage.resize(width, height);
        await stage.open(`${upload}?lang=${lang}&step=10`);
        expect(await isWiderThanItself(page)).toBe(false);
        const next = page.getByRole('button', { name: /^(Next step|次のステップ)$/ });
        await expect(next).toBeInViewport({ ratio: 1 });
        await next.click();
        await expect(stage.current).toContainText(/AES-256-GCM/);
        expect(await page.getByRole('button').evaluateAll(outOfReach)).toEqual([]);
        expect(await isWiderThanItself(page)).toBe(false);
      });
    }
  });
}

/** What of these cannot be brought into view, in the page. */
function outOfReach(controls: readonly Element[]): readonly string[] {
  return controls.flatMap((control) => {
    if (!control.checkVisibility()) return [];
    control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { left, right, top, bottom } = control.getBoundingClientRect();
    const isSeen = left >= -1 && right <= innerWidth + 1 && top >= -1 && bottom <= innerHeight + 1;
    return isSeen ? [] : [control.getAttribute('aria-label') ?? control.textContent];
  });
}

test('nothing on the stage moves from step to step', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(`${upload}?seed=still`);
  const places = () =>
    page.evaluate(() =>
      ['.caption', '.rooms', '.transport', '.lanes', '.ledger', '.inspector'].map((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return box && [box.x, box.y, box.width, box.height].map(Math.round);
      }),
    );
  const first = await places();
  expect(first).not.toContain(undefined);
  // The last step shows the end in the place of the rooms.
  for (let position = 2; position < (await stage.total()); position++) {
    await stage.press('Next step');
    await stage.expectAt(position);
    expect(await places()).toEqual(first);
  }
});

for (const lang of ['en', 'ja']) {
  test(`is accessible in ${lang}, light and dark`, async ({ page }) => {
    test.slow();
    const stage = new Stage(page);
    for (const theme of ['light', 'dark']) {
      const view = `lang=${lang}&theme=${theme}`;
      for (const hash of [
        `${upload}?${view}`,
        `${upload}?${view}&step=8`,
        `${upload}?${view}&step=12`,
        `${upload}?${view}&caller=s3-only&step=kms.refuse`,
        `#/flow/sse-kms/download?${view}&step=9`,
        `${upload}?${view}&caller=x&step=nowhere`,
      ]) {
        await test.step(hash, async () => {
          await stage.open(hash);
          await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
          await axe(page);
        });
      }
      await test.step(`the list of keys, ${theme}`, async () => {
        await page.locator('h1').click();
        await page.keyboard.press('?');
        await expect(page.getByRole('dialog')).toBeVisible();
        await axe(page);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      });
    }
  });
}

test('is accessible on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const stage = new Stage(page);
  await stage.open(`${upload}?step=10`);
  await axe(page);
});
