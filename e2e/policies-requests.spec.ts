import { axe, expect, test } from './fixtures.ts';
import { PoliciesDesk } from './policies-desk.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const policy = (...Statement: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement });
const BUCKET = 'arn:aws:s3:::wiki-demo';

test('judges a listing, and a look at an object that is not there', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open('?preset=no-bucket-policy');
  await page.getByRole('combobox', { name: 'Operation' }).selectOption('ListObjectsV2');
  await desk.expectAnswer('Refused');
  await expect(desk.verdict.getByRole('heading', { name: 's3:ListBucket' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Object key' })).toHaveCount(0);

  await page.getByRole('combobox', { name: 'Operation' }).selectOption('HeadObject');
  await desk.expectAnswer('Allowed');
  await page.getByText('Signature, public access, ownership').click();
  await page.getByRole('combobox', { name: 'The object' }).selectOption('is not there');
  await desk.expectAnswer('Refused');
  await expect(desk.verdict).toContainText('to be told that the object is not there');
  await page.getByRole('button', { name: 'Apply', exact: true }).first().click();
  // Now that is said, and no policy can bring the object back.
  await expect(desk.verdict).toContainText('404 NoSuchKey');
  await expect(page).toHaveURL(/operation=head&object-state=missing/);
});

test('lets a public policy let nobody in where public access is blocked', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open('?preset=public-read&mode=sse-s3');
  await desk.expectAnswer('Allowed');
  await page.getByText('Signature, public access, ownership').click();
  const blocked = page.getByRole('combobox', { name: 'Public access' });
  await blocked.selectOption('blocked (all four settings)');
  await desk.expectAnswer('Refused');
  await expect(desk.verdict).toContainText('RestrictPublicBuckets');
  await blocked.focus();
  await blocked.selectOption('not blocked');
  await desk.expectAnswer('Allowed');
  // The fold stays open under the hands of whoever is at work in it.
  await expect(blocked).toBeFocused();

  await page
    .getByRole('combobox', { name: 'Object owner' })
    .selectOption('another account (ACLs on)');
  await desk.expectAnswer('Refused');
  await expect(desk.verdict).toContainText('The object belongs to another account');
});

test('asks in the name of a service, with the trail for which it writes', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open('?preset=no-bucket-policy&mode=sse-s3');
  await desk.paste(
    'Bucket policy',
    policy({
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `${BUCKET}/AWSLogs/*`,
      Condition: {
        StringEquals: {
          'aws:SourceArn': 'arn:aws:cloudtrail:ap-northeast-1:111122223333:trail/other',
        },
      },
    }),
  );
  await page.getByRole('combobox', { name: 'Caller' }).selectOption('AWS service');
  await page.getByRole('combobox', { name: 'Service' }).fill('cloudtrail.amazonaws.com');
  await page.getByRole('textbox', { name: 'Object key' }).fill('AWSLogs/1.json');
  await desk.expectAnswer('Refused');
  const source = page.getByRole('textbox', { name: 'Value of aws:SourceArn' });
  await expect(source).toHaveAttribute('placeholder', /trail\/my-trail$/);
  await source.fill('arn:aws:cloudtrail:ap-northeast-1:111122223333:trail/other');
  await desk.expectAnswer('Allowed');
  await expect(page).toHaveURL(/caller=service.*context=aws%3Asourcearn/i);
  await page.reload();
  await desk.expectAnswer('Allowed');
  await expect(source).toHaveValue(/trail\/other$/);
  await axe(page);
});

test('takes what conditions ask for, from the keyboard', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open('?preset=no-bucket-policy&mode=sse-s3&chosen-by=request');
  await desk.paste(
    'IAM policy of the caller',
    policy({
      Effect: 'Allow',
      Action: 's3:*',
      Resource: '*',
      Condition: { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } },
    }),
  );
  await desk.expectAnswer('Refused');
  const address = page.getByRole('textbox', { name: 'Value of aws:SourceIp' });
  await expect(address).toHaveAttribute('placeholder', '203.0.113.10');
  await address.focus();
  await page.keyboard.type('198.51.100.7');
  await desk.expectAnswer('Allowed');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'aws:SourceIp is absent' })).toBeChecked();
  await desk.expectAnswer('Refused');

  await page.getByText('Other condition keys').click();
  const another = page.getByRole('textbox', { name: 'Another key' });
  await another.fill('s3:x-amz-server-side-encryption');
  await another.press('Enter');
  await expect(page.getByText('That is no key that can be said here')).toBeVisible();
  await another.fill('aws:PrincipalTag/team');
  await another.press('Enter');
  await expect(
    page.getByRole('checkbox', { name: /PrincipalTag\/team is absent$/i }),
  ).toBeChecked();
});

for (const [name, viewport] of [
  ['on a wide screen', { width: 1440, height: 900 }],
  ['on a phone', { width: 390, height: 800 }],
] as const) {
  for (const lang of ['en', 'ja'] as const) {
    test(`has no faults ${name}, in ${lang}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      const desk = new PoliciesDesk(page);
      await desk.open(
        `?lang=${lang}&operation=download&caller=service&public-access=on&signed=presigned&context=aws:SourceIp=198.51.100.7`,
      );
      await expect(page.getByRole('combobox', { name: /^(Signed|署名の位置)$/ })).toBeVisible();
      await expect(page.getByRole('textbox', { name: /aws:SourceIp/ })).toBeVisible();
      await page.getByText(/^(Other condition keys|ほかの条件キー)$/).click();
      await axe(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    });
  }
}
