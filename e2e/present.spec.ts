import type { BrowserContext, Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

const upload = '#/flow/sse-kms/upload';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const sentence = (page: Page) => page.getByRole('region', { name: /^(This step|このステップ)$/ });
const isFull = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

/** Opens the stage and presents it. */
async function present(page: Page, hash = upload): Promise<Stage> {
  const stage = new Stage(page);
  await stage.open(hash);
  await page.getByRole('button', { name: /^(Present|プレゼン)$/ }).click();
  await expect(sentence(page)).toBeVisible();
  return stage;
}

/** Opens the notes window of a page that presents. */
async function openNotes(context: BrowserContext, page: Page): Promise<Page> {
  const [notes] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: /^(Notes window|ノートの画面)$/ }).click(),
  ]);
  await expect(notes.getByRole('heading', { level: 1 })).toBeVisible();
  return notes;
}

test.describe('presenting', () => {
  test('shows the stage alone, and one big sentence of the step', async ({ page }) => {
    const stage = await present(page);
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(stage.scenario).toBeHidden();
    await expect(stage.inspector).toBeHidden();
    await expect(stage.custody).toBeVisible();
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
});

test.describe('the notes window', () => {
  test('follows the stage and drives it', async ({ page, context }) => {
    const stage = await present(page);
    const notes = await openNotes(context, page);
    const title = notes.getByRole('heading', { level: 1 });
    await expect(title).toHaveText(/^1 The client uploads the object$/);
    await stage.press('Next step');
    await expect(title).toHaveText(/^2 S3 allows s3:PutObject$/);
    await notes.getByRole('button', { name: 'Next step' }).click();
    await stage.expectAt(3);
    await expect(notes.getByRole('status')).toHaveText(`Step 3 of ${await stage.total()}`);
    await notes.keyboard.press('PageDown');
    await stage.expectAt(4);
    await notes.keyboard.press('End');
    await stage.expectAt(await stage.total());
    await expect(notes.getByText('This is the last step.')).toBeVisible();
    await notes.keyboard.press('Home');
    await stage.expectAt(1);
  });

  test('says what comes next, who holds what, and the answers to the questions', async ({
    page,
    context,
  }) => {
    const stage = await present(page, `${upload}?step=kms.generate-data-key.response`);
    const notes = await openNotes(context, page);
    const card = (name: string) =>
      notes.locator('section').filter({ has: notes.getByRole('heading', { name, exact: true }) });
    const position = await stage.steps.evaluateAll((rows) =>
      rows.findIndex((row) => row.ariaCurrent === 'step'),
    );
    await expect(card('Say')).toContainText('The same key, twice');
    await expect(card('Ask the room')).toContainText('Amazon S3 (data key)');
    await expect(card('Who holds what now')).toContainText('Amazon S3: object and data key');
    await expect(card('With this step')).toContainText('Goes: data key (plaintext key) at AWS KMS');
    await expect(card('How sure this is')).toContainText('Documented');
    const next = await card('Next').getByRole('paragraph').textContent();
    await stage.press('Next step');
    await stage.expectAt(position + 2);
    await expect(sentence(page)).toContainText(String(next));
    await expect(card('How sure this is')).toContainText('Say “in this model”');
  });

  test('shows the predict questions with their right answers', async ({ page, context }) => {
    const stage = await present(page);
    const notes = await openNotes(context, page);
    const questions = notes.getByRole('heading', { name: 'Predict questions at this step' });
    let seen = 0;
    for (let position = 1; position <= (await stage.total()); position++) {
      await expect(notes.getByRole('status')).toHaveText(new RegExp(`^Step ${position} of`));
      seen += await questions.count();
      await notes.keyboard.press('PageDown');
    }
    expect(seen).toBeGreaterThan(2);
  });

  test('blanks the room’s screen and shows it again', async ({ page, context }) => {
    const stage = await present(page);
    const notes = await openNotes(context, page);
    const blank = page.getByRole('button', { name: /Screen blanked/ });
    await notes.getByRole('button', { name: 'Blank the screen' }).click();
    await expect(blank).toBeVisible();
    await expect(notes.getByText('The room’s screen is blank.')).toBeVisible();
    await notes.getByRole('button', { name: 'Next step' }).click();
    await expect(notes.getByRole('status')).toHaveText(/^Step 2 of/);
    await expect(blank).toBeVisible();
    await notes.keyboard.press('.');
    await expect(blank).toBeHidden();
    await stage.expectAt(2);
  });

  test('goes on where the stage is closed, and says so', async ({ page, context }) => {
    await present(page, `${upload}?step=3`);
    const notes = await openNotes(context, page);
    await page.close({ runBeforeUnload: true });
    await expect(notes.getByRole('alert')).toContainText('The presentation window is closed');
    await notes.getByRole('button', { name: 'Next step' }).click();
    await expect(notes.getByRole('status')).toHaveText(/^Step 4 of/);
    await expect(notes.getByRole('heading', { level: 1 })).toHaveText(/^4 /);
    await axe(notes);
  });

  test('may be closed and opened again while the stage goes on', async ({ page, context }) => {
    const stage = await present(page);
    await (await openNotes(context, page)).close();
    await page.keyboard.press('PageDown');
    await stage.expectAt(2);
    const notes = await openNotes(context, page);
    await expect(notes.getByRole('status')).toHaveText(/^Step 2 of/);
    await notes.reload();
    await expect(notes.getByRole('status')).toHaveText(/^Step 2 of/);
    await notes.keyboard.press('PageDown');
    await stage.expectAt(3);
  });

  test('does not mix with another presentation in the same browser', async ({ page, context }) => {
    const one = await present(page);
    const oneNotes = await openNotes(context, page);
    const other = await context.newPage();
    const two = await present(other, '#/flow/sse-s3/upload?step=2');
    const twoNotes = await openNotes(context, other);
    await oneNotes.keyboard.press('End');
    await one.expectAt(await one.total());
    await two.expectAt(2);
    await expect(twoNotes.getByRole('status')).toHaveText(/^Step 2 of/);
    await expect(twoNotes.getByText('Upload with SSE-S3')).toBeVisible();
  });

  test('follows a change of the scenario', async ({ page, context }) => {
    const stage = await present(page);
    const notes = await openNotes(context, page);
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'SSE-C', exact: true }).check();
    await expect(notes.getByText('Upload with SSE-C')).toBeVisible();
    await notes.keyboard.press('End');
    await stage.expectAt(await stage.total());
  });

  test('speaks the stage’s language, until it is given one of its own', async ({
    page,
    context,
  }) => {
    const stage = await present(page, `${upload}?lang=ja`);
    const notes = await openNotes(context, page);
    await expect(notes.locator('html')).toHaveAttribute('lang', 'ja');
    await expect(notes.getByRole('heading', { name: '会場への質問' })).toBeVisible();
    await expect(notes).toHaveTitle(/^ノート/);
    await notes.getByRole('button', { name: 'English' }).click();
    await expect(notes.getByRole('heading', { name: 'Ask the room' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await page.keyboard.press('PageDown');
    await expect(notes.getByRole('heading', { level: 1 })).toHaveText(/^2 S3 allows/);
    await expect(stage.status).toHaveText(/^ステップ 2/);
  });

  test('has a clock and a timer that can be paused and reset', async ({ page, context }) => {
    await present(page);
    const notes = await openNotes(context, page);
    await notes.clock.install({ time: new Date('2026-11-24T09:30:00Z') });
    await notes.reload();
    const timer = notes.getByRole('timer', { name: 'Elapsed' });
    await expect(notes.getByRole('status')).toBeVisible();
    await notes.clock.pauseAt(new Date('2026-11-24T09:40:00Z'));
    await expect(notes.getByText('09:40 AM')).toBeVisible();
    await notes.getByRole('button', { name: 'Reset the timer' }).click();
    await notes.clock.runFor(65_000);
    await expect(timer).toHaveText('1:05');
    await notes.getByRole('button', { name: 'Pause the timer' }).click();
    await notes.clock.runFor(60_000);
    await expect(timer).toHaveText('1:05');
    await notes.getByRole('button', { name: 'Resume the timer' }).click();
    await notes.clock.runFor(5000);
    await expect(timer).toHaveText('1:10');
    await notes.getByRole('button', { name: 'Reset the timer' }).click();
    await expect(timer).toHaveText('0:00');
  });

  test('says what to do where pop-ups are blocked', async ({ page }) => {
    await page.addInitScript(() => {
      window.open = () => null;
    });
    const stage = await present(page);
    await page.getByRole('button', { name: 'Notes window' }).click();
    await expect(stage.notices).toContainText('Allow pop-ups for this page');
    await axe(page);
  });

  test('says so where windows cannot talk to one another', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined });
    });
    const stage = await present(page);
    await page.getByRole('button', { name: 'Notes window' }).click();
    await expect(stage.notices).toContainText('There can be no notes window here');
    await page.goto('about:blank');
    await page.goto('/#/notes/0123456789abcdef');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('cannot be shown');
  });

  test('opened by itself, it says where it belongs', async ({ page }) => {
    await page.goto('/#/notes/0123456789abcdef');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Waiting for the presentation…',
    );
    await axe(page);
  });
});

test.describe('sharing', () => {
  const dialog = (page: Page) =>
    page.getByRole('dialog', { name: /^(Share this page|このページを共有)$/ });
  const link = (page: Page) => page.getByRole('textbox', { name: /^(Link|リンク)$/ });

  async function share(page: Page, hash = upload): Promise<Stage> {
    const stage = new Stage(page);
    await stage.open(hash);
    await page.getByRole('button', { name: /^(Share|共有)$/ }).click();
    await expect(dialog(page)).toBeVisible();
    return stage;
  }

  /** The current step's first value, byte for byte. */
  async function bytes(page: Page): Promise<string> {
    await page.getByRole('tab', { name: 'Bytes' }).click();
    const dump = page.locator('.hex').first();
    await expect(dump).toBeVisible();
    return dump.innerText();
  }

  test('a pinned seed gives whoever opens the link the same step and the same bytes', async ({
    page,
    browser,
    baseURL,
  }) => {
    const stage = await share(page, `${upload}?step=kms.make-data-key`);
    await expect(dialog(page)).toContainText('random bytes of its own');
    await expect(link(page)).not.toHaveValue(/seed=/);
    await page.getByRole('button', { name: 'Pin a seed' }).click();
    await expect(link(page)).toHaveValue(/seed=[a-z]{4}-[a-z]{4}-\d\d&step=kms\.make-data-key/);
    await expect(dialog(page)).toContainText(/The seed “[a-z-]+\d\d” is pinned/);
    const address = await link(page).inputValue();
    const seed = new URLSearchParams(address.split('?')[1]).get('seed') ?? '';
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByRole('textbox', { name: 'Seed' })).toHaveValue(seed);
    await expect(page).toHaveURL(new RegExp(`seed=${seed}`));
    await stage.expectAt(6);
    const here = await bytes(page);

    const elsewhere = await browser.newContext({ baseURL, locale: 'ja-JP' });
    const theirs = await elsewhere.newPage();
    await theirs.goto(address);
    const their = new Stage(theirs);
    await expect(their.steps.first()).toBeVisible();
    await their.expectAt(6);
    await expect(theirs.locator('html')).toHaveAttribute('lang', 'en');
    expect(await bytes(theirs)).toBe(here);
    await elsewhere.close();
  });

  test('the QR code leads where the link does', async ({ page }) => {
    await share(page, `${upload}?seed=class&step=4&caller=s3-only&lang=ja`);
    const code = page.getByRole('img', { name: 'リンクの QR コード' });
    const box = await code.boundingBox();
    expect(box?.width).toBeGreaterThan(400);
    // As a camera sees it: a picture of the screen.
    const png = (await code.screenshot()).toString('base64');
    const picture = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const { width, height } = image;
      const canvas = new OffscreenCanvas(width, height).getContext('2d');
      canvas?.drawImage(image, 0, 0);
      return { width, height, data: [...(canvas?.getImageData(0, 0, width, height).data ?? [])] };
    }, png);
    const read = decodeQR({ ...picture, data: Uint8Array.from(picture.data) }, { timeLimit: 5000 });
    expect(read).toBe(await link(page).inputValue());
    expect(read).toContain('seed=class&step=kms.generate-data-key&lang=ja');
  });

  test('carries what one chooses', async ({ page }) => {
    await share(page, `${upload}?seed=class&step=4`);
    await page.getByRole('checkbox', { name: /^Step 4:/ }).uncheck();
    await expect(link(page)).not.toHaveValue(/step=/);
    await page.getByRole('checkbox', { name: /^This language/ }).uncheck();
    await expect(link(page)).toHaveValue(/#\/flow\/sse-kms\/upload\?seed=class$/);
  });

  test('says that an object of one’s own does not travel', async ({ page }) => {
    const stage = new Stage(page);
    await stage.open(upload);
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(dialog(page)).not.toContainText('sample object');
    await page.keyboard.press('Escape');
    await page
      .getByRole('textbox', { name: 'Text of the object' })
      .fill('nobody else may see this');
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(dialog(page)).toContainText('sees the sample object');
    expect(await link(page).inputValue()).not.toContain('nobody');
  });

  test('copies its link', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await share(page);
    await dialog(page).getByRole('button', { name: 'Copy: Link' }).click();
    await expect(dialog(page)).toContainText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await link(page).inputValue(),
    );
  });

  test('is at hand while presenting', async ({ page }) => {
    await present(page, `${upload}?seed=class&step=3`);
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(sentence(page)).toBeVisible();
  });

  test('says that a link is too long for a QR code', async ({ page }) => {
    await share(page, `${upload}?seed=${'x'.repeat(3200)}`);
    await expect(dialog(page)).toContainText('too long for a QR code');
    await axe(page);
  });
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

test('fits a phone: stage, notes and link', async ({ page, context }) => {
  const size = { width: 390, height: 844 };
  const isWide = (one: Page) =>
    one.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  await page.setViewportSize(size);
  for (const lang of ['en', 'ja']) {
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
    await notes.close();
    await page.getByRole('button', { name: /^(Share|共有)$/ }).click();
    await page.getByRole('img', { name: /QR/ }).waitFor();
    expect(await isWide(page)).toBe(false);
    await axe(page);
  }
});
