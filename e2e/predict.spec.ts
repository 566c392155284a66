import type { Locator, Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

const upload = '#/flow/sse-kms/upload?predict=1&seed=predict';
/** The step before the data key comes to S3. */
const beforeKey = `${upload}&step=kms.build-blob`;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The panel that asks, by the names a user meets it by. */
class Predict {
  readonly region: Locator;
  readonly toggle: Locator;
  readonly question: Locator;
  readonly choices: Locator;
  readonly marks: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('region', { name: /^(Predict|予想)$/ });
    this.toggle = page.getByRole('button', { name: /^(Predict|予想モード)$/ });
    this.question = this.region.getByRole('group');
    this.choices = this.question.getByRole('button');
    this.marks = this.region.getByRole('list', { name: /^(Questions|問題一覧)$/ });
  }

  choice(name: string | RegExp): Locator {
    return this.question.getByRole('button', { name });
  }
}

test('asks when it is asked to, and hides what is to come', async ({ page }) => {
  const stage = new Stage(page);
  const predict = new Predict(page);
  await stage.open();
  await expect(predict.toggle).toHaveAttribute('aria-pressed', 'false');
  await expect(predict.region).toHaveCount(0);
  await expect(stage.outcome).not.toContainText('200 OK');
  const total = await stage.total();
  const named = stage.steps.getByRole('button', { name: 'Hidden while you predict' });
  await expect(named).toHaveCount(0);
  await predict.toggle.click();
  await expect(predict.toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(predict.region).toBeVisible();
  await expect(named).toHaveCount(total - 1);
  await expect(stage.outcome).toHaveText('Show the outcome');
  await expect(page).toHaveURL(/predict=1/);
  await stage.press('Last step');
  await expect(named).toHaveCount(0);
  await expect(stage.outcome).toContainText('200 OK');
  await predict.toggle.click();
  await expect(predict.region).toHaveCount(0);
  await expect(page).not.toHaveURL(/predict/);
});

test('takes a right answer by its key, says why once, and stays answered', async ({ page }) => {
  const stage = new Stage(page);
  const predict = new Predict(page);
  await stage.open(beforeKey);
  await expect(predict.question).toHaveAccessibleName(
    'After the next step, who holds the plaintext data key?',
  );
  const names = await predict.choices.allInnerTexts();
  const key = names.findIndex((text) => /^\d\s*Amazon S3$/.test(text)) + 1;
  expect(key).toBeGreaterThan(0);
  await page.keyboard.press(String(key));
  await expect(predict.choice('Amazon S3 right answer · your answer')).toBeVisible();
  await expect(predict.region.locator('[aria-live=polite]')).toHaveText(
    /^Right\..*the plaintext data key is in the memory of Amazon S3, and nowhere else\.$/,
  );
  await page.keyboard.press(String((key % 4) + 1));
  await expect(predict.question.getByText('your answer')).toHaveCount(1);
  await expect(predict.marks.getByRole('button', { name: /right$/ })).toHaveCount(1);
  // The clicker's keys go on as ever.
  await page.keyboard.press('PageDown');
  await stage.expectAt(10);
  await expect(
    page.getByRole('list', { name: 'Memory' }).getByRole('button', { name: /^(New: )?data key/i }),
  ).toBeVisible();
});

test('shows why an answer is wrong, at the step that shows it', async ({ page }) => {
  const stage = new Stage(page);
  const predict = new Predict(page);
  await stage.open(beforeKey);
  await predict.choice('Nobody').click();
  await expect(predict.choice('Nobody your answer')).toBeFocused();
  await expect(predict.choice('Amazon S3 right answer')).toBeVisible();
  await expect(predict.region.locator('[aria-live=polite]')).toHaveText(
    /^Not quite\. It is: Amazon S3\. After this step/,
  );
  await predict.region.getByRole('button', { name: /^See step 10:/ }).click();
  await stage.expectAt(10);
  await predict.marks.getByRole('button', { name: /^Question \d, at step 9: wrong$/ }).click();
  await stage.expectAt(9);
  await expect(predict.choice('Nobody your answer')).toBeVisible();
});

test('never holds anybody up, counts what was passed by, and starts over', async ({ page }) => {
  const stage = new Stage(page);
  const predict = new Predict(page);
  await stage.open(upload);
  await expect(predict.marks.getByRole('listitem').first()).toBeVisible();
  const questions = await predict.marks.getByRole('listitem').count();
  expect(questions).toBeGreaterThanOrEqual(4);
  expect(questions).toBeLessThanOrEqual(6);
  await predict.choice('Nobody refuses it').click();
  const total = await stage.total();
  for (let position = 2; position <= total; position++) {
    await page.keyboard.press('ArrowRight');
    await stage.expectAt(position);
  }
  await expect(predict.region).toContainText(`1 of ${questions} right`);
  await expect(predict.region).toContainText(`0 wrong, ${questions - 1} not answered`);
  await expect(
    predict.region.getByRole('listitem').filter({ hasText: 'Nobody refuses it' }),
  ).toHaveCount(1);
  await predict.region.getByRole('button', { name: 'Start over' }).click();
  await stage.expectAt(1);
  await expect(predict.choice('Nobody refuses it')).toBeVisible();
  await expect(predict.marks.getByRole('button', { name: /not answered$/ })).toHaveCount(questions);
});

test('asks the same of everybody who follows the link, and begins anew with another run', async ({
  page,
}) => {
  const stage = new Stage(page);
  const predict = new Predict(page);
  await stage.open(upload);
  const choices = await predict.choices.allTextContents();
  await page.reload();
  await expect(predict.choices).toHaveText(choices);
  await predict.choices.first().click();
  await expect(predict.question.getByText('your answer')).toBeVisible();
  await page.getByRole('radio', { name: 'SSE-S3', exact: true }).check();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Upload with SSE-S3');
  await expect(predict.question.getByText('your answer')).toHaveCount(0);
});

test('does not give a refusal away before it comes', async ({ page }) => {
  const stage = new Stage(page);
  const predict = new Predict(page);
  await stage.open('#/flow/sse-kms/upload?caller=s3-only&predict=1&seed=refusal');
  await expect(predict.question).toHaveAccessibleName('Will this request be refused? By whom?');
  await expect(page.getByText(/403|AccessDenied|Refused/)).toHaveCount(0);
  for (const tab of ['HTTP', 'Policy', 'CloudTrail']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
    await expect(stage.inspector).not.toContainText(/403|AccessDenied|allowed|denied|Refused/);
  }
  await predict.choice('AWS KMS refuses it').click();
  await expect(predict.choice('AWS KMS refuses it right answer · your answer')).toBeVisible();
  await stage.press('Last step');
  await expect(stage.outcome).toContainText('403 Forbidden');
});

test('is part of the bare player too', async ({ page }) => {
  const stage = new Stage(page);
  const predict = new Predict(page);
  await stage.open(`${beforeKey}&embed=1`);
  await predict.choice('AWS KMS').first().click();
  await expect(predict.region.getByRole('button', { name: /^See step 10:/ })).toBeVisible();
  await axe(page);
});

test('stays as it is in front of a room, and asks the room there', async ({ page }) => {
  const stage = new Stage(page);
  const predict = new Predict(page);
  await stage.open(beforeKey);
  await expect(predict.choices).toHaveCount(4);
  await stage.press('Present');
  const asked = page.getByRole('region', { name: 'Question for the room' });
  await expect(asked.getByRole('listitem')).toHaveCount(4);
  await expect(predict.region).toHaveCount(0);
  await predict.toggle.click();
  await expect(asked).toHaveCount(0);
  await predict.toggle.click();
  await page.keyboard.press('1');
  await expect(asked).toContainText('1 vote in all');
  await stage.press('Stop presenting');
  await expect(predict.region).toBeVisible();
  // The room's votes are no answer of the reader's.
  await expect(predict.question.getByText('your answer')).toHaveCount(0);
});

for (const lang of ['en', 'ja'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`is accessible while it asks, judges and counts: ${lang}, ${theme}`, async ({ page }) => {
      const stage = new Stage(page);
      const predict = new Predict(page);
      await stage.open(`${beforeKey}&lang=${lang}&theme=${theme}`);
      await expect(predict.choices).toHaveCount(4);
      await axe(page);
      await page.keyboard.press('1');
      await expect(predict.region.getByText(/your answer|あなたの回答/)).toBeVisible();
      await axe(page);
      await page.keyboard.press('End');
      await expect(predict.region.getByText(/\d of \d right|\d 問中 \d 問正解/)).toBeVisible();
      await axe(page);
    });
  }
}

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('lies over the transport without covering it, and never widens the page', async ({
    page,
  }) => {
    const stage = new Stage(page);
    const predict = new Predict(page);
    await stage.open(beforeKey);
    await predict.choices.first().click();
    await expect(predict.question.getByText('your answer')).toBeVisible();
    const transport = page.getByRole('region', { name: 'Transport' });
    const [panel, bar] = [await predict.region.boundingBox(), await transport.boundingBox()];
    if (!panel || !bar) throw new Error('panel and transport are on the page');
    expect(panel.y + panel.height).toBeLessThanOrEqual(bar.y + 1);
    expect(panel.height).toBeLessThan(844 / 2);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await axe(page);
  });
});
