import { axe, expect, test } from './fixtures.ts';
import { PoliciesDesk } from './policies-desk.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('shows who may do what, and asks any of it', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open('?preset=cross-account');
  await page.getByRole('button', { name: 'Proof' }).click();
  const proof = page.getByRole('region', { name: 'Proof of these policies' });
  const table = proof.getByRole('table', { name: 'Who may do what, by encryption' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Request',
    /^The caller \d{12} partner-app$/,
    /^Named \d{12}$/,
    'Role without IAM policy',
    'Root user',
    'Any other account',
    'Anonymous',
  ]);
  await expect(proof).toContainText('What is encrypted with this key can be read by: The caller');
  await axe(page, '.proof');
  // Somebody else has not the caller’s IAM policy, and what a preset calls the other account stays who it is.
  await table
    .getByRole('button', { name: /^Ask this: Any other account, GetObject, AES256.*Refused$/ })
    .click();
  await desk.expectAnswer('Refused');
  await expect(desk.verdict).toContainText('Applied to: IAM policy of the caller');
  await expect(desk.editor('Bucket policy')).toContainText('444455556666');
  await page.getByRole('button', { name: 'Undo the change' }).click();
  await expect(desk.editor('IAM policy of the caller')).toContainText('Objects');
});

test('finds who is let in from outside, until nobody is', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open('?preset=public-read');
  await page.getByRole('button', { name: 'Proof' }).click();
  const proof = page.getByRole('region', { name: 'Proof of these policies' });
  await proof.getByRole('radio', { name: 'Outsiders' }).check();
  const found = proof.getByRole('list', { name: 'Let in from outside' });
  await expect(found.getByRole('listitem')).toHaveCount(2);
  await expect(found).toContainText('Allowed by: Bucket policy, statement 1 “PublicRead”');
  await expect(proof).toContainText('S3 takes the bucket policy for public');
  await found.getByRole('button', { name: 'Ask this: Anybody, without signing' }).click();
  await desk.expectAnswer('Allowed');
  await desk.paste('Bucket policy', '');
  await expect(proof).toContainText('Nobody outside the account is let in');
});

test('compares with what was edited, by keyboard, and has an example of each change', async ({
  page,
}) => {
  const desk = new PoliciesDesk(page);
  await desk.open('?preset=force-sse-kms');
  const text = await desk.editor('Bucket policy').innerText();
  await desk.paste('Bucket policy', text.replace('"aws:kms"', '"AES256"'));
  await desk.expectAnswer('Refused');
  await page.getByRole('button', { name: 'Proof' }).focus();
  await page.keyboard.press('Enter');
  const proof = page.getByRole('region', { name: 'Proof of these policies' });
  await proof.getByRole('radio', { name: 'Compare versions' }).check();
  const other = proof.getByRole('combobox', { name: 'Compare with' });
  await expect(other.getByRole('option', { selected: true })).toHaveText('What was edited here');
  await proof.getByRole('button', { name: 'Compare', exact: true }).press('Enter');
  const changes = proof.getByRole('list', { name: 'Requests with another verdict' });
  await expect(proof).toContainText('requests were judged by both versions.');
  await expect(changes.getByRole('listitem')).toHaveCount(2);
  await expect(changes).toContainText('PutObject: Allowed → Refused');
  await expect(changes).toContainText(
    'Now: denied by Bucket policy, statement 1 “DenyAllButSseKms”',
  );
  await axe(page, '.proof');
  await other.selectOption('A pasted policy');
  await proof.getByRole('textbox', { name: 'The other version, JSON' }).fill('{');
  await expect(proof.getByRole('alert')).toHaveText('This cannot be read as a policy.');
});

test('takes the requests along as a test', async ({ page }) => {
  const desk = new PoliciesDesk(page);
  await desk.open('?preset=force-sse-kms');
  await page.getByRole('button', { name: 'Copy as…' }).click();
  await page.getByRole('radio', { name: 'Test' }).check();
  const card = page.getByRole('region', { name: 'Policy test' });
  const file = JSON.parse(await card.locator('pre').innerText());
  expect(file.policies.bucket.Statement[0].Sid).toBe('DenyAllButSseKms');
  expect(file.cases).toContainEqual(
    expect.objectContaining({ expect: 'refused', by: 's3:PutObject', name: 'AES256' }),
  );
});

test.describe('on a phone, in Japanese', () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: 'ja-JP', colorScheme: 'dark' });

  test('scrolls the table within itself', async ({ page }) => {
    const desk = new PoliciesDesk(page);
    await desk.open('?lang=ja');
    await page.getByRole('button', { name: '網羅検証' }).click();
    const table = page.getByRole('table', { name: '暗号化方式ごとの、呼び出し元別の可否' });
    await expect(table.getByRole('columnheader', { name: '匿名' })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
    const place = page.getByRole('region', { name: '暗号化方式ごとの、呼び出し元別の可否' });
    await place.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => place.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    await axe(page, '.proof');
  });
});
