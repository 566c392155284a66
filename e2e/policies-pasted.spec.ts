import { axe, expect, test } from './fixtures.ts';
import { PoliciesDesk } from './policies-desk.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const CALLER = 'arn:aws:sts::222233334444:assumed-role/report-writer/run-7';
const KEY = 'arn:aws:kms:eu-west-2:222233334444:key/6a7b8c9d-0e1f-4a2b-8c3d-4e5f6a7b8c9d';

/** A colleague's error, as a terminal of 80 columns leaves it. */
const FROM_A_COLLEAGUE = `upload failed: ./a.csv to s3://quarterly-reports/q3/a.csv An error occurred (AccessDenied)
 when calling the PutObject operation: User: ${CALLER} is not
 authorized to perform: kms:GenerateDataKey on resource: ${KEY} because no resource-based
 policy allows the kms:GenerateDataKey action`;

const KEY_POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Administrators',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::222233334444:role/key-admin' },
      Action: 'kms:*',
      Resource: '*',
    },
  ],
});

const FROM_AN_SCP = `An error occurred (AccessDenied) when calling the GetObject operation: User: ${CALLER} is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::quarterly-reports/q3/a.csv" with an explicit deny in a service control policy`;

const SCP_ARN =
  'arn:aws:organizations::444455556666:policy/o-exampleorg/service_control_policy/p-1a2b3c4d';

const ALLOWS_ALL = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
});

test('leads from a colleague’s error to the policy that causes it', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  // The page opens on an example that would refuse this request by its bucket policy.
  await desk.open();
  await page.getByRole('button', { name: 'Paste what you got' }).click();
  const panel = page.getByRole('region', { name: 'What you got' });
  const field = panel.getByRole('textbox', { name: 'An error, an event or a command' });
  await expect(field).toBeFocused();
  await field.fill(FROM_A_COLLEAGUE);
  await expect(panel).toContainText(CALLER);
  await expect(panel).toContainText('not allowed: bucket or key policy');
  await panel.getByRole('button', { name: 'Use as the request' }).click();
  await expect(panel).toContainText('The request says the same.');
  const causes = panel.getByRole('region', { name: 'What may be the cause' });
  await expect(causes.getByRole('heading', { level: 4 }).first()).toContainText(
    'The key policy allows neither the caller nor the account',
  );
  await expect(causes).toContainText('Write to: the key’s administrator');
  // The policies of the preset let it pass: the one that refused is still to come.
  const answer = panel.getByRole('region', { name: 'What this request is told here' });
  await expect(answer).toContainText('Allowed here');
  await expect(answer).toContainText('Next: paste the Key policy');
  await expect(answer).toContainText(
    `aws kms get-key-policy --key-id ${KEY} --region eu-west-2 --policy-name default`,
  );
  await desk.paste('Key policy', KEY_POLICY);
  await expect(answer).toContainText('The same error');
  await expect(answer).toContainText(`is not authorized to perform: kms:GenerateDataKey`);
  await expect(answer).toContainText('Caused by:');
  expect(page.url()).not.toContain('run-7 is not');
  await answer.getByRole('button', { name: 'Play as a flow' }).click();
  await expect(page).toHaveURL(/#\/flow|#\/sse/);
});

test('tries a cause and takes it back, and makes room for the policy that is asked for', async ({
  page,
}) => {
  const desk = new PoliciesDesk(page);
  await desk.open('?preset=no-bucket-policy&paste');
  const panel = page.getByRole('region', { name: 'What you got' });
  await panel.getByRole('textbox').fill(FROM_AN_SCP);
  const answer = panel.getByRole('region', { name: 'What this request is told here' });
  await panel.getByRole('button', { name: 'Use as the request' }).click();
  await expect(answer).toContainText('Next: paste the Service control policy (SCP)');
  await expect(answer).toContainText('--target-id 222233334444');
  await panel.getByRole('button', { name: /^Try it here: An SCP .* denies it$/ }).click();
  await expect(answer).toContainText('The same error');
  await desk.expectAnswer('Refused');
  await panel.getByRole('button', { name: 'Take it back' }).click();
  await desk.expectAnswer('Allowed');
  await expect(desk.editor('Service control policy')).toHaveCount(0);
  await panel
    .getByRole('button', {
      name: /^Paste the Service control policy \(SCP\): An SCP .* denies it$/,
    })
    .click();
  await expect(desk.editor('Service control policy')).toBeFocused();
  // Where AWS names the policy, there is one to print and none to look for.
  await panel.getByRole('textbox').fill(`${FROM_AN_SCP}: ${SCP_ARN}`);
  await expect(panel).toContainText('Policy that denies');
  await expect(answer).toContainText('aws organizations describe-policy --policy-id p-1a2b3c4d');
  await expect(answer).not.toContainText('--target-id');
  await desk.paste('Service control policy', '{');
  await expect(answer).toContainText(
    'No verdict until this can be read: Service control policy (SCP).',
  );
  await expect(answer).not.toContainText('Allowed here');
  // The policy is there, and lets the request through as it stands here.
  await desk.paste('Service control policy', ALLOWS_ALL);
  await expect(answer).toContainText('your request differed in what the text does not say: ');
});

/** What is wrong with a request itself, as two people met it; a link that was signed long ago, and a key that nothing needs. */
const FAULTS = [
  {
    lang: 'en',
    text: `<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>AccessDenied</Code><Message>Request has expired</Message><X-Amz-Expires>3600</X-Amz-Expires><RequestId>5V9WEXAMPLE</RequestId><HostId>abc=</HostId></Error>`,
    panel: 'What you got',
    cause: 'The link or the session has expired',
    write: 'Write to: nobody: it is in the request',
    // It names nothing that the request has otherwise.
    use: null,
    tryIt: /^Try it here: The link or the session/,
    answer: 'What this request is told here',
    same: 'The same error',
    message: 'Request has expired',
    refused: 'Refused',
    fault: ['Fault in the request', 'the presigned URL has expired'],
    play: 'Play as a flow',
    notPlayed: 'No flow has this operation, caller or setting',
  },
  {
    lang: 'ja',
    text: 'botocore.exceptions.ClientError: An error occurred (InvalidRequest) when calling the GetObject operation: The encryption parameters are not applicable to this object.',
    panel: '受け取ったエラー',
    cause: 'SSE-C ではないオブジェクトに顧客提供のキーを送っている',
    write: '連絡先：不要（リクエスト側の問題）',
    use: 'リクエストに反映',
    tryIt: /^ここで試す：SSE-C ではない/,
    answer: 'このリクエストへの応答',
    same: '同じエラーです',
    message: 'The encryption parameters are not applicable to this object.',
    refused: '拒否',
    fault: ['リクエストの不備', '不要な SSE-C のキーを送っている'],
    play: 'フローとして再生',
    notPlayed: 'この操作・呼び出し元・設定のフローはありません',
  },
] as const;

for (const met of FAULTS) {
  test(`tries a fault in the request itself (${met.lang})`, async ({ page }) => {
    const desk = new PoliciesDesk(page);
    await desk.open(`?preset=no-bucket-policy&lang=${met.lang}&paste`);
    const panel = page.getByRole('region', { name: met.panel });
    await panel.getByRole('textbox').fill(met.text);
    await expect(panel.getByRole('heading', { level: 4 }).first()).toContainText(met.cause);
    await expect(panel).toContainText(met.write);
    if (met.use !== null) await panel.getByRole('button', { name: met.use }).click();
    await panel.getByRole('button', { name: met.tryIt }).click();
    const answer = panel.getByRole('region', { name: met.answer });
    await expect(answer).toContainText(met.same);
    await expect(answer).toContainText(met.message);
    await desk.expectAnswer(met.refused);
    const [field, value] = met.fault;
    const chosen = page.getByRole('combobox', { name: field }).locator('option:checked');
    await expect(chosen).toHaveText(value);
    // Flows are of requests that are well made; who comes for one is told so.
    const play = answer.getByRole('button', { name: met.play });
    await expect(play).toHaveAttribute('aria-disabled', 'true');
    await expect(answer).toContainText(met.notPlayed);
  });
}

test('says what it cannot read, and that nothing was refused', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open('?paste');
  const panel = page.getByRole('region', { name: 'What you got' });
  const field = panel.getByRole('textbox');
  await field.fill('It does not work.');
  await expect(panel).toContainText('This is not read as an error of S3 or KMS');
  await field.fill('aws s3 cp a.csv s3://quarterly-reports/ --sse aws:kms');
  await expect(panel).toContainText('Nothing was refused here.');
  await panel.getByRole('button', { name: 'Use as the request' }).click();
  await expect(page.getByRole('combobox', { name: 'Encryption headers' })).toHaveValue(/kms/);
});

test('works in Japanese, by keyboard, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/#/policies?lang=ja');
  const open = page.getByRole('button', { name: 'エラーを貼り付けて調べる' });
  await open.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: '受け取ったエラー' });
  await expect(panel.getByRole('textbox')).toBeFocused();
  await page.keyboard.insertText(FROM_A_COLLEAGUE);
  await expect(panel).toContainText('キーポリシーが呼び出し元もアカウントも許可していない');
  await panel.getByRole('button', { name: 'リクエストに反映' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('次に貼り付けるもの：キーポリシー');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await axe(page);
});
