import type { Locator, Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { PoliciesDesk } from './policies-desk.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A lesson, by the names a reader meets it by. */
class LessonPage {
  readonly page: Page;
  readonly player: Locator;
  readonly position: Locator;
  readonly said: Locator;

  constructor(page: Page) {
    this.page = page;
    this.player = page.getByRole('region', { name: /^(Player|プレーヤー)$/ });
    this.position = this.player.getByRole('status');
    this.said = page.getByRole('article').getByRole('status');
  }

  /** Opens a lesson and waits until its first scene is on the stage. */
  async open(hash: string): Promise<void> {
    await this.page.goto(`/${hash}`);
    await expect(this.page.locator('.learn[aria-busy=false] .caption-number')).toBeVisible();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Opens a task by its name. */
  async work(title: RegExp): Promise<Locator> {
    await this.page.getByRole('button', { name: title }).click();
    const task = this.page.getByRole('article', { name: title });
    await expect(task).toBeVisible();
    return task;
  }
}

test('a lesson is read, asked about and worked through, and what was done is kept', async ({
  page,
}) => {
  const lesson = new LessonPage(page);
  const { player, position } = lesson;
  await test.step('its ideas have the player show what they say', async () => {
    await lesson.open('#/learn/download');
    await expect(page).toHaveTitle(/^Two services must say yes/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two services must say yes');
    await expect(position).toHaveText('Step 3 of 12');
    await page.getByRole('link', { name: 'step 4', exact: true }).click();
    await expect(position).toHaveText('Step 4 of 12');
    await lesson.press('Show: step 5');
    await expect(position).toHaveText('Step 5 of 12');
    await expect(page.getByRole('button', { name: 'Show: step 5' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await axe(page);
  });

  await test.step('its question tells nothing before it is answered, and then why', async () => {
    await expect(page.getByText('It is KMS that asks for')).toHaveCount(0);
    await page.getByRole('radio', { name: /S3 refuses at once/ }).check();
    await expect(player).toContainText('Download with SSE-KMS');
    await lesson.press('Answer');
    await expect(page.getByText('Not so. It is the one marked here.')).toBeFocused();
    await expect(page.getByRole('radio', { name: /S3 says yes.*right/ })).toBeVisible();
    await expect(page.getByText('It is KMS that asks for')).toContainText('403 Forbidden');
    await expect(position).toHaveText(/^Step 5 of (?!12)/);
  });

  await test.step('a task that asks for a step is done by standing there', async () => {
    const task = await lesson.work(/Go to the step/);
    await expect(task).toContainText('Not yet');
    await expect(task).not.toContainText('no plaintext data key reaches S3');
    await lesson.press('Last step');
    await expect(task).toContainText('At this step no plaintext data key reaches S3.');
    await expect(lesson.said).toContainText('Not yet. At this step');
    await lesson.press('Hint');
    await expect(task).toContainText('Watch the room of KMS.');
    await lesson.press('Another hint');
    await expect(task).toContainText('the answer to the call of step 4');
    await expect(page.getByRole('button', { name: /hint$/i })).toHaveCount(0);
    for (let at = 12; at > 8; at--) await lesson.press('Previous step');
    await expect(position).toHaveText('Step 8 of 12');
    await expect(task).toContainText('Done');
    await expect(lesson.said).toContainText('Done: Go to the step');
  });

  await test.step('a task is judged from the run, whatever was changed for it', async () => {
    await lesson.press('Next task');
    const task = page.getByRole('article', { name: /Make the download fail/ });
    await expect(task).toContainText('now: 200 OK');
    const caller = page.getByLabel('Caller', { exact: true });
    await caller.selectOption('anonymous');
    await expect(task).toContainText('S3 itself refuses now.');
    await expect(task).toContainText('now: 403 Forbidden AccessDenied');
    await lesson.press('Show a solution');
    await expect(caller).toHaveValue('s3-only');
    await expect(task).toContainText('On the stage is a solution');
    await expect(task).toContainText('Not yet');
    await lesson.press('Back to my try');
    await expect(caller).toHaveValue('anonymous');
    await lesson.press('Start again');
    await expect(task).toContainText('now: 200 OK');
    await page.getByLabel('Key state').selectOption('disabled');
    await expect(task).toContainText('Done, after a solution');
    await axe(page);
  });

  await test.step('a circumstance that is not offered can be added', async () => {
    await page.getByLabel('Add a change').selectOption('stored-bytes');
    await expect(page.getByLabel('Stored bytes')).toBeFocused();
  });

  await test.step('what has to be foretold is not shown before', async () => {
    const task = await lesson.work(/Say who refused/);
    await expect(player).toHaveText(/The player opens when you have said/);
    await page.getByRole('radio', { name: 'S3, for lack of s3:GetObject' }).check();
    await lesson.press('Run it');
    await expect(task).toContainText('That is not what the run shows.');
    await expect(position).toBeVisible();
    await page.getByRole('radio', { name: 'KMS, for lack of kms:Decrypt' }).check();
    await expect(task).toContainText('one may upload all day');
  });

  await test.step('all of it is there again after a reload', async () => {
    // The address is written a moment later: browsers allow only so many changes of it.
    await expect(page).toHaveURL(/task=who-refused/);
    await page.reload();
    await expect(page.locator('.caption-number')).toBeVisible();
    await expect(page.getByRole('button', { name: /Go to the step.*Done/ })).toBeVisible();
    // The address has the task that was worked at.
    await expect(page.getByRole('article', { name: /Say who refused/ })).toContainText('Done');
    await expect(page.getByText('Not so. It is the one marked here.')).toBeVisible();
    const rail = page.getByRole('navigation', { name: 'Lessons' });
    await expect(
      rail.getByRole('link', { name: /Two services must say yes \(done\)/ }),
    ).toBeVisible();
    const task = await lesson.work(/Make the download fail/);
    await expect(page.getByLabel('Key state')).toHaveValue('disabled');
    await expect(task).toContainText('Done');
  });
});

test('the same lesson in Japanese, on a dark phone', async ({ page }) => {
  const lesson = new LessonPage(page);
  const { position } = lesson;
  await page.setViewportSize({ width: 390, height: 844 });
  await lesson.open('#/learn/download?lang=ja&theme=dark');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 つのサービスの許可');
  await expect(position).toHaveText('ステップ 3 / 12');
  await page.getByRole('button', { name: 'ステップ 5 を表示' }).click();
  await expect(position).toHaveText('ステップ 5 / 12');
  await expect(page.locator('.caption-number')).toBeInViewport();
  await axe(page);
  await page.getByRole('radio', { name: /S3 がその場で拒否する/ }).check();
  await page.getByRole('button', { name: '答える' }).click();
  await expect(page.getByText('不正解です。')).toBeVisible();

  const first = await lesson.work(/データキーが戻ってくる/);
  await page.getByRole('button', { name: '最後のステップ' }).click();
  await expect(first).toContainText('平文のデータキーはまだ S3 に届いていません');
  await page.getByRole('button', { name: '解答例を見る' }).click();
  await expect(position).toHaveText('ステップ 8 / 12');
  await page.getByRole('button', { name: '自分の操作に戻る' }).click();
  await expect(position).toHaveText('ステップ 12 / 12');
  for (let at = 12; at > 8; at--) await page.getByRole('button', { name: '前のステップ' }).click();
  await expect(first).toContainText('完了');

  const second = await lesson.work(/S3 が許可しても失敗/);
  await page.getByRole('button', { name: 'プレーヤーへ' }).click();
  await page.getByLabel('呼び出し元（権限）', { exact: true }).selectOption('anonymous');
  await expect(second).toContainText('S3 の段階で拒否されています');
  await page.getByLabel('呼び出し元（権限）', { exact: true }).selectOption('upload-only');
  await expect(second).toContainText('完了');
  // The task is in a line over the player, and leads back to its card.
  const bar = page.getByRole('complementary', { name: '課題' });
  await expect(bar).toContainText('達成 2 件');
  await bar.getByRole('button', { name: '課題へ' }).click();
  await expect(second).toBeInViewport();
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
  await axe(page);

  const third = await lesson.work(/誰が、何が足りずに/);
  await page.getByRole('radio', { name: /s3:GetObject がない/ }).check();
  await page.getByRole('button', { name: '実行して確かめる' }).click();
  await expect(third).toContainText('実行結果と合いません');
  await page.getByRole('radio', { name: /kms:Decrypt がない/ }).check();
  await expect(third).toContainText('完了');
});

test('a policy is written and judged by its table, and each row plays as a flow', async ({
  page,
}) => {
  const lesson = new LessonPage(page);
  await page.goto('/#/learn/forcing?task=one-key-only');
  const task = page.getByRole('article', { name: /Let in SSE-KMS with this key only/ });
  const desk = new PoliciesDesk(page);
  const editor = desk.editor('Bucket policy');
  const write = (text: string) => desk.paste('Bucket policy', text);
  const row = (number: number) => page.getByRole('row', { name: new RegExp(`^${number} `) });
  await expect(row(4)).toContainText('Allowed (not as it should be)');
  await expect(task).toContainText('row 4 differs');
  await expect(page.getByText('It should be refused, and is allowed.')).toBeVisible();

  await write('{ "Statement": ');
  await expect(page.getByText('The policy cannot be read, so nothing')).toBeVisible();
  await expect(task.getByText('not a valid policy').first()).toBeVisible();
  await expect(task).not.toContainText('should be refused is allowed');
  const all = { Effect: 'Deny', Principal: '*', Action: 's3:PutObject' };
  await write(JSON.stringify({ Statement: [{ ...all, Resource: 'arn:aws:s3:::wiki-demo' }] }));
  await expect(page.getByText('S3 would not save it: Action does not apply')).toBeVisible();
  await expect(row(4)).toContainText('not judged');
  await expect(page.getByText('AWS would not save the policy, so nothing')).toBeVisible();
  await write(JSON.stringify({ Statement: [{ ...all, Resource: 'arn:aws:s3:::wiki-demo/*' }] }));
  await expect(row(1)).toContainText('Refused (not as it should be)');
  await expect(page.getByText('A Deny holds for it: Bucket policy, statement 1.')).toBeVisible();
  await axe(page);
  await lesson.press('Show a solution');
  await expect(row(4)).toContainText('Refused (as it should be)');
  await expect(task).toContainText('Not yet');
  const solution = await editor.innerText();
  expect(solution).toContain('StringNotEquals');
  await lesson.press('Back to my try');
  await expect(row(1)).toContainText('Refused (not as it should be)');

  const conditions = [
    { StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } },
    {
      StringNotEquals: {
        's3:x-amz-server-side-encryption-aws-kms-key-id':
          'arn:aws:kms:ap-northeast-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
  ];
  await write(
    JSON.stringify({
      Statement: conditions.map((Condition) => ({
        ...all,
        Resource: 'arn:aws:s3:::wiki-demo/*',
        Condition,
      })),
    }),
  );
  await expect(task).toContainText('One statement for the mode, one for the key.');
  // No key is stolen from the editor.
  await editor.press('End');
  await editor.press('ArrowLeft');
  await expect(editor).toBeFocused();

  await page.getByRole('button', { name: 'Play as a flow: SSE-S3', exact: true }).click();
  await expect(page).toHaveURL(/#\/flow\/sse-s3\/upload/);
  await expect(page.getByRole('region', { name: 'Policies of this flow' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Forcing a mode');
});

test('a flow is there again after a lesson, as it was left', async ({ page }) => {
  const lesson = new LessonPage(page);
  await page.goto('/#/flow/dsse-kms/download?caller=s3-only&seed=class-7&step=5');
  const status = page.getByRole('status');
  await expect(status).toHaveText(/^Step 5 of /);
  const said = await status.innerText();
  const nav = page.getByRole('navigation', { name: 'Pages' });
  await nav.getByRole('link', { name: 'Learn' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/#/learn/sse-s3');
  await expect(lesson.player.locator('.caption-number')).toBeVisible();
  await expect(lesson.player).toContainText('SSE-S3');
  await page.goto('/#/learn/download?task=fail-past-s3');
  const task = page.getByRole('article', { name: /Make the download fail/ });
  await expect(task).toContainText('now: 200 OK');
  await nav.getByRole('link', { name: 'Flows' }).click();
  await expect(page).toHaveURL(/#\/flow\/dsse-kms\/download\?caller=s3-only&seed=class-7&step=/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DSSE-KMS');
  await expect(status).toHaveText(said);
  // What one does with the flow is no try of the task.
  await page.goBack();
  await expect(task).toContainText('now: 200 OK');
  await expect(task.getByRole('button', { name: 'Start again' })).toHaveCount(0);
  // On the list of lessons there is nothing to step through, and none of the flow's keys.
  await page.getByRole('navigation', { name: 'Lessons' }).getByRole('link').first().click();
  await expect(page.getByRole('button', { name: 'Present' })).toHaveCount(0);
});

test('a lesson that does not arrive says so, and can be asked for again', async ({
  page,
  problems,
}) => {
  problems.allow(/net::ERR_FAILED|PartMissing|Unable to preload CSS/);
  await page.route('**/assets/sse-c-*', (route) => route.abort());
  await page.goto('/#/learn/sse-c');
  await expect(page.getByRole('alert')).toContainText('This part could not be loaded');
  await page.unrouteAll({ behavior: 'wait' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A key that you bring along');
});

test('an address that names no lesson says so, and lists those there are', async ({ page }) => {
  await page.goto('/#/learn/rot13');
  await expect(page.getByRole('alert')).toContainText('a lesson that does not exist, “rot13”');
  await expect(page.getByRole('link', { name: /Two services must say yes/ }).first()).toBeVisible();
});

test('a lesson is worked through by keyboard alone, in a class of one seed', async ({ page }) => {
  const lesson = new LessonPage(page);
  const { position } = lesson;
  await lesson.open('#/learn/download?class=7b&task=find-the-key');
  await expect(position).toHaveText('Step 1 of 12');
  for (let at = 1; at < 8; at++) await page.keyboard.press('ArrowRight');
  await expect(position).toHaveText('Step 8 of 12');
  const task = page.getByRole('article', { name: /Go to the step/ });
  await expect(task).toContainText('Done');
  // What comes next is reached from the task itself.
  await task.getByRole('button', { name: 'Show a solution' }).focus();
  const next = task.getByRole('button', { name: 'Next task' });
  for (
    let tabs = 0;
    tabs < 6 && !(await next.evaluate((own) => own === document.activeElement));
    tabs++
  )
    await page.keyboard.press('Tab');
  await expect(next).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: /Make the download fail/ })).toBeVisible();
  await expect(
    page.getByRole('article', { name: /Make the download fail/ }).getByRole('heading'),
  ).toBeFocused();
});

test('in a frame a lesson stands alone, text and player', async ({ page }) => {
  const lesson = new LessonPage(page);
  await page.setViewportSize({ width: 800, height: 700 });
  await lesson.open('#/learn/download?embed=1');
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next step' })).toBeVisible();
  await axe(page);
});
