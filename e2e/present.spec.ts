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
  await expect(stage.caption).toContainText('S3 receives the object');
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
  await expect.poll(isTaken).toBe(true);
  await page.keyboard.press('Escape');
  await expect(sentence(page)).toBeHidden();
  await expect.poll(isTaken).toBe(false);
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

test('says where it stands, what came before and what comes next, without a list of steps', async ({
  page,
}) => {
  const stage = await present(page, '#/flow/sse-kms-bucket-key/upload?step=20');
  await expect(stage.steps).toHaveCount(0);
  await stage.expectAt(20);
  const beside = page.locator('.neighbours');
  await expect(beside).toHaveText(/Before\s*19 .*Next\s*21 Make a data key/s);
  await page.keyboard.press('Escape');
  await expect(stage.current).toBeInViewport({ ratio: 0.9 });
});

test('does not name a verdict or a refusal before it is seen', async ({ page }) => {
  await present(page, `${upload}?caller=s3-only`);
  const beside = page.locator('.neighbours');
  await expect(beside).toContainText('2 May s3-only-app use s3:PutObject?');
  for (let step = 1; step < 8; step++) {
    const text = String(await beside.textContent());
    const after = text.slice(text.lastIndexOf('Next'));
    expect(after).not.toMatch(/refuse|denied|allowed|403|AccessDenied/i);
    await page.keyboard.press('ArrowRight');
  }
});

/** Every mode's fullest steps: what has to fit. */
const FULL = [
  `${upload}?step=8`,
  `${upload}?step=11`,
  `${upload}?step=13`,
  '#/flow/sse-kms/download?step=9',
  '#/flow/sse-c/upload?step=9',
  '#/flow/sse-s3/upload?step=7',
  '#/flow/dsse-kms/upload?step=14',
  '#/flow/sse-kms-bucket-key/upload?step=34',
  '#/flow/sse-kms-bucket-key/upload?step=35',
];

/** Height and width of a screen, and the least size of letters on it: in a room, and of the big sentence. */
const SCREENS = [
  [1920, 1080, 28, 32],
  [1280, 720, 17, 25],
  [1024, 768, 14, 20],
] as const;

/** What of the presented stage is cut, lies under the big sentence or scrolls, and its smallest letters. */
const fitOf = (page: Page) =>
  page.evaluate(() => {
    const stage = document.querySelector('.stage');
    const rooms = document.querySelector('.rooms');
    const size = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) =>
        Number.parseFloat(getComputedStyle(one).fontSize),
      );
    const names = [...document.querySelectorAll<HTMLElement>('.face-name')];
    const edge = document.querySelector('.caption')?.getBoundingClientRect().top ?? 0;
    return {
      cut: names
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.textContent),
      under: [...document.querySelectorAll('.rooms .room')]
        .filter((one) => one.getBoundingClientRect().bottom > edge + 1)
        .map((one) => one.getAttribute('data-room')),
      scrolls: [stage, rooms].some(
        (one) =>
          one !== null &&
          (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1),
      ),
      body: Math.min(...size('.face-name'), ...size('.room[data-room] strong')),
      caption: Math.min(...size('.caption-words')),
    };
  });

for (const lang of ['en', 'ja']) {
  test(`fills any screen in ${lang}: nothing is cut, nothing scrolls`, async ({ page }) => {
    test.slow();
    // A window that fills the screen cannot be given another size. Some browsers let no page fill it.
    await page.addInitScript(() => {
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not allowed'));
    });
    for (const step of FULL) {
      const stage = await present(page, `${step}&lang=${lang}`);
      for (const [width, height, body, large] of SCREENS) {
        await test.step(`${width} × ${height}, ${step}`, async () => {
          await stage.resize(width, height);
          await expect(page.locator('.rooms .face').first()).toBeVisible();
          const found = await fitOf(page);
          const where = `${step}, ${width} × ${height}`;
          expect(found, where).toMatchObject({ cut: [], under: [], scrolls: false });
          expect(found.body, where).toBeGreaterThanOrEqual(body);
          expect(found.caption, where).toBeGreaterThanOrEqual(large);
        });
      }
      await page.keyboard.press('Escape');
    }
  });
}

test('opens the card of a value without moving the stage; Escape closes the card alone', async ({
  page,
}) => {
  const stage = await present(page, `${upload}?step=8`);
  const value = stage.rooms.getByRole('list', { name: 'AWS KMS' }).getByRole('button').first();
  await value.click();
  const card = page.getByRole('article', { name: 'KMS key material' });
  await expect(card).toBeVisible();
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(sentence(page)).toBeVisible();
  await stage.expectAt(8);
});

test('counts the votes of a room, and reveals only when it is asked to', async ({ page }) => {
  const stage = await present(page, `${upload}?predict=1&seed=predict&step=kms.build-blob`);
  await expect(stage.question.getByRole('heading')).toHaveText(
    'After the next step, who holds the plaintext data key?',
  );
  await expect(stage.rooms).toBeHidden();
  const right = stage.choice('Amazon S3');
  const votes = right.locator('.room-choice-votes');
  const key = (await stage.choices.allInnerTexts()).findIndex((text) =>
    /\bAmazon S3\n\d/.test(text),
  );
  await page.keyboard.press(String(key + 1));
  await page.keyboard.press(String(key + 1));
  await right.getByRole('button', { name: /add a vote/ }).click();
  await expect(votes).toHaveText('3');
  await right.getByRole('button', { name: /Take back/ }).click();
  await expect(votes).toHaveText('2');
  await stage
    .choice('Nobody')
    .getByRole('button', { name: /add a vote/ })
    .click();
  await expect(stage.question).toContainText('3 votes in all');
  await expect(stage.question).not.toContainText('right answer');
  await stage.expectAt(9);
  await axe(page);
  await page.keyboard.press('r');
  await stage.expectAt(10);
  await expect(stage.question).toHaveCount(0);
  await expect(stage.rooms).toBeVisible();
  await expect(stage.answer).toContainText('Amazon S3 2 votes');
  await expect(stage.answer).toContainText('Nobody 1 vote');
  await axe(page);
  await page.keyboard.press('ArrowRight');
  await expect(stage.answer).toHaveCount(0);
});

test('reveals by its button with Enter, and shows the answer when one comes back', async ({
  page,
}) => {
  const stage = await present(page, `${upload}?predict=1&seed=predict&step=kms.build-blob&lang=ja`);
  await stage.question.getByRole('button', { name: /^正解を表示/ }).focus();
  await page.keyboard.press('Enter');
  await stage.expectAt(10);
  await expect(stage.answer).toContainText('Amazon S3');
  await axe(page);
  await page.keyboard.press('ArrowLeft');
  await expect(stage.choices.filter({ has: page.locator('[aria-label$="正解"]') })).toHaveCount(1);
});

test('leaves no empty panel where nothing is asked', async ({ page }) => {
  const stage = await present(page, `${upload}?predict=1&seed=predict&step=14`);
  await expect(stage.rooms).toBeVisible();
  await expect(stage.question).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Predict' })).toHaveCount(0);
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
    await expect(stage.caption).toBeInViewport({ ratio: 1 });
    await expect(stage.rooms).toBeInViewport();
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
