import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

const upload = '#/flow/sse-kms/upload';

/** Both presses within one task, so that the step cannot have been shown to its end before the second. */
const pressTwiceAtOnce = (page: Page) =>
  page.evaluate(() => {
    for (let press = 0; press < 2; press++) {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    }
  });

test('opens on an SSE-KMS upload, ready to step', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Upload with SSE-KMS');
  await expect(page.getByRole('radio', { name: 'SSE-KMS', exact: true })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Operation' })).toHaveValue('upload');
  await stage.expectAt(1);
  // How it ends is not told before, unless one asks.
  await expect(stage.outcome).not.toContainText('200 OK');
  await stage.outcome.getByRole('button', { name: 'Show the outcome' }).click();
  await expect(stage.outcome).toContainText('200 OK');
  await expect(stage.outcome).toContainText('1 KMS call');
});

test.describe('without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('steps through an upload to its end and back', async ({ page }) => {
    const stage = new Stage(page);
    await stage.open();
    const total = await stage.total();
    expect(total).toBeGreaterThan(9);
    for (let position = 2; position <= total; position++) {
      await stage.press('Next step');
      await stage.expectAt(position);
    }
    await stage.press('Next step');
    await stage.expectAt(total);
    // At the end stands what is left, and who can read it.
    await expect(page.getByRole('region', { name: 'The end of this flow' })).toContainText(
      'Who can read it now?',
    );
    await stage.press('Previous step');
    await stage.expectAt(total - 1);
    await stage.press('First step');
    await stage.expectAt(1);
    await stage.press('Last step');
    await stage.expectAt(total);
  });

  test('shows the plaintext data key appear at S3, and go', async ({ page }) => {
    const stage = new Stage(page);
    await stage.open(`${upload}?step=kms.generate-data-key.response`);
    const atS3 = stage.holdings('Memory');
    const key = atS3.getByRole('button', { name: /^data key, plaintext key/ });
    await expect(key).toHaveAccessibleName(/new at this step/);
    await stage.steps.getByRole('button', { name: /Forget the key/ }).click();
    await expect(key).toHaveAccessibleName(/gone after this step/);
    await stage.press('Next step');
    await expect(key).toHaveCount(0);
  });

  test('listens to the keys, but not while one types', async ({ page }) => {
    const stage = new Stage(page);
    await stage.open();
    const total = await stage.total();
    for (const [key, position] of [
      ['ArrowRight', 2],
      ['PageDown', 3],
      ['Space', 4],
      ['ArrowLeft', 3],
      ['PageUp', 2],
      ['End', total],
      ['Home', 1],
    ] as const) {
      await page.keyboard.press(key);
      await stage.expectAt(position);
    }
    await page.keyboard.press('p');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.keyboard.press('P');
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
    await page.keyboard.press('Home');
    await stage.editObject();
    await page.getByRole('textbox', { name: 'Text of the object' }).press('ArrowRight');
    await page.getByRole('textbox', { name: 'Text of the object' }).press('End');
    await stage.expectAt(1);
    await page.getByRole('textbox', { name: 'Text of the object' }).blur();
    await page.keyboard.press('Control+ArrowRight');
    await stage.expectAt(1);
  });

  test('leaves a control its own keys, and no others', async ({ page }) => {
    const stage = new Stage(page);
    await stage.open();
    const fast = page.getByRole('radio', { name: '2×' });
    await fast.check();
    await page.keyboard.press('PageDown');
    await stage.expectAt(2);
    await page.keyboard.press('p');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.keyboard.press('p');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    await expect(fast).not.toBeChecked();
    await stage.expectAt(1);
    const slider = page.getByRole('slider', { name: 'Step' });
    await slider.press('ArrowRight');
    await stage.expectAt(2);
    await slider.press('p');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  });

  test('lists its keys and blanks the screen', async ({ page }) => {
    const stage = new Stage(page);
    await stage.open();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await stage.expectAt(1);
    await page.keyboard.press('.');
    const blank = page.getByRole('button', { name: /Screen blanked/ });
    await expect(blank).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(blank).toBeHidden();
    await stage.expectAt(1);
  });

  test('seeks with the slider and by pressing a step', async ({ page }) => {
    const stage = new Stage(page);
    await stage.open();
    const total = await stage.total();
    await stage.slider.fill('5');
    await stage.expectAt(5);
    await expect(stage.slider).toHaveAttribute('aria-valuetext', /^Step 5 of \d+: ./);
    await stage.slider.press('ArrowLeft');
    await stage.expectAt(4);
    await stage.slider.press('End');
    await stage.expectAt(total);
    await stage.steps.nth(2).getByRole('button').click();
    await stage.expectAt(3);
    const box = await stage.slider.boundingBox();
    if (!box) throw new Error('the slider has no box');
    // The middle of the ninth tick.
    await page.mouse.click(box.x + (box.width * 8.5) / total, box.y + box.height / 2);
    await stage.expectAt(9);
  });

  test('goes from a value to the step that made it', async ({ page }) => {
    const stage = new Stage(page);
    await stage.open(`${upload}?step=s3.encrypt-object`);
    await stage
      .holdings('Memory')
      .getByRole('button', { name: /^data key, plaintext key/ })
      .click();
    // Its bytes open over the stage, which stays; from there a link leads to its making.
    await stage.expectAt(11);
    const card = page.locator('.value-popover');
    await expect(card).toContainText('32 bytes');
    await card.getByRole('button', { name: 'step 6', exact: true }).click();
    await expect(stage.current).toContainText('Make a data key');
  });

  test('says each step once in the live region', async ({ page }) => {
    const stage = new Stage(page);
    await stage.open();
    await page.evaluate(() => {
      const live = document.querySelector('.stage [aria-live=polite]');
      const said: (string | null)[] = [];
      Object.assign(globalThis, { said });
      if (live) {
        new MutationObserver(() => said.push(live.textContent)).observe(live, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      }
    });
    await expect(page.locator('.stage [aria-live=polite]')).toHaveCount(1);
    for (const position of [2, 3, 4]) {
      await stage.press('Next step');
      await stage.expectAt(position);
    }
    const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    expect(said.map((text) => /^Step \d+/.exec(text)?.[0])).toEqual(['Step 2', 'Step 3', 'Step 4']);
  });
});

test.describe('with motion', () => {
  test('each press moves one step, also in the middle of one', async ({ page }) => {
    const stage = new Stage(page);
    await stage.open();
    await pressTwiceAtOnce(page);
    await stage.expectAt(3);
    await page.keyboard.press('ArrowRight');
    await stage.expectAt(4);
  });

  test('plays on by itself, at the speed one chooses, until it is paused', async ({ page }) => {
    const stage = new Stage(page);
    await stage.open(`${upload}?step=11`);
    await page.getByRole('radio', { name: '2×' }).check();
    await stage.press('Play');
    await expect(stage.current).toContainText('Forget the key');
    await expect(stage.current).toContainText('Store the object');
    await stage.press('Pause');
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  });

  test('looks the same however a step was reached', async ({ page }) => {
    const stage = new Stage(page);
    const hash = `${upload}?seed=same`;
    await stage.open(`${hash}&step=8`);
    await expect(stage.rooms.locator('.envelope')).toBeVisible();
    const seeked = await stage.current.innerHTML();
    const custody = await stage.rooms.innerHTML();
    await stage.slider.fill('6');
    await stage.expectAt(6);
    await page.locator('h1').click();
    await pressTwiceAtOnce(page);
    await stage.expectAt(8);
    await expect.poll(() => stage.current.innerHTML()).toBe(seeked);
    await expect.poll(() => stage.rooms.innerHTML()).toBe(custody);
  });
});

test('a link lands on its step, paused, and the address follows the stage', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(`${upload}?seed=class&step=kms.generate-data-key`);
  await stage.expectAt(4);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await stage.press('Last step');
  await expect(page).toHaveURL(
    /#\/flow\/sse-kms\/upload\?seed=class&step=s3\.put-object\.response$/,
  );
  await page.evaluate(() => {
    location.hash = '#/flow/sse-kms/download?seed=class&step=3';
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Download with SSE-KMS');
  await stage.expectAt(3);
});

test('keeps the current step in view inside the diagram, without scrolling the page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  const stage = new Stage(page);
  await stage.open();
  await stage.press('Last step');
  await expect(stage.steps.last()).toBeInViewport({ ratio: 0.9 });
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await stage.press('First step');
  await expect(stage.steps.first()).toBeInViewport({ ratio: 0.9 });
});

test.describe('on a small screen', () => {
  test.use({
    viewport: { width: 390, height: 844 },
    contextOptions: { reducedMotion: 'reduce' },
  });

  /** How far the caption's end is above the transport that floats over the page; negative where that hides it. */
  const room = (stage: Stage) =>
    stage.page.evaluate(() => {
      const row = document.querySelector('.caption')?.getBoundingClientRect();
      const transport = document.querySelector('.transport')?.getBoundingClientRect();
      return row && transport && row.top >= 0 ? transport.top - row.bottom : Number.NaN;
    });

  test('a link lands where its step is seen', async ({ page }) => {
    const stage = new Stage(page);
    await stage.open('#/flow/sse-c/multipart?step=12');
    await stage.expectAt(12);
    await expect.poll(() => room(stage)).toBeGreaterThanOrEqual(0);
  });

  test('no step happens behind the transport, and who reads on below is left there', async ({
    page,
  }) => {
    const stage = new Stage(page);
    await stage.open();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    for (let position = 2; position <= 10; position++) {
      await stage.press('Next step');
      await stage.expectAt(position);
      await expect.poll(() => room(stage)).toBeGreaterThanOrEqual(0);
    }
    const words = page.getByRole('region', { name: 'Inspector' });
    await words.evaluate((element) => element.scrollIntoView());
    await stage.press('Previous step');
    await stage.expectAt(9);
    await expect(words).toBeInViewport({ ratio: 0.3 });
  });
});
