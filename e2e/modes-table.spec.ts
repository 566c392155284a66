import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The table of the modes, with all of its runs over. */
async function open(page: Page, query = 'need=high-rate') {
  await page.goto(`/#/compare?${query}`);
  const table = page.getByRole('region', { name: /^(The table of the modes|暗号化方式の一覧表)$/ });
  await table.scrollIntoViewIfNeeded();
  await expect(table.getByRole('status')).not.toHaveText(/\d+ of \d+ runs|回を実行済み|^$/);
  return table;
}

test('which mode fits, and why the others do not', async ({ page }) => {
  const table = await open(page);
  const verdict = table.getByRole('status');
  await test.step('one need, as the address asks for it', async () => {
    await expect(table.getByRole('checkbox', { name: 'High request rate' })).toBeChecked();
    await expect(verdict).toHaveText('Fits: SSE-S3, SSE-KMS + Bucket Key, SSE-C.');
    await expect(table.getByText('3 for 3 objects: GenerateDataKey').first()).toBeVisible();
  });
  await test.step('an architect’s three', async () => {
    await table.getByRole('checkbox', { name: 'Auditable key use' }).check();
    await table.getByRole('checkbox', { name: 'Another account reads' }).check();
    await expect(verdict).toHaveText('On a condition: SSE-KMS + Bucket Key.');
    await expect(page).toHaveURL(/need=audit~other-account~high-rate/);
    await expect(table.getByRole('link', { name: /Bucket Key$/ })).toHaveAttribute(
      'href',
      '#/bucket-key',
    );
    // The one that fits comes first.
    await expect(table.getByRole('rowheader').first()).toContainText('S3 Bucket Key');
  });
  await test.step('none', async () => {
    await table.getByRole('checkbox', { name: 'Key never kept at AWS' }).check();
    await expect(verdict).toContainText('None fits');
    await table.getByRole('button', { name: 'Clear' }).click();
    await expect(page).not.toHaveURL(/need=/);
    await expect(verdict).toContainText('every mode fits');
  });
});

test('a computed cell opens its run, a sourced one names page and day', async ({ page }) => {
  const table = await open(page, 'need=nonsense~high-rate');
  await expect(page.getByRole('alert')).toContainText('nonsense');
  await test.step('sources', async () => {
    const quota = table.getByRole('row').filter({ hasText: '(SSE-KMS)' }).first();
    await table.getByRole('radio', { name: 'Calls and cost' }).check({ force: true });
    await expect(quota.getByRole('link', { name: /Request quotas/ }).first()).toHaveAttribute(
      'href',
      'https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html',
    );
    await expect(quota.getByText(/^checked 2026-\d\d-\d\d$/).first()).toBeVisible();
  });
  await test.step('sorting', async () => {
    const column = table.getByRole('columnheader', { name: 'KMS calls' });
    await column.getByRole('button').click();
    await expect(column).toHaveAttribute('aria-sort', 'ascending');
    await column.getByRole('button').click();
    await expect(column).toHaveAttribute('aria-sort', 'descending');
    await expect(table.getByRole('rowheader').first()).toContainText('(SSE-KMS)');
  });
  await test.step('a flow', async () => {
    await table.getByRole('link', { name: 'Open the run: DSSE-KMS, KMS calls' }).click();
    const stage = new Stage(page);
    await expect(page).toHaveURL(
      /#\/flow\/dsse-kms\/upload\?objects=three&step=kms.generate-data-key/,
    );
    await expect(page.getByRole('heading', { level: 1 })).toContainText('DSSE-KMS');
    await expect(stage.current).toContainText('GenerateDataKey');
  });
  await test.step('a run with policies of its own', async () => {
    await page.goBack();
    const again = await open(page, 'need=other-account');
    await again
      .getByRole('button', { name: /SSE-KMS, Another account.*key policy/ })
      .first()
      .click();
    const stage = new Stage(page);
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
    await stage.press('Last step');
    await expect(page.getByText('200 OK').first()).toBeVisible();
  });
});

for (const look of ['lang=en&theme=light', 'lang=ja&theme=dark']) {
  test(`is accessible: ${look}`, async ({ page }) => {
    test.slow();
    const table = await open(page, `need=logs~audit&${look}`);
    await table.getByRole('radio', { name: /^(All|すべて)$/ }).check({ force: true });
    await axe(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(table.getByRole('table')).toBeHidden();
    await axe(page);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
  });
}
