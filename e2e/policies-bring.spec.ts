import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { COLLECTED } from '../src/intake/folder.test-helper.ts';
import { axe, expect, test } from './fixtures.ts';
import { PoliciesDesk } from './policies-desk.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const KEY_ARN = 'arn:aws:kms:eu-west-1:444455556666:key/0987dcba-09fe-87dc-65ba-ab0987654321';

/** What the command line prints around a team's own policies, none of them with a name of this page. */
const BUCKET_POLICY = printed('aws s3api get-bucket-policy --bucket amzn-s3-demo-source-bucket', {
  Policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'OnlyKMS',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: 'arn:aws:s3:::amzn-s3-demo-source-bucket/*',
        Condition: { StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } },
      },
    ],
  }),
});
const KEY_POLICY = printed(`aws kms get-key-policy --key-id ${KEY_ARN}`, {
  Policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::444455556666:root' },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  }),
  PolicyName: 'default',
});
const ROLE_POLICY = printed('aws iam get-role-policy --role-name uploader --policy-name upload', {
  RoleName: 'uploader',
  PolicyName: 'upload',
  PolicyDocument: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 's3:PutObject',
        Resource: 'arn:aws:s3:::amzn-s3-demo-source-bucket/*',
      },
      { Effect: 'Allow', Action: 'kms:GenerateDataKey', Resource: KEY_ARN },
    ],
  },
});
const SCP = printed('aws organizations describe-policy --policy-id p-examplepolicyid111', {
  Policy: {
    Content: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Sid: 'NoUploads', Effect: 'Deny', Action: 's3:PutObject', Resource: '*' }],
    }),
    PolicySummary: { Type: 'SERVICE_CONTROL_POLICY', Name: 'NoUploads' },
  },
});

function printed(command: string, output: unknown): string {
  return `[me@host ~]$ ${command}\n${JSON.stringify(output, null, 4)}\n[me@host ~]$ `;
}

test('what four commands print becomes a verdict, one by one', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open('?preset=no-bucket-policy&mode=sse-kms&chosen-by=request');
  await desk.expectAnswer('Allowed');
  const dialog = page.getByRole('dialog', { name: 'Add a policy' });
  const bring = async (text: string) => {
    await page.getByRole('button', { name: 'Add a policy' }).click();
    await dialog.getByRole('textbox', { name: 'Paste what a tool printed' }).fill(text);
  };
  const takeOver = async () => {
    await dialog.getByRole('button', { name: 'Take over', exact: true }).click();
    await expect(dialog).toBeHidden();
  };

  await bring(BUCKET_POLICY);
  const found = dialog.getByRole('region', { name: 'Found' });
  await expect(found.getByRole('combobox', { name: /^Kind of/ })).toHaveValue('bucket');
  await expect(found).toContainText('replaces: Bucket policy');
  await takeOver();
  await bring(KEY_POLICY);
  await expect(found).toContainText('replaces: Key policy');
  await takeOver();
  await bring(ROLE_POLICY);
  // The preset's policy was replaced by the first of one's own; it is still the preset's, and nobody's own.
  await expect(found).toContainText('upload');
  await takeOver();
  await expect(desk.editor('Bucket policy')).toContainText('OnlyKMS');

  // One look at all names, and one button.
  const names = desk.verdict.getByRole('table');
  await expect(names).toContainText('amzn-s3-demo-source-bucket');
  await expect(names).toContainText(KEY_ARN);
  await page.getByRole('button', { name: 'Use these names' }).click();
  await expect(names).toBeHidden();
  await desk.expectAnswer('Allowed');

  await bring(SCP);
  await expect(found).toContainText('NoUploads');
  await expect(found).toContainText('is added');
  await found.getByRole('combobox', { name: 'Level of NoUploads' }).selectOption('account');
  await takeOver();
  await desk.expectAnswer('Refused');
  await expect(desk.verdict).toContainText('“NoUploads”');
  await expect(
    page.getByRole('combobox', { name: 'Attached to: Service control policy (SCP) NoUploads' }),
  ).toHaveValue('6');

  await page
    .getByRole('button', { name: 'Remove: Service control policy (SCP) NoUploads' })
    .click();
  await desk.expectAnswer('Allowed');
  const undo = page.getByRole('button', { name: 'Undo', exact: true }).last();
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await desk.expectAnswer('Refused');
  await axe(page);
});

test('a folder of iam-collect fills in all that decides', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'collected-'));
  for (const [path, content] of Object.entries(COLLECTED)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(content));
  }
  const desk = new PoliciesDesk(page);
  await desk.open('?preset=no-bucket-policy&mode=sse-kms&chosen-by=request');
  await page.getByRole('button', { name: 'Add a policy' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a policy' });
  await dialog.getByLabel('Choose a folder of iam-collect…').setInputFiles(folder);
  await dialog.getByLabel('Bucket', { exact: true }).selectOption({ index: 1 });
  await dialog.getByLabel('KMS key').selectOption({ index: 1 });
  await dialog.getByLabel('Caller').selectOption({ label: 'role/team/app (111122223333)' });
  const found = dialog.getByRole('region', { name: 'Found' });
  await expect(found.getByRole('checkbox', { name: /^Take over/ })).toHaveCount(10);
  await expect(found).toContainText('arn:aws:iam::111122223333:role/team/App');
  await dialog.getByRole('button', { name: 'Take over', exact: true }).click();
  await expect(dialog).toBeHidden();
  for (const name of [
    'Permissions boundary Edge',
    'Service control policy (SCP) OnlyEurope',
    'Resource control policy (RCP) OnlyTLS',
  ])
    await expect(desk.card(name)).toBeVisible();
  // The boundary lets S3 through and not KMS.
  await desk.expectAnswer('Refused');
  await expect(desk.status).toContainText('AWS KMS: Refused');
  rmSync(folder, { recursive: true });
});

test('an output pasted into an editor is offered to be read there', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open();
  await desk.paste('Key policy', KEY_POLICY);
  await desk.card('Key policy').getByRole('button', { name: 'Read the policies in it' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a policy' });
  await expect(dialog.getByRole('region', { name: 'Found' })).toContainText('replaces: Key policy');
  await dialog.getByRole('button', { name: 'Take over', exact: true }).click();
  await expect(desk.editor('Key policy')).toContainText('444455556666');
  await expect(desk.editor('Key policy')).not.toContainText('get-key-policy');
  await expect(desk.card('Key policy')).not.toContainText('cannot be read');
});

test('is done by keyboard alone, and says what it cannot read', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open();
  const open = page.getByRole('button', { name: 'Add a policy' });
  await open.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add a policy' });
  const field = dialog.getByRole('textbox', { name: 'Paste what a tool printed' });
  await expect(field).toBeFocused();
  await page.keyboard.insertText('An error occurred (AccessDenied)');
  await expect(dialog).toContainText('No policy in this text.');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(BUCKET_POLICY.slice(0, 200));
  await expect(dialog).toContainText('Line 2: it ends before it is complete.');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(
    'Resources:\n  P:\n    Type: AWS::S3::BucketPolicy\n    Properties:\n      Bucket: !Ref B\n      PolicyDocument:\n        Statement:\n          - Effect: Deny\n            Principal: "*"\n            Action: s3:PutObject\n            Resource: !Sub "arn:${AWS::Partition}:s3:::${B}/*"\n',
  );
  await expect(dialog).toContainText('Values that only the deployment knows stay as they are: B');
  await axe(page, 'dialog');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await dialog.getByRole('button', { name: 'Add an empty one: KMS grant' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(desk.card('KMS grant')).toContainText('empty: no policy');
});

test.describe('on a phone, in Japanese and in the dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });

  test('nothing is wider than the screen', async ({ page }) => {
    const desk = new PoliciesDesk(page);
    await desk.open('?lang=ja&theme=dark');
    await page.getByRole('button', { name: 'ポリシーを追加' }).click();
    const dialog = page.getByRole('dialog', { name: 'ポリシーを追加' });
    const isWithin = () =>
      page.evaluate(() => {
        const body = document.querySelector('dialog .bring-body');
        return body !== null && body.scrollWidth <= body.clientWidth && innerWidth === 390;
      });
    await expect.poll(isWithin).toBe(true);
    await axe(page, 'dialog');
    await dialog.getByRole('textbox', { name: 'ツールの出力を貼り付け' }).fill(KEY_POLICY + SCP);
    await expect(dialog.getByRole('region', { name: '読み取り結果' })).toContainText('SCP');
    await expect.poll(isWithin).toBe(true);
    await axe(page, 'dialog');
    await dialog.getByRole('button', { name: '取り込む', exact: true }).click();
    await expect(desk.card('サービスコントロールポリシー（SCP） NoUploads')).toBeVisible();
    await expect(
      page.getByRole('combobox', {
        name: 'アタッチ先: サービスコントロールポリシー（SCP） NoUploads',
      }),
    ).toHaveValue('0');
  });
});
