import { axe, expect, test } from './fixtures.ts';
import { openNotes, present, sentence, upload } from './presentation.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

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
  const position = 9;
  await expect(card('Say')).toContainText('The same key, twice');
  await expect(card('Ask the room')).toContainText('Amazon S3 (data key)');
  await expect(card('Who holds what now')).toContainText(
    'Amazon S3: object, data key, and encrypted data key',
  );
  await expect(card('With this step')).toContainText('Goes: data key (plaintext key) at AWS KMS');
  await expect(card('How sure this is')).toContainText('Documented');
  const next = await card('Next').getByRole('paragraph').textContent();
  await stage.press('Next step');
  await stage.expectAt(position + 2);
  await expect(sentence(page)).toContainText(String(next));
  await expect(card('How sure this is')).toContainText('AWS documents AES-256 in GCM');
  await stage.press('Previous step');
  await stage.press('Previous step');
  await expect(card('How sure this is')).toContainText('Say “in this model”');
});

test('shows the predict questions with their right answers', async ({ page, context }) => {
  const stage = await present(page);
  const notes = await openNotes(context, page);
  const questions = notes.getByRole('heading', { name: 'Predict questions at this step' });
  const total = await stage.total();
  let seen = 0;
  for (let position = 1; position <= total; position++) {
    await expect(notes.getByRole('status')).toHaveText(new RegExp(`^Step ${position} of`));
    seen += await questions.count();
    await notes.keyboard.press('PageDown');
  }
  expect(seen).toBeGreaterThan(2);
});

test('shows the room’s votes, adds to them and reveals', async ({ page, context }) => {
  const stage = await present(page, `${upload}?predict=1&seed=predict&step=kms.build-blob`);
  const notes = await openNotes(context, page);
  const right = notes.getByRole('listitem').filter({ hasText: /^\s*Amazon S3\s*0 votes/ });
  await expect(right).toHaveCount(1);
  await right.getByRole('button', { name: 'Add a vote for Amazon S3', exact: true }).click();
  const votes = stage.choice('Amazon S3').locator('.room-choice-votes');
  await expect(votes).toHaveText('1');
  await stage
    .choice('Amazon S3')
    .getByRole('button', { name: /add a vote/ })
    .click();
  await expect(notes.getByText('2 votes')).toBeVisible();
  await axe(notes);
  await notes.keyboard.press('r');
  await stage.expectAt(10);
  await expect(stage.answer).toContainText('Amazon S3 2 votes');
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

test('leaves the stage as it is where the browser takes the full screen for it', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    const open = window.open.bind(window);
    window.open = (...wish) => {
      void document.exitFullscreen();
      return open(...wish);
    };
  });
  const stage = await present(page);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  const notes = await openNotes(context, page);
  await expect(page.getByRole('button', { name: 'Full screen' })).toBeVisible();
  await expect(sentence(page)).toBeVisible();
  await notes.keyboard.press('PageDown');
  await stage.expectAt(2);
});

test('needs no network to follow and to drive', async ({ page, context, problems }) => {
  // The console does not say of what: the window's icon, which the browser fetches when it has time to, is not needed.
  problems.allow(/ERR_INTERNET_DISCONNECTED/);
  const missed: string[] = [];
  context.on('requestfailed', (request) => missed.push(new URL(request.url()).pathname));
  const stage = await present(page);
  const notes = await openNotes(context, page);
  await notes.waitForLoadState('networkidle');
  // What a presentation ends with is fetched when it begins, and what prints it when there is nothing else to do.
  await page.waitForFunction(() => {
    const here = performance.getEntriesByType('resource').map(({ name }) => name);
    return ['end-card', 'printed-flow'].every((part) => here.some((name) => name.includes(part)));
  });
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await notes.keyboard.press('End');
  await stage.expectAt(await stage.total());
  await page.keyboard.press('Home');
  await expect(notes.getByRole('status')).toHaveText(/^Step 1 of/);
  expect(missed.filter((path) => path !== '/icon.svg')).toEqual([]);
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

test('goes on with the stage, whatever else is said on their line', async ({ page, context }) => {
  const stage = await present(page);
  const notes = await openNotes(context, page);
  const id = new URL(notes.url()).hash.replace('#/notes/', '');
  await page.evaluate((line) => {
    const channel = new BroadcastChannel(line);
    const slides: unknown[] = [];
    for (const message of [
      null,
      'next',
      { to: 'stage' },
      { to: 'stage', type: 'do', action: 'none' },
      { to: 'notes', type: 'deck' },
      { to: 'notes', type: 'deck', deck: { title: {}, slides }, stage: { position: 1 } },
      { to: 'notes', type: 'stage', stage: null },
    ]) {
      channel.postMessage(message);
    }
    channel.close();
  }, `s3-encryption-explorer/v1/${id}`);
  await stage.press('Next step');
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText(/^2 S3 allows s3:PutObject$/);
  await notes.keyboard.press('PageDown');
  await stage.expectAt(3);
});

test('speaks the stage’s language, until it is given one of its own', async ({ page, context }) => {
  const stage = await present(page, `${upload}?lang=ja`);
  const notes = await openNotes(context, page);
  await expect(notes.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(notes.getByRole('heading', { name: '会場への質問' })).toBeVisible();
  await expect(notes).toHaveTitle(/^発表者ノート/);
  await notes.getByRole('button', { name: 'English' }).click();
  await expect(notes.getByRole('heading', { name: 'Ask the room' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.keyboard.press('PageDown');
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText(/^2 S3 allows/);
  await stage.expectAt(2);
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
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waiting for the presentation…');
  await axe(page);
});

test('says so where a part of it breaks, and how to go on', async ({ page, problems }) => {
  problems.allow(/no clock/);
  await page.addInitScript(() => {
    Object.defineProperty(Intl, 'DateTimeFormat', {
      value: function DateTimeFormat() {
        throw new Error('no clock');
      },
    });
  });
  await page.goto('/#/notes/0123456789abcdef');
  await expect(page.getByRole('alert')).toContainText('no clock');
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
});
