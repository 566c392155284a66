import { axe, expect, test } from './fixtures.ts';
import { PoliciesDesk } from './policies-desk.ts';
import { Stage } from './stage.ts';
import { blockStorage } from './storage.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The bucket policy of https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html, as pasted. */
const FROM_THE_GUIDE = JSON.stringify({
  Version: '2012-10-17',
  Id: 'PutObjectPolicy',
  Statement: [
    {
      Sid: 'DenyObjectsThatAreNotSSEKMS',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { Null: { 's3:x-amz-server-side-encryption-aws-kms-key-id': 'true' } },
    },
  ],
});

test('tells a pasted policy’s part in a refusal, and what to add', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open('?preset=no-bucket-policy');
  await desk.expectAnswer('Allowed');
  await desk.paste('Bucket policy', FROM_THE_GUIDE);
  await page.getByRole('button', { name: 'Use these names' }).click();
  await desk.expectAnswer('Refused');
  await expect(desk.status).toContainText('Amazon S3: Refused');
  await expect(desk.verdict).toContainText(
    'Explicitly denied by statement 1 “DenyObjectsThatAreNotSSEKMS” of the bucket policy.',
  );
  await expect(desk.card('Bucket policy')).toContainText('refuses the request');
  await expect(desk.editor('Bucket policy').locator('.cm-lit-deny').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Encryption headers' }).selectOption('aws:kms');
  // The IAM policy of the preset still speaks of the demo bucket.
  await expect(desk.verdict).toContainText(
    'No identity-based (IAM) policy of the caller allows it.',
  );
  await expect(desk.verdict).toContainText('arn:aws:s3:::amzn-s3-demo-bucket/report.csv');
  await page.getByRole('button', { name: 'Apply', exact: true }).first().click();
  await desk.expectAnswer('Allowed');
});

test('follows every keystroke, and marks what is wrong where it stands', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open();
  const bucket = desk.card('Bucket policy');
  await desk.paste('Bucket policy', '{"Version":"2012-10-17","Statement":[{"Effect":"Deni"}]}');
  const problems = bucket.getByRole('list', { name: 'Problems of the Bucket policy' });
  await expect(problems).toContainText('Line 1, column 48 Effect must be "Allow" or "Deny".');
  await desk.expectAnswer('No verdict');
  await expect(desk.status).toContainText('AWS KMS: Allowed');
  await expect(bucket.locator('.cm-lintRange-error').first()).toBeVisible();
  await expect(desk.editor('Bucket policy')).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Format: Bucket policy' }).click();
  await expect(problems).toContainText('Line 5, column 17 Effect must be');
  await problems.getByRole('button').first().click();
  await page.keyboard.type('"Allow"');
  await expect(problems).not.toContainText('Effect');
  await page.getByRole('button', { name: 'Undo: Bucket policy' }).click();
  await expect(problems).toContainText('Effect must be');
  await desk.undoAll('Bucket policy');
  await expect(problems).toBeHidden();
  await desk.expectAnswer('Refused');
  await expect(page.getByRole('combobox', { name: 'Start from' })).toHaveValue('force-sse-kms');
});

test('offers the smallest change, and the way back', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open();
  await expect(desk.verdict.getByRole('list', { name: 'Conditions that were met' })).toHaveText(
    'StringNotEquals s3:x-amz-server-side-encryption: the request does not have the key, so a negated operator is met',
  );
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await desk.expectAnswer('Allowed');
  await expect(desk.verdict).toContainText('Applied to: Bucket policy');
  const undo = page.getByRole('button', { name: 'Undo the change' });
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await desk.expectAnswer('Refused');
  await expect(undo).toBeHidden();
  await page.getByText('Other ways').click();
  await page.getByRole('button', { name: 'Apply', exact: true }).nth(1).click();
  await desk.expectAnswer('Allowed');
  await expect(desk.card('Bucket policy')).toContainText('empty: no policy');
});

test('shows a preset’s requests beside its warning, and takes one over', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open();
  const cells = page.getByRole('table').getByRole('row').getByRole('cell');
  await expect(cells).toHaveText([
    /Refused.*S3/,
    /Refused.*S3/,
    'Allowed',
    'Allowed',
    /Refused.*S3/,
    /Refused.*S3/,
  ]);
  await expect(page.getByRole('region', { name: 'To know' })).toContainText(
    'A bucket default does not satisfy it.',
  );
  await page.getByRole('button', { name: 'Use this request: aws:kms + key ARN' }).first().click();
  await expect(desk.row('aws:kms + key ARN')).toHaveAttribute('aria-current', 'true');
  await desk.expectAnswer('Allowed');
  await expect(page.getByRole('region', { name: 'The request as sent' })).toContainText(
    'x-amz-server-side-encryption-aws-kms-key-id: arn:aws:kms:',
  );
  await page.getByRole('combobox', { name: 'Start from' }).selectOption('Public read');
  await desk.expectAnswer('Refused');
  await expect(desk.verdict).toContainText('400 InvalidArgument');
  await expect(desk.status).toContainText('AWS KMS: not asked');
});

test('the address says preset and request, and never a policy unasked', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open('?preset=iam-policy&sse=AES256&tls=no');
  await expect(page.getByRole('combobox', { name: 'Connection' })).toHaveValue('http');
  await page.getByRole('combobox', { name: 'Encryption headers' }).selectOption('aws:kms:dsse');
  await expect(page).toHaveURL(/#\/policies\?preset=iam-policy&mode=dsse-kms&connection=http$/);
  await desk.paste('Bucket policy', '{"Version":"2012-10-17"}');
  await expect(page).toHaveURL(/#\/policies\?mode=dsse-kms&chosen-by=request&connection=http$/);
  await page.reload();
  await expect(desk.editor('Bucket policy')).toContainText('2012-10-17');
  await expect(page.getByRole('combobox', { name: 'Start from' })).toHaveValue('mine 0');
  await page.goto('/#/policies?preset=nowhere&as=nobody');
  await expect(desk.notices.filter({ hasText: '“nowhere”' })).toBeVisible();
  await expect(desk.notices.filter({ hasText: '“nobody”' })).toBeVisible();
});

test('policies go into the link when asked, and come out of it elsewhere', async ({
  page,
  browser,
}) => {
  const desk = new PoliciesDesk(page);
  await desk.open();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await desk.paste('Bucket policy', FROM_THE_GUIDE);
  await page.getByRole('checkbox', { name: 'Include my policies in the link' }).check();
  await expect(page).toHaveURL(/policies=z\./);
  const address = page.url();
  await page.getByRole('checkbox', { name: 'Include my policies in the link' }).uncheck();
  await expect(page).not.toHaveURL(/policies=/);

  const elsewhere = await browser.newContext();
  const other = new PoliciesDesk(await elsewhere.newPage());
  await other.page.goto(address);
  await expect(other.notices).toContainText(
    'These are the policies of the link or flow you came by.',
  );
  await expect(other.editor('Bucket policy')).toContainText('DenyObjectsThatAreNotSSEKMS');
  expect(await other.page.evaluate(() => localStorage.length)).toBe(0);
  await elsewhere.close();

  await page.goto('/#/policies?policies=z.nonsense');
  await expect(desk.notices).toContainText('The policies in the link could not be read.');
});

test('earlier edits are kept beside later ones', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  const start = page.getByRole('combobox', { name: 'Start from' });
  await desk.open();
  await desk.paste('Bucket policy', 'first');
  await start.selectOption('Force SSE-C');
  await desk.paste('Bucket policy', 'second');
  await start.selectOption('My earlier edits, 1');
  await expect(desk.editor('Bucket policy')).toHaveText('first');
  await start.selectOption('My edits (kept in this browser)');
  await expect(desk.editor('Bucket policy')).toHaveText('second');
});

test('plays as a flow under these policies, and comes back', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  const stage = new Stage(page);
  await desk.open();
  await page.getByRole('button', { name: 'Play as a flow' }).click();
  await stage.expectOutcome('403 Forbidden');
  const own = page.getByRole('region', { name: 'Policies of this flow' });
  await expect(own).toContainText('runs with the policies from the Policies page');
  await stage.showCircumstances();
  await expect(page.getByRole('combobox', { name: 'Bucket policy' })).toBeDisabled();
  await page.goBack();
  await expect(desk.card('Bucket policy')).toContainText('refuses the request');
  await page.goForward();
  await own.getByRole('link', { name: 'Edit them' }).click();
  await desk.expectAnswer('Refused');
  await page.getByRole('link', { name: 'Flows' }).click();
  await stage.showCircumstances();
  await expect(page.getByRole('combobox', { name: 'Chosen by' })).toHaveValue('bucket-default');
  await own.getByRole('button', { name: 'Drop them' }).click();
  await stage.expectOutcome('200 OK');
  await expect(own).toBeHidden();
});

test('says why a request cannot be played', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open('?as=root');
  const play = page.getByRole('button', { name: 'Play as a flow' });
  await expect(play).toHaveAttribute('aria-disabled', 'true');
  await expect(play).toHaveAccessibleDescription(/The flows have no root user/);
  await play.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Policies');
  await page.getByRole('combobox', { name: 'Caller' }).selectOption('Role, same account');
  await expect(play).toHaveAttribute('aria-disabled', 'false');
  await desk.paste('Key policy', '');
  await expect(play).toHaveAccessibleDescription(/cannot be read or saved/);
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  test('copies the policies as JSON, CLI and Terraform', async ({ page }) => {
    const desk = new PoliciesDesk(page);
    await desk.open();
    await page.getByRole('button', { name: 'Copy as…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Copy the policies' });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await dialog.getByRole('button', { name: 'Copy: Bucket policy' }).click();
    await expect.poll(async () => JSON.parse(await copied()).Statement[0].Effect).toBe('Deny');
    await dialog.getByRole('radio', { name: 'AWS CLI' }).check();
    await dialog.getByRole('button', { name: 'Copy: The policies as AWS CLI' }).click();
    await expect.poll(copied).toContain('aws s3api put-bucket-policy --bucket wiki-demo');
    await dialog.getByRole('radio', { name: 'Terraform' }).check();
    await dialog.getByRole('button', { name: 'Copy: The policies as Terraform' }).click();
    await expect.poll(copied).toContain('resource "aws_kms_key_policy" "this"');
    await axe(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Copy as…' })).toBeFocused();
  });
});

test('is worked by keyboard alone', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open('?preset=no-bucket-policy');
  const start = page.getByRole('combobox', { name: 'Start from' });
  await start.focus();
  // Keys that step through a flow elsewhere belong to the page here.
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(start).toHaveValue('force-sse-kms');
  await desk.expectAnswer('Refused');
  await page.keyboard.press('Tab');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(desk.row('aws:kms + key ARN')).toHaveAttribute('aria-current', 'true');
  await desk.expectAnswer('Allowed');

  const bucket = desk.editor('Bucket policy');
  await bucket.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Tab');
  await expect(bucket).toBeFocused();
  await page.keyboard.type('? . ');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(bucket).toContainText('? . {');
  await desk.expectAnswer('No verdict');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await desk.expectAnswer('Allowed');
  // Typing over what is selected, as one replaces a policy by hand.
  await page.keyboard.press('Control+a');
  await page.keyboard.type('x');
  await expect(bucket).toHaveText('x');
  await page.keyboard.press('Control+z');
  await desk.expectAnswer('Allowed');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(bucket).not.toBeFocused();
  await expect(
    page.getByRole('button', { name: 'Format: IAM policy of the caller' }),
  ).toBeFocused();
  const show = page.getByRole('button', { name: 'Show: Key policy, statement 1' });
  await show.focus();
  await page.keyboard.press('Enter');
  await expect(desk.editor('Key policy')).toBeFocused();
  await page.keyboard.type('!');
  await expect(desk.editor('Key policy')).not.toContainText('Enable IAM policies');
});

for (const width of [1440, 1024, 390]) {
  test(`has no sideways scrolling at ${width} px, and keeps the verdict in sight`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const desk = new PoliciesDesk(page);
    await desk.open('?preset=cross-account&do=MultipartUpload&lang=ja');
    expect(
      await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      }),
    ).toBe(0);
    await desk.editor('キーポリシー').scrollIntoViewIfNeeded();
    await expect(desk.status).toBeInViewport();
  });
}

for (const lang of ['en', 'ja'] as const) {
  test(`passes axe, ${lang}, light and dark`, async ({ page }) => {
    test.slow();
    const desk = new PoliciesDesk(page);
    const open = async (query: string, theme: string) => {
      await desk.open(`?${query}lang=${lang}&theme=${theme}`);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    };
    for (const theme of ['light', 'dark']) {
      await test.step(theme, async () => {
        await page.setViewportSize({ width: 1440, height: 900 });
        await open('preset=force-sse-kms&', theme);
        const how = /How each statement was judged|各ステートメントの評価/;
        const judged = page.getByRole('group').filter({ hasText: how }).first();
        if ((await judged.getAttribute('open')) === null)
          await judged.getByText(how).first().click();
        await expect(judged).toHaveAttribute('open');
        await axe(page);
        await desk.paste(lang === 'en' ? 'Bucket policy' : 'バケットポリシー', '{"Statement": 1');
        await desk.expectAnswer(/No verdict|判定不能/);
        await axe(page);
        await page.setViewportSize({ width: 390, height: 844 });
        await open('preset=public-read&', theme);
        await axe(page);
      });
    }
  });
}

test.describe('where storage is blocked', () => {
  test('works, and forgets', async ({ page }) => {
    await blockStorage(page);
    const desk = new PoliciesDesk(page);
    await desk.open();
    await page.getByRole('button', { name: 'Apply', exact: true }).click();
    await desk.expectAnswer('Allowed');
    await expect(page.getByRole('combobox', { name: 'Start from' })).toHaveValue('mine 0');
    await page.reload();
    await desk.expectAnswer('Refused');
  });
});

test('judges on the page where there is no worker', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', {
      value: class {
        constructor() {
          throw new DOMException('no workers', 'SecurityError');
        }
      },
    });
  });
  const desk = new PoliciesDesk(page);
  await desk.open();
  await desk.expectAnswer('Refused');
});

test('stays quick with a policy far larger than AWS takes', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open();
  const statement = {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: 'arn:aws:s3:::b/*',
  };
  const large = JSON.stringify({ Version: '2012-10-17', Statement: Array(3000).fill(statement) });
  await desk.paste('Bucket policy', large);
  await expect(desk.card('Bucket policy')).toContainText('Too large');
  const deep = '['.repeat(20_000);
  await desk.paste('Bucket policy', deep);
  await expect(desk.card('Bucket policy')).toContainText('Nested too deeply');
  await desk.undoAll('Bucket policy');
  await desk.expectAnswer('Refused');
});

for (const [lang, words] of [
  ['en', { open: /^Edit and try these policies/, apply: 'Apply', play: 'Play as a flow' }],
  ['ja', { open: /「ポリシー」ページで編集して試す/, apply: '適用', play: 'フローとして再生' }],
] as const) {
  test(`mends the policies of a refused flow, in ${lang}`, async ({ page }) => {
    const desk = new PoliciesDesk(page);
    const stage = new Stage(page);
    await page.goto(`/#/flow/sse-kms/upload?caller=s3-only&lang=${lang}`);
    await stage.expectOutcome('403 Forbidden');
    await page.keyboard.press('End');
    await page.getByRole('button', { name: words.open }).click();
    await desk.expectAnswer(/Refused|拒否/);
    await expect(desk.verdict).toContainText('kms:GenerateDataKey');
    await page.getByRole('button', { name: words.apply, exact: true }).first().click();
    await desk.expectAnswer(/Allowed|許可/);
    await page.getByRole('button', { name: words.play }).click();
    await stage.expectOutcome('200 OK');
    await page.goBack();
    await desk.expectAnswer(/Allowed|許可/);
    await page.goBack();
    await expect(stage.outcome).toBeVisible();
    await expect(page).toHaveURL(/caller=s3-only.*step=/);
  });
}
