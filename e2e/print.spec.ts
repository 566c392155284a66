import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

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
    await expect(paper.getByRole('heading', { level: 2 })).toHaveCount(total);
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
  await expect(paper.getByText('403 Forbidden · AccessDenied')).toBeVisible();
});
