import { readFileSync } from 'node:fs';
import { COURSE_IDS, loadLesson } from '../src/lessons/course/index.ts';
import { axe, expect, test } from './fixtures.ts';

/** A lesson that is done, and one that has been begun, as a link carries them. */
const CARRIED = 'download.at-kms.find-the-key.fail-past-s3.who-refused!~sse-c.nobody';

test('lessons are found by what they say, and their tasks alone by name', async ({ page }) => {
  await page.goto('/#/learn?class=7b&theme=dark');
  const lessons = page.getByRole('region', { name: /^Lessons/ });
  const entries = lessons.getByRole('heading', { level: 3 });
  await expect(entries).toHaveCount(11);
  const search = page.getByRole('searchbox', { name: /Find a lesson/ });
  await search.fill('HMAC');
  await expect(lessons.getByRole('link', { name: 'A key that you bring along' })).toBeVisible();
  // The list follows what is typed a moment later.
  await expect.poll(() => entries.count()).toBeLessThan(11);
  await search.fill('no such thing anywhere');
  await expect(page.getByText('Nothing here speaks of “no such thing anywhere”.')).toBeVisible();
  await search.fill('');
  await page.getByRole('checkbox', { name: 'Tasks only' }).check();
  await expect(page.getByText('Takeaway')).toHaveCount(0);
  await axe(page);
  await lessons.getByRole('link', { name: /Make the download fail/ }).click();
  await expect(page.getByRole('article', { name: /Make the download fail/ })).toBeVisible();
  // In the class in which one was, and as dark as it was.
  await expect(page).toHaveURL(/#\/learn\/download\?.*class=7b.*theme=dark/);
});

test('progress is carried by a link and a file, and forgotten only after a question', async ({
  page,
  browser,
}) => {
  await page.goto(`/#/learn?progress=${CARRIED}`);
  await expect(page.getByText('The progress was taken over')).toBeVisible();
  const done = page.getByRole('listitem').filter({ hasText: 'Two services must say yes' }).first();
  await expect(done).toContainText('done');
  await expect(page).not.toHaveURL(/progress=/);
  const link = page.getByRole('textbox', { name: 'Link to your progress' });
  await expect(link).toHaveValue(/progress=download\.at-kms/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, 'utf8')).lessons.download.answer).toBe('at-kms');

  await page.getByRole('button', { name: 'Begin everything anew' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(done).toContainText('done');
  await page.getByRole('button', { name: 'Begin everything anew' }).click();
  await page.getByRole('button', { name: 'Forget all of it' }).click();
  await expect(link).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('link', { name: /^Begin: / })).toBeVisible();

  const choose = (content: string) =>
    page
      .getByLabel('Open a file')
      .last()
      .setInputFiles({
        name: 'mine.json',
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      });
  await choose('{"format":"something else"}');
  await expect(page.getByText('“mine.json” holds no progress of this course')).toBeVisible();
  await choose(readFileSync(file, 'utf8'));
  await expect(done).toContainText('done');

  await test.step('where the browser keeps nothing it lasts as long as the page, and says so', async () => {
    const context = await browser.newContext({
      locale: 'ja-JP',
      viewport: { width: 390, height: 844 },
    });
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    const other = await context.newPage();
    await other.goto(`${new URL(page.url()).origin}/#/learn?progress=${CARRIED}`);
    await expect(other.getByText('このブラウザーには保存できないため')).toBeVisible();
    await expect(other.getByRole('link', { name: /^続ける：/ })).toBeVisible();
    await expect(other.getByText('コースを終えると説明できること')).toBeVisible();
    const lessons = await Promise.all(COURSE_IDS.map(loadLesson));
    const all = lessons.map(({ id, tasks }) => [id, '', ...tasks.map((task) => task.id)].join('.'));
    await other.goto(`${new URL(page.url()).origin}/#/learn?progress=${all.join('~')}`);
    await expect(other.getByText('コースをすべて完了しました')).toBeVisible();
    await axe(other);
    expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await context.close();
  });
});
