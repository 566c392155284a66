import type { Locator, Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

/** What the margins leave of an A4 page, in CSS pixels. */
const WIDTH = Math.floor(((210 - 24) / 25.4) * 96);
const HEIGHT = ((297 - 28) / 25.4) * 96;

for (const [lang, title, region] of [
  ['en', 'Upload with SSE-KMS', 'The whole flow'],
  ['ja', 'SSE-KMS によるアップロード', 'フロー全体'],
] as const) {
  test(`prints the whole flow as numbered steps with the diagram: ${lang}`, async ({ page }) => {
    const stage = new Stage(page);
    const loaded = page.waitForResponse(/printed-flow/);
    await stage.open(`#/flow/sse-kms/upload?lang=${lang}&theme=dark&step=3&seed=paper`);
    await loaded;
    const total = await stage.total();
    await page.emulateMedia({ media: 'print' });
    await expect
      .poll(async () => {
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        return page.getByRole('region', { name: region }).count();
      })
      .toBe(1);
    const paper = page.getByRole('region', { name: region });
    await expect(paper.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(paper.getByRole('rowheader')).toHaveText(
      Array.from({ length: total }, (_, index) => String(index + 1)),
    );
    await expect(paper.getByRole('heading', { level: 3 }).and(paper.locator('td *'))).toHaveCount(
      total,
    );
    await expect(paper.getByText('paper', { exact: true })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('slider')).toHaveCount(0);
    await expect(paper).toHaveCSS('color', 'rgb(0, 0, 0)');
    await axe(page);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await expect(paper).toHaveCount(0);
    await stage.press(lang === 'en' ? 'Next step' : '次のステップ');
  });
}

test('says on paper what was changed and how it ended', async ({ page }) => {
  const stage = new Stage(page);
  const loaded = page.waitForResponse(/printed-flow/);
  await stage.open('#/flow/sse-kms/upload?caller=s3-only');
  await loaded;
  await page.emulateMedia({ media: 'print' });
  const paper = page.getByRole('region', { name: 'The whole flow' });
  await expect
    .poll(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      return paper.count();
    })
    .toBe(1);
  await expect(paper.getByText('Caller: S3 only')).toBeVisible();
  await expect(paper.getByText(/^403 Forbidden · AccessDenied/)).toBeVisible();
});

for (const lang of ['en', 'ja'] as const) {
  test(`the first page tells the whole flow and leads back to it: ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: WIDTH, height: Math.floor(HEIGHT) });
    const sheet = await printed(page, `#/flow/sse-kms/upload?lang=${lang}&seed=paper&step=5`);
    const texts =
      lang === 'en'
        ? {
            headings: [
              'The life of each key',
              'Who holds what at the end',
              'What happened, and why',
            ],
            qr: 'QR code of the link',
            disk: 'enc. data key',
          }
        : {
            headings: ['キーと値の推移', '最後に保持している値', '何が、なぜ起きたか'],
            qr: 'リンクの QR コード',
            disk: '暗号化データキー',
          };
    await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(texts.headings);
    await expect(sheet.getByRole('img', { name: texts.qr })).toBeVisible();
    const address = sheet.getByText(`/#/flow/sse-kms/upload?seed=paper&lang=${lang}`);
    await expect(address).toBeVisible();
    // It is the end that is drawn, wherever the stage stood: the wrapped key lies on the disk, and each beat has its line.
    await expect(sheet.getByText('report.csv').and(page.locator('code'))).toBeVisible();
    await expect(sheet.locator('.sheet-disk').getByText(texts.disk)).toBeVisible();
    const beats = await sheet.locator('.sheet-beats > span').count();
    await expect(sheet.getByRole('list').last().getByRole('listitem')).toHaveCount(beats);
    await axe(page);
  });
}

// From the shortest flow to the longest there is.
for (const flow of [
  'sse-c/download?',
  'sse-kms/download?caller=s3-only&',
  'sse-kms-bucket-key/upload?',
  'sse-kms-bucket-key/multipart?',
  'sse-kms-bucket-key/copy?lang=ja&',
]) {
  test(`the first sheet is one A4 page: ${flow}`, async ({ page }) => {
    await page.setViewportSize({ width: WIDTH, height: Math.floor(HEIGHT) });
    const sheet = await printed(page, `#/flow/${flow}seed=paper`);
    const box = await sheet.boundingBox();
    expect(box?.height).toBeGreaterThan(HEIGHT / 2);
    expect(box?.height).toBeLessThanOrEqual(HEIGHT);
    expect(await sheet.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
    await expect(sheet).toHaveCSS('break-after', 'page');
    const steps = page.getByRole('heading', { level: 2, name: /^(Every step|全ステップ)$/ });
    expect((await steps.boundingBox())?.y).toBeGreaterThanOrEqual(
      (box?.y ?? 0) + (box?.height ?? 0),
    );
  });
}

test('Take home in the share dialog prints', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  const stage = new Stage(page);
  await stage.open('#/flow/sse-kms/upload');
  await stage.press('Share');
  await page.getByRole('dialog').getByRole('button', { name: 'Take home' }).click();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
});

/** The first sheet of a flow while it is being printed. */
async function printed(page: Page, hash: string): Promise<Locator> {
  const loaded = page.waitForResponse(/printed-flow/);
  await page.goto(`/${hash}`);
  await loaded;
  await page.emulateMedia({ media: 'print' });
  const sheet = page.getByRole('region', {
    name: /^(The flow on one page|1 ページにまとめたフロー)$/,
  });
  await expect
    .poll(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      return sheet.count();
    })
    .toBe(1);
  return sheet;
}
