import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { choose, dialog, openFile, saved, take, upload } from './take.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The current step's first value, byte for byte. */
async function dumped(page: Page, tab: string): Promise<string> {
  await page.getByRole('tab', { name: tab }).click();
  const dump = page.locator('.hex').first();
  await expect(dump).toBeVisible();
  return dump.innerText();
}

for (const lang of ['en', 'ja'] as const) {
  const texts =
    lang === 'en'
      ? {
          trace: 'Trace',
          save: /^Save sse-kms/,
          bytes: 'Bytes',
          opened: 'This is an opened trace, mine.json',
          title: 'An opened trace',
          back: 'Back to own run',
          own: 'Upload with SSE-C',
          theirs: 'Upload with SSE-KMS',
        }
      : {
          trace: 'トレース（JSON）',
          save: /^sse-kms.* を保存/,
          bytes: 'バイト列',
          opened: '開いたトレース mine.json を表示しています',
          title: '開いたトレース（',
          back: '自分の実行に戻る',
          own: 'SSE-C によるアップロード',
          theirs: 'SSE-KMS によるアップロード',
        };
  test(`opens a saved trace again, byte for byte, and goes back: ${lang}`, async ({ page }) => {
    // Without a seed, so that no other run has these bytes.
    const step = 'step=kms.make-data-key';
    await take(page, `#/flow/sse-kms/upload?${step}&lang=${lang}`);
    await choose(page, texts.trace);
    const file = await saved(page, texts.save);
    expect(file.name).toBe('sse-kms-upload.trace.json');
    await page.keyboard.press('Escape');
    const here = await dumped(page, texts.bytes);

    const stage = await take(page, `#/flow/sse-c/upload?step=4&lang=${lang}`);
    await openFile(page, 'mine.json', file.bytes.toString());
    await expect(dialog(page)).toBeHidden();
    await expect(stage.notices).toContainText(texts.opened);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.theirs);
    await expect(page.locator('.stage-title')).toContainText(texts.title);
    await axe(page);
    await stage.slider.fill('6');
    await expect.poll(() => dumped(page, texts.bytes)).toBe(here);
    await stage.notices.getByRole('button', { name: texts.back }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.own);
    await expect(stage.notices).toHaveCount(0);
    await expect(stage.slider).toHaveValue('4');
    await expect(page.locator('.stage-title')).not.toContainText(texts.title);
  });
}

test('changing one thing leaves an opened trace, and so does going back from the dialog', async ({
  page,
}) => {
  const stage = await take(page);
  await choose(page, 'Trace');
  const text = (await saved(page, /^Save sse-kms/)).bytes.toString();
  await openFile(page, 'mine.json', text);
  await expect(dialog(page)).toBeHidden();
  await stage.showCircumstances();
  await page.getByRole('combobox', { name: 'Caller' }).selectOption('s3-only');
  await expect(stage.notices).toHaveCount(0);
  await stage.expectOutcome('403');
  await expect(page).toHaveURL(/caller=s3-only/);

  await page.getByRole('button', { name: 'Take away' }).click();
  await openFile(page, 'mine.json', text);
  await expect(dialog(page)).toBeHidden();
  await stage.notices.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog')).toContainText('opened trace is not in the link');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Take away' }).click();
  await dialog(page).getByRole('button', { name: 'Back to own run' }).click();
  await stage.expectOutcome('403');
});

test('an altered file is refused, what is said names what fails, and nothing is lost', async ({
  page,
}) => {
  const stage = await take(page, `${upload}&step=5`);
  await choose(page, 'Trace');
  const text = (await saved(page, /^Save sse-kms/)).bytes.toString();
  const answer = dialog(page).getByRole('region', { name: 'Open a trace' });

  const file = JSON.parse(text);
  const value = file.trace.values.find(
    (each: { name: string }) => each.name === 'encrypted-object',
  );
  const bytes = Buffer.from(value.bytes, 'base64');
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  value.bytes = bytes.toString('base64');
  await openFile(page, 'flipped.json', JSON.stringify(file));
  await expect(answer).toContainText(
    'flipped.json was not opened. It is not what a run left behind.',
  );
  await expect(answer).toContainText(/Step 11 s3\.encrypt-object: output "sealed"/);
  await axe(page);

  await openFile(page, 'header.json', text.replace('wiki-demo.s3.', 'other-demo.s3.'));
  await expect(answer).toContainText('The trace as a whole');
  await openFile(page, 'kind.json', text.replace('"kind":"send"', '"kind":"<img src=x>"'));
  await expect(answer).toContainText('At trace.steps[0].kind it has "<img src=x>"');
  await openFile(page, 'notes.txt', 'PUT /report.csv');
  await expect(answer).toContainText('notes.txt was not opened. It is not JSON.');
  await expect(answer).toContainText('What was on the screen is still there.');
  await page.keyboard.press('Escape');
  await stage.expectAt(5);
  await expect(stage.notices).toHaveCount(0);
});

test('a file may be dropped on the dialog, and is no object then', async ({ page }) => {
  const stage = await take(page);
  await choose(page, 'Trace');
  const text = (await saved(page, /^Save sse-kms/)).bytes.toString();
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'dropped.json'));
    return transfer;
  }, text);
  await dialog(page)
    .getByRole('region', { name: 'Open a trace' })
    .dispatchEvent('drop', { dataTransfer: data });
  await expect(dialog(page)).toBeHidden();
  await expect(stage.notices).toContainText('dropped.json');
  await expect(stage.scenario).toContainText('report.csv');
});

test('an upload in parts of megabytes is saved and opened again', async ({ page }) => {
  test.slow();
  const stage = await take(page, '#/flow/sse-s3/multipart?seed=take');
  await choose(page, 'Trace');
  const { bytes } = await saved(page, /^Save sse-s3/);
  expect(bytes.length).toBeGreaterThan(5 * 1024 * 1024);
  await dialog(page)
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'parts.json', mimeType: 'application/json', buffer: bytes });
  await expect(dialog(page)).toBeHidden({ timeout: 30_000 });
  await expect(stage.notices).toContainText('parts.json');
});
