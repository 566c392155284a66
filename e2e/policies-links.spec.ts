import { expect, test } from './fixtures.ts';
import { PoliciesDesk } from './policies-desk.ts';

const OPEN = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::acme-payroll-prod/*',
      Condition: { NotIpAddress: { 'aws:SourceIp': '198.18.7.0/24' } },
    },
  ],
});
const NAMED = /acme|314159265358|198\.18/i;

test('names stay out of the address, and the page keeps them', async ({ page, browser }) => {
  const desk = new PoliciesDesk(page);
  const real = page.getByRole('checkbox', { name: 'With the real names' });
  const bucket = page.getByRole('textbox', { name: 'Bucket', exact: true });
  await desk.open();
  await page.getByText('Names in the request', { exact: true }).click();
  await bucket.fill('acme-payroll-prod');
  await page.getByRole('textbox', { name: 'Account ID', exact: true }).fill('314159265358');
  await expect(page).toHaveURL(/bucket=amzn-s3-demo-bucket/);
  expect(page.url()).not.toMatch(NAMED);
  await desk.paste('Bucket policy', OPEN);
  await page.getByRole('checkbox', { name: 'Include my policies in the link' }).check();
  await expect(page).toHaveURL(/policies=z\./);
  await desk.expectAnswer('Refused');
  const address = page.url();
  expect(address).not.toMatch(NAMED);

  const elsewhere = await browser.newContext();
  const other = new PoliciesDesk(await elsewhere.newPage());
  await other.page.goto(address);
  await expect(other.editor('Bucket policy')).toContainText('arn:aws:s3:::amzn-s3-demo-bucket/*');
  await expect(other.editor('Bucket policy')).not.toContainText(NAMED);
  await other.expectAnswer('Refused');
  await elsewhere.close();

  await page.reload();
  await expect(desk.editor('Bucket policy')).toContainText('acme-payroll-prod');
  await page.getByText('Names in the request', { exact: true }).click();
  await expect(bucket).toHaveValue('acme-payroll-prod');

  await real.check();
  await expect(page).toHaveURL(/bucket=acme-payroll-prod/);
  await real.uncheck();
  await expect(page).not.toHaveURL(NAMED);

  await desk.paste('IAM policy', '{ "Statement": [');
  await expect(desk.notices.filter({ hasText: 'names cannot be replaced' })).toBeVisible();
  await expect(page).not.toHaveURL(/policies=/);
});
