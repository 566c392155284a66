import type { Page } from '@playwright/test';
import { COURSE_IDS } from '../src/lessons/course/index.ts';
import { axe, expect, test } from './fixtures.ts';
import { openNotes, sentence } from './presentation.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What the margins leave of an A4 page, in CSS pixels. */
const WIDTH = Math.floor(((210 - 24) / 25.4) * 96);
const HEIGHT = ((297 - 28) / 25.4) * 96;

const TEXTS = {
  en: {
    handout: 'Handout',
    print: 'Print the handout',
    trainers: 'For trainers',
    answers: 'Show answers and solutions',
  },
  ja: {
    handout: '配布資料',
    print: '配布資料を印刷',
    trainers: '講師向け',
    answers: '答えと解答例を表示する',
  },
} as const;

/** Opens a lesson with its trainer's part, until its handout can be printed. */
async function openTrainer(page: Page, lesson: string, lang: 'en' | 'ja' = 'en', more = '') {
  await page.goto(`/#/learn/${lesson}?trainer=1&lang=${lang}${more}`);
  await expect(page.getByRole('button', { name: TEXTS[lang].print })).toBeEnabled();
}

/** The page as it is printed. */
async function printed(page: Page) {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
}

async function notPrinted(page: Page) {
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
}

test('a lesson has a plan with its sum, notes from the run, and answers on demand', async ({
  page,
}) => {
  await openTrainer(page, 'download');
  const plan = page.getByRole('table', { name: 'Plan' });
  const minutes = await plan.locator('tbody td').allInnerTexts();
  const sum = minutes.reduce((all, each) => all + Number.parseInt(each, 10), 0);
  await expect(plan.locator('tfoot')).toContainText(`${sum} min`);
  await expect(page.getByText('Ask what a thief of the disk has now')).toBeVisible();
  const solution = page.getByText('Caller: S3 only', { exact: true });
  await expect(solution).toHaveCount(0);
  await page.getByLabel('Show answers and solutions').check();
  await expect(solution).toBeVisible();
  await expect(page.getByText('Go to step 8:')).toBeVisible();
  await axe(page, 'details.trainer');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('a class code gives everybody the same bytes, and nothing of the trainer’s', async ({
  page,
  browser,
  baseURL,
}) => {
  await openTrainer(page, 'download');
  const code = page.getByRole('textbox', { name: 'Class code' });
  await code.fill('7b autumn');
  const link = await page.getByRole('textbox', { name: 'Link for the class' }).inputValue();
  expect(link).toContain('#/learn/download?');
  expect(link).toContain('class=7b');
  expect(link).not.toContain('trainer');
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  const hash = link.slice(link.indexOf('#'));
  const seen: string[] = [];
  for (const _ of ['one', 'other']) {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      ...(baseURL ? { baseURL } : {}),
    });
    const learner = await context.newPage();
    await learner.goto(`/${hash}`);
    const print = learner.locator('.lesson-player code, .lesson-player .chip-print');
    await expect(learner.getByRole('status').first()).toContainText('Step 3');
    seen.push(
      (await learner.locator('.lesson-player').innerText()).match(/\b[0-9a-f]{4}\b/)?.[0] ?? '',
    );
    await expect(print.first()).toBeAttached();
    await context.close();
  }
  expect(seen[0]).toMatch(/^[0-9a-f]{4}$/);
  expect(seen[1]).toBe(seen[0]);
});

for (const lang of ['en', 'ja'] as const) {
  test(`every lesson’s handout is one A4 page: ${lang}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: WIDTH, height: Math.floor(HEIGHT) });
    for (const id of COURSE_IDS) {
      await openTrainer(page, id, lang);
      await printed(page);
      const sheet = page.getByRole('region', { name: TEXTS[lang].handout, exact: true });
      const box = await sheet.boundingBox();
      expect([id, (box?.height ?? 0) <= HEIGHT]).toEqual([id, true]);
      expect(box?.height).toBeGreaterThan(HEIGHT / 2);
      expect(await sheet.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
      await expect(sheet).not.toContainText('{');
      await expect(sheet.getByRole('img')).toBeVisible();
      await expect(page.getByRole('button')).toHaveCount(0);
      await notPrinted(page);
    }
  });
}

test('answers are on paper only where they are switched on', async ({ page }) => {
  await openTrainer(page, 'download');
  await printed(page);
  const sheet = page.getByRole('region', { name: 'Handout', exact: true });
  const answers = page.getByRole('region', { name: 'Answers to the handout' });
  await expect(sheet).toContainText('/#/learn/download?lang=en');
  await expect(sheet).toContainText('encrypted data key');
  await expect(answers).toHaveCount(0);
  await axe(page);
  await notPrinted(page);
  await expect(sheet).toHaveCount(0);
  await page.getByLabel('Show answers and solutions').check();
  await printed(page);
  await expect(answers).toContainText('Caller: S3 only');
  await expect(sheet).toHaveCSS('break-after', 'page');
});

test('the notes window follows the lesson, and either window drives', async ({ page, context }) => {
  await page.goto('/#/learn/download?lang=en');
  await expect(page.getByRole('status').first()).toContainText('Step 3');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(sentence(page)).toBeVisible();
  const notes = await openNotes(context, page);
  const lesson = notes.getByRole('region', { name: 'Lesson: Two services must say yes' });
  await expect(lesson).toContainText('Ask what a thief of the disk has now');
  await expect(lesson).toContainText('Next KMS is asked about the same caller');
  await expect(lesson).toContainText('10 min');
  await axe(notes);
  // From the notes to the stage …
  await notes.getByRole('button', { name: 'Next idea' }).click();
  await expect(lesson).toContainText('Many think that S3 has a permission of its own');
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText(/^5 /);
  await expect(page.getByRole('status').first()).toContainText('Step 5');
  await notes.getByRole('button', { name: 'Next idea' }).click();
  await notes.getByRole('button', { name: 'Next idea' }).click();
  await expect(lesson.getByRole('heading', { name: /^A caller may do everything/ })).toBeVisible();
  await expect(lesson).toContainText('Answer S3 says yes, reads the object');
  await expect(lesson).toContainText('403 Forbidden AccessDenied');
  // … and from the stage to the notes: steps as always, and ideas that are shown there.
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText(/^2 /);
  await page.getByRole('button', { name: 'Stop presenting' }).click();
  await page.getByRole('button', { name: 'Show: step 8' }).click();
  await expect(lesson).toContainText('Follow the red lane');
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText(/^8 /);
});

test('the plan of the whole course is the sum of its lessons', async ({ page }) => {
  await page.goto('/#/learn?trainer=1&lang=en');
  const plan = page.getByRole('region', { name: 'Plan of the whole course' });
  await expect(plan.locator('tfoot')).toBeVisible();
  const each = await plan.locator('tbody td:last-child').allInnerTexts();
  expect(each).toHaveLength(COURSE_IDS.length);
  const sum = each.reduce((all, one) => all + Number.parseInt(one, 10), 0);
  await expect(plan.locator('tfoot')).toContainText(`${Math.floor(sum / 60)} h ${sum % 60} min`);
  await axe(page, '.trainer-course');
  await plan.getByRole('link', { name: 'Two services must say yes' }).click();
  await expect(page.getByRole('button', { name: 'Print the handout' })).toBeVisible();
});
