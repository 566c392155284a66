import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { startEmbedHost } from './embed-host.ts';
import { axe, expect, test } from './fixtures.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const EXAMPLE = readFileSync('docs/example-lesson.json', 'utf8');

/** Chooses a lesson's file in the contents. */
async function choose(page: Page, name: string, text: string, button = 'Open a lesson') {
  await page
    .getByLabel(button)
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('a broken file says all that is wrong in words, and nothing is lost', async ({ page }) => {
  await page.goto('/#/learn?lang=en');
  const broken = JSON.parse(EXAMPLE);
  broken.tasks[0].goals[0].check.by = 'nobody';
  delete broken.takeaway;
  await choose(page, 'broken.json', JSON.stringify(broken));
  const refusal = page.getByText('broken.json cannot be used as it is.');
  await expect(refusal).toBeVisible();
  const problems = page.locator('.own-problems').getByRole('listitem');
  await expect(problems).toHaveCount(2);
  await expect(problems.filter({ hasText: 'tasks[0].goals[0].check.by' })).toContainText(
    'This cannot be here: "nobody"',
  );
  await expect(problems.filter({ hasText: 'takeaway' })).toContainText('This is missing.');
  await expect(page.getByText('Nothing was changed')).toBeVisible();
  await axe(page);
  await choose(page, 'no.json', '{"format": ');
  await expect(page.getByText('The file is not JSON')).toBeVisible();
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByText('JSON として読めません')).toBeVisible();
});

test('a lesson from a file is checked by solving it, and played to done like ours', async ({
  page,
}) => {
  await page.goto('/#/learn?lang=en');
  await choose(page, 'mine.json', EXAMPLE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The key is switched off');
  await expect(page.getByText('This lesson is from mine.json.')).toBeVisible();
  await expect(page.getByText('Every task can be solved')).toBeVisible();
  await expect(page.getByText('Minutes', { exact: true })).toHaveCount(0);
  await axe(page);
  await page.getByRole('button', { name: /Stop the download without touching/ }).click();
  const done = page.getByText(
    'Every object under the key is out of reach until it is enabled again.',
    {
      exact: true,
    },
  );
  await expect(done).toHaveCount(0);
  const state = page.getByRole('combobox', { name: 'Key state' }).first();
  await state.selectOption('rotated');
  await expect(page.getByText('The client is answered 200 OK.', { exact: true })).toBeVisible();
  await state.selectOption('disabled');
  await expect(done).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole('button', { name: 'Close this lesson' }).click();
  await expect(page.getByRole('button', { name: 'Close this lesson' })).toHaveCount(0);
  await expect(page).toHaveURL(/#\/learn(\?lang=en)?$/);
});

test('a lesson’s file can be dropped on a lesson', async ({ page }) => {
  await page.goto('/#/learn/download?lang=en');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Two services must say yes');
  const drop = async (name: string, text: string) => {
    const files = await page.evaluateHandle(
      ([file, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([content ?? ''], file ?? '', { type: 'application/json' }));
        return data;
      },
      [name, text],
    );
    await heading.dispatchEvent('drop', { dataTransfer: files });
  };
  await drop('broken.json', '{}');
  await expect(page.getByText('broken.json cannot be used as it is.')).toBeVisible();
  await expect(heading).toHaveText('Two services must say yes');
  await drop('mine.json', EXAMPLE);
  await expect(heading).toHaveText('The key is switched off');
});

test('a task that cannot be solved is a warning', async ({ page }) => {
  await page.goto('/#/learn?lang=en');
  const unsound = JSON.parse(EXAMPLE);
  unsound.tasks[0].solution.circumstances['key-state'] = 'rotated';
  await choose(page, 'mine.json', JSON.stringify(unsound));
  await expect(
    page.getByText('its solution leaves open: KMS refuses', { exact: false }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The key is switched off');
});

test('a lesson beside the site is opened by its address, and one elsewhere is not', async ({
  page,
  problems,
}) => {
  await page.route('**/lessons/mine.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: EXAMPLE }),
  );
  await page.goto('/#/learn?from=lessons/mine.json&lang=en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The key is switched off');
  await expect(page).toHaveURL(/#\/learn\/key-switched-off\?.*from=lessons/);
  // Its address leads back to it.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The key is switched off');
  await expect(page.getByRole('alert')).toHaveCount(0);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/#/learn?from=https%3A%2F%2Felsewhere.example%2Fmine.json&lang=en');
  await expect(page.getByText('“from” names another place.')).toBeVisible();
  expect(asked.filter((url) => url.includes('elsewhere'))).toEqual([]);
  problems.allow(/404/);
  await page.goto('/#/learn?from=lessons/none.json&lang=en');
  await expect(page.getByText('The site has no such file: it answered 404.')).toBeVisible();
});

test('a lesson is written from the flow, saved, opened again and played', async ({ page }) => {
  await page.goto('/#/flow/sse-c/upload?lang=en&seed=write');
  await expect(page.locator('html[data-run="own"]')).toBeAttached();
  await page.goto('/#/learn?write=1&lang=en');
  await expect(page.getByText('Upload with SSE-C.')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'From the flow on the screen' }).click();
  const text = (name: string) => page.getByRole('textbox', { name, exact: true });
  // What is left to do leads there, into a part that is still shut, and is no mistake before it is one.
  await expect(text('Hint 1, in English')).toHaveCount(0);
  await page.getByRole('button', { name: 'Task 1 › Hint 1' }).click();
  await expect(text('Hint 1, in English')).toBeFocused();
  await expect(text('Hint 1, in English')).not.toHaveAttribute('aria-invalid');
  await axe(page);
  await page.getByText('Tasks', { exact: true }).click();
  await text('Title, in English').first().fill('Keys of one’s own');
  await expect(page.getByRole('combobox', { name: 'Encryption' }).first()).toHaveValue('sse-c');
  // A token is chosen by what it says, and reads so at once; a wrong one is marked.
  const words = text('Paragraph 1, in English');
  await words.fill('Who keeps the key? ');
  await page
    .getByRole('combobox', { name: 'Insert into: Paragraph 1' })
    .selectOption('{value customer-key}');
  await expect(words).toHaveValue('Who keeps the key? {value customer-key}');
  await expect(page.getByText(/^Reads Who keeps the key\? customer/)).toBeVisible();
  await words.fill('{valu x}');
  await expect(page.locator('.told-unknown')).toContainText('{valu x}');
  await expect(page.locator('.write-part').getByText('These braces name nothing')).toBeVisible();
  await expect(words).toHaveAttribute('aria-invalid', 'true');
  await words.fill('The client keeps it.');
  await text('What one can do after it, in English').fill('Say who keeps it.');
  await text('To take away, in one sentence, in English').fill('The client does.');
  await text('Title, in English').nth(1).fill('Whose key');
  // The question, whose answer the run says.
  await page.getByText('Question', { exact: true }).click();
  await text('What is asked, in English').fill('What happens?');
  await text('Choice 1, in English').fill('It is stored.');
  await text('Choice 2, in English').fill('It is refused.');
  await expect(page.getByText('The run shows: It is stored.')).toBeVisible();
  await page
    .getByRole('combobox', { name: 'Step that shows the answer' })
    .selectOption({ index: 3 });
  await text('Why it is so, in English').fill('The key is right.');
  // A task, tried at once.
  await page.getByText('Tasks', { exact: true }).click();
  const task = page.getByRole('group', { name: 'Task 1' });
  await task.getByRole('textbox', { name: 'Title, in English' }).fill('Have it refused');
  await text('What is to be done, in English').fill('Change one thing.');
  await text('The goal in words, in English').fill('It is refused');
  await text('Said while it is not met, in English').fill('It is answered {answer}.');
  await expect(page.getByText('Reads It is answered 200 OK.')).toBeVisible();
  await text('Hint 1, in English').fill('Whose key?');
  await text('Hint 2, in English').fill('Send another.');
  await text('Said when it is done, in English').fill('So it is.');
  await task.getByRole('button', { name: 'Try it' }).click();
  const tried = task.getByRole('table', { name: 'What the runs show' });
  await expect(
    tried.getByRole('row', { name: /^A solution not yet not as it should be/ }),
  ).toBeVisible();
  const solution = task.getByRole('group', { name: 'A solution' });
  await solution.getByRole('combobox', { name: 'Add a circumstance' }).selectOption('customer-key');
  await solution.getByRole('combobox', { name: 'Customer key' }).selectOption('bad-md5');
  await task.getByRole('button', { name: 'Try it' }).click();
  await expect(tried.getByRole('row', { name: /^A solution met as it should be/ })).toBeVisible();
  await expect(
    tried.getByRole('row', { name: /^The start not yet as it should be/ }),
  ).toBeVisible();
  await page.getByText('For trainers', { exact: true }).click();
  await text('What to do, in English').fill('Play it');
  await text('Note on idea 1, in English').fill('Ask.');
  await expect(page.getByText('Nothing is missing: it can be played.').first()).toBeVisible();
  await axe(page);
  // Kept while one writes, saved, and the same when it is opened again.
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('s3-encryption-explorer/lesson')))
    .toBe(file);
  await page.reload();
  await expect(text('Title, in English').first()).toHaveValue('Keys of one’s own');
  await page.getByRole('button', { name: 'Begin another' }).click();
  await page.getByRole('button', { name: 'Begin another all the same' }).click();
  await choose(page, 'my-lesson.json', file, 'Open a file');
  await expect(text('Title, in English').first()).toHaveValue('Keys of one’s own');
  await page.getByRole('button', { name: 'Play it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keys of one’s own');
  await expect(page.getByText('Every task can be solved')).toBeVisible();
});

test('a copy of a lesson is written on by keyboard, in both languages, at 390 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/#/learn?write=1&lang=ja&theme=dark');
  await page.getByRole('button', { name: '複製する' }).press('Enter');
  const japanese = page.getByRole('textbox', { name: '題名（日本語）', exact: true }).first();
  await expect(japanese).not.toHaveValue('');
  await expect(
    page.getByRole('textbox', { name: '題名（英語）', exact: true }).first(),
  ).not.toHaveValue('');
  await expect(page.getByText('不足はありません。再生できます。').first()).toBeVisible();
  await japanese.focus();
  // It is there once the run is, of which it offers the values.
  const insert = page.getByRole('combobox', { name: '挿入先：題名' });
  await expect(insert).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(page.getByText('不足はありません。再生できます。').first()).toBeVisible();
  await page.keyboard.type('書き直した題名');
  await page.keyboard.press('Tab');
  await expect(insert).toBeFocused();
  const idea = page.getByRole('button', { name: '下へ移動：内容 1' });
  const first = page.getByRole('group', { name: '内容 1' }).getByRole('textbox').first();
  const before = await first.inputValue();
  await idea.press('Enter');
  await expect(first).not.toHaveValue(before);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await axe(page);
});

test('the element shows one lesson in a page of somebody else’s', async ({
  page,
  problems,
  baseURL,
}) => {
  await using host = await startEmbedHost(problems);
  await host.open(
    page,
    `<script async src="${baseURL}/embed.js"></script>
      <s3-encryption-lesson lesson="download" lang="ja" class="7b"></s3-encryption-lesson>`,
  );
  const element = page.locator('s3-encryption-lesson');
  const heading = element.frameLocator('iframe').getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('2 つのサービスの許可');
  // Another attribute, another lesson, in the same frame.
  await element.evaluate((each) => each.setAttribute('lesson', 'sse-c'));
  await expect(heading).not.toHaveText('2 つのサービスの許可');
  await expect(element.frameLocator('iframe').getByRole('navigation')).toHaveCount(0);
});

test('Embed has the pieces for the lesson on the screen', async ({ page }) => {
  await page.goto('/#/learn/download?lang=en&class=7b');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Embed' }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed this lesson' });
  await dialog.getByRole('combobox', { name: 'Where it goes' }).selectOption('script');
  await expect(dialog.locator('pre')).toContainText(
    '<s3-encryption-lesson lesson="download" class="7b" lang="en"',
  );
  const frame = dialog.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Two services must say yes');
});
