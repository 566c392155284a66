import type { Locator, Page } from '@playwright/test';
import { startEmbedHost } from './embed-host.ts';
import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

/** The Compare page, by the names a user meets it by. */
class Comparison {
  readonly page: Page;
  readonly region: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: /^(Comparison|比較)$/ });
    this.status = this.region.getByRole('status');
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/#/compare${query}`);
    await this.expectRun();
  }

  /** Waits until every row has been run. */
  async expectRun(): Promise<void> {
    await expect(this.region).toHaveAttribute('aria-busy', 'false');
    await expect(this.status).toHaveText(/\d+/);
  }

  rows(): Locator {
    return this.region
      .getByRole('table')
      .getByRole('row')
      .filter({ has: this.page.getByRole('cell') });
  }

  row(name: RegExp): Locator {
    return this.rows().filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  /** What the rows show under a head, as it is read. */
  async column(name: RegExp): Promise<string[]> {
    const heads = await this.region.getByRole('columnheader').allTextContents();
    // Each row begins with its name, which is no cell.
    const at = heads.findIndex((head) => name.test(head)) - 1;
    const rows = await this.rows().all();
    return Promise.all(
      rows.map(async (row) => {
        const value = row.getByRole('cell').nth(at).locator('.compare-meter-value');
        return (await value.innerText()).replaceAll(/\s+/g, ' ').replaceAll(' ,', ',').trim();
      }),
    );
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }
}

test('all modes stand side by side, and only a Bucket Key saves calls', async ({ page }) => {
  const comparison = new Comparison(page);
  await comparison.open();

  await test.step('it opens at the end of three uploads', async () => {
    await expect(comparison.status).toHaveText('Step 18 of 18 Upload 3, Answer');
    await expect(comparison.rows()).toHaveCount(5);
    await expect
      .poll(() => comparison.column(/^KMS calls/))
      .toEqual(['0 never', '3 of 3', '1 of 1', '3 of 3', '0 never']);
    await expect
      .poll(() => comparison.column(/^CloudTrail/))
      .toEqual(['0 never', '3 of 3', '1 of 1', '3 of 3', '0 never']);
    await expect
      .poll(() => comparison.column(/^Plaintext keys/))
      .toEqual(['0 none', '0 none', '1 bucket key at S3', '0 none', '0 none']);
    await expect
      .poll(() => comparison.column(/^Key kept by/))
      .toEqual([
        'S3 (S3 root key)',
        expect.stringMatching(/^KMS \(KMS key/),
        expect.stringMatching(/^KMS \(KMS key/),
        expect.stringMatching(/^S3 \(S3 root key\) KMS \(KMS key/),
        expect.stringMatching(/^Client \(/),
      ]);
  });

  await test.step('each press is one step of all rows', async () => {
    await page.keyboard.press('Home');
    await expect(comparison.status).toHaveText('Step 1 of 18 Upload 1, Ask');
    await page.keyboard.press('ArrowRight');
    await comparison.press('Next step');
    await expect(comparison.status).toHaveText('Step 3 of 18 Upload 1, Encrypt');
    await expect
      .poll(() => comparison.column(/^KMS calls/))
      .toEqual(['0 never', '1 of 3', '1 of 1', '1 of 3', '0 never']);
    await expect(page).toHaveURL(/#\/compare\?step=1\.lock$/);
    await expect(page.locator('[aria-live=polite]').filter({ hasText: 'Step 3' })).toHaveText(
      'Step 3 of 18: Upload 1, Encrypt',
    );
    const slider = comparison.region.getByRole('slider', { name: 'Step' });
    await slider.fill('9');
    await expect(comparison.status).toHaveText('Step 9 of 18 Upload 2, Encrypt');
    await page.keyboard.press('ArrowLeft');
    await expect(comparison.status).toHaveText('Step 8 of 18 Upload 2, Get key');
  });

  await test.step('one object needs one call under either', async () => {
    await page.getByRole('radio', { name: '1 object' }).check({ force: true });
    await expect(comparison.status).toHaveText(/of 6/);
    await page.keyboard.press('End');
    await expect
      .poll(() => comparison.column(/^KMS calls/))
      .toEqual(['0 never', '1 of 1', '1 of 1', '1 of 1', '0 never']);
  });

  await test.step('a row opens as a flow at this very step', async () => {
    await comparison.press('First step');
    await comparison.press('Next step');
    await expect(comparison.status).toHaveText('Step 2 of 6 Upload 1, Get key');
    await expect(page).toHaveURL(/step=1\.key/);
    await comparison
      .row(/^DSSE-KMS/)
      .getByRole('link')
      .click();
    const stage = new Stage(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Upload with DSSE-KMS');
    await expect(stage.current).toContainText('Wrap the second key');
    await page.goBack();
    await expect(comparison.status).toHaveText('Step 2 of 6 Upload 1, Get key');
  });
});

test('two scenarios are told apart by one thing', async ({ page }) => {
  const comparison = new Comparison(page);
  await comparison.open();
  await page.getByRole('link', { name: 'With and without kms:Decrypt' }).click();

  await test.step('one of them is refused, and says in which phase', async () => {
    await expect(comparison.rows()).toHaveCount(2);
    await expect(comparison.status).toHaveText('Step 6 of 6 Download 1, Answer');
    await expect(comparison.rows().nth(0)).toContainText('200 OK');
    await expect(comparison.rows().nth(1)).toContainText(
      '403 Forbidden AccessDenied, at “Get key”',
    );
    await expect.poll(() => comparison.column(/^Saw the data/)).toEqual(['Client, S3', 'nobody']);
    await expect(comparison.rows().nth(1)).toContainText('differs from the first row');
  });

  await test.step('how it ends is not told before', async () => {
    await page.keyboard.press('Home');
    await expect(comparison.rows().nth(1)).not.toContainText('403');
    await page.keyboard.press('End');
  });

  await test.step('rows are changed, added and removed', async () => {
    await page.getByText('Choose what is compared').click();
    await page.getByRole('button', { name: 'Take back in row 2: Caller' }).click();
    await expect(comparison.rows().nth(1)).toContainText('200 OK');
    await page
      .getByRole('combobox', { name: 'Change one thing in row 2' })
      .selectOption('key-state=disabled');
    await expect(comparison.rows().nth(1)).toContainText('400 Bad Request');
    await page.getByRole('combobox', { name: 'Encryption of row 1' }).selectOption('sse-c');
    await expect(comparison.row(/^SSE-C/)).toHaveCount(1);
    await page.getByRole('button', { name: 'Add a scenario' }).click();
    await expect(comparison.rows()).toHaveCount(3);
    await page.getByRole('button', { name: 'Remove row 1' }).click();
    await expect(comparison.rows()).toHaveCount(2);
  });

  await test.step('the address says it, and another tab reads it', async () => {
    await expect(page).toHaveURL(/runs=sse-kms\.key-state-disabled~sse-s3&operation=download/);
    await comparison.expectRun();
    const names = await comparison.rows().allInnerTexts();
    await page.goto('about:blank');
    await page.goBack();
    await comparison.expectRun();
    await expect.poll(() => comparison.rows().allInnerTexts()).toEqual(names);
  });

  await test.step('what an address cannot mean is said', async () => {
    await comparison.open(
      '?runs=sse-kms~sse-s3.key-state-disabled~nonsense&operation=sideways&step=9.lock',
    );
    const notices = page.getByRole('alert');
    await expect(notices.filter({ hasText: '“nonsense”' })).toHaveCount(1);
    await expect(notices.filter({ hasText: '“sideways”' })).toHaveCount(1);
    await expect(notices.filter({ hasText: 'no step “9.lock”' })).toHaveCount(1);
    await expect(notices.filter({ hasText: 'KMS key' })).toHaveCount(1);
    await expect(comparison.rows()).toHaveCount(2);
  });
});

test('a flow is compared with all modes, or with itself as it usually is', async ({ page }) => {
  const stage = new Stage(page);
  const comparison = new Comparison(page);
  await stage.open('#/flow/sse-c/upload?seed=class');
  await stage.scenario.getByRole('link', { name: 'Compare' }).click();
  await comparison.expectRun();
  await expect(comparison.rows()).toHaveCount(5);
  await expect(comparison.rows().first()).toContainText('SSE-C');
  await stage.open('#/flow/sse-kms/download?caller=s3-only');
  await page.keyboard.press('End');
  await page
    .getByRole('region', { name: 'The end of this flow' })
    .getByRole('link', { name: 'Compare' })
    .click();
  await comparison.expectRun();
  await expect(comparison.rows().nth(0)).toContainText('403');
  await expect(comparison.rows().nth(1)).toContainText('200 OK');
});

test('it can be read by everybody, everywhere', async ({ page }) => {
  const comparison = new Comparison(page);
  for (const lang of ['en', 'ja'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      await test.step(`${lang}, ${theme}`, async () => {
        await comparison.open(`?lang=${lang}&theme=${theme}&step=2.lock`);
        await page
          .getByText(lang === 'ja' ? '比較するシナリオを選ぶ' : 'Choose what is compared')
          .click();
        await axe(page);
      });
    }
  }
  await test.step('on a narrow screen nothing leaves it sideways', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await comparison.open('?lang=en');
    for (const query of ['?lang=en', '?lang=ja', '?operation=copy']) {
      await comparison.open(query);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBe(390);
      const cut = await comparison.region.evaluate((region) =>
        [...region.querySelectorAll('.chip, .compare-count, .compare-name, .control')]
          .filter((one) => one.getBoundingClientRect().right > innerWidth)
          .map((one) => one.textContent),
      );
      expect(cut).toEqual([]);
    }
    await axe(page);
  });
});

test('it is presented to a room, and embedded', async ({ page }) => {
  const comparison = new Comparison(page);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await comparison.open();
  await test.step('large, whole, and with the keys of a presentation', async () => {
    await comparison.press('Present');
    await expect(page.getByRole('button', { name: 'Stop presenting' })).toBeVisible();
    await expect(page.getByRole('banner')).toBeHidden();
    const count = comparison.rows().nth(1).locator('.compare-count b').first();
    const size = await count.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    expect(size).toBeGreaterThanOrEqual(30);
    const last = await comparison.rows().last().boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 9999)).toBeLessThanOrEqual(1080);
    await page.keyboard.press('PageUp');
    await expect(comparison.status).toHaveText('Step 17 of 18 Upload 3, Store');
    await axe(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'Five ways to keep a key' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Present' })).toBeFocused();
  });

  await test.step('with a piece to copy', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await comparison.press('Embed');
    const dialog = page.getByRole('dialog', { name: 'Embed this comparison' });
    await expect(dialog).toContainText('#/compare?step=3.store&amp;lang=en&amp;embed=1');
    const place = dialog.getByRole('combobox', { name: 'Where it goes' });
    await place.selectOption('script');
    await expect(dialog).toContainText('<s3-encryption-compare step="3.store"');
    // No picture of it can be taken away.
    await expect(place.getByRole('option', { name: 'GitHub' })).toHaveCount(0);
    const preview = dialog.frameLocator('iframe').getByRole('status');
    await expect(preview).toHaveText('Step 17 of 18 Upload 3, Store');
    await page.keyboard.press('Escape');
  });

  await test.step('bare in a frame', async () => {
    await page.setViewportSize({ width: 700, height: 500 });
    await comparison.open('?embed=1&step=1.ask');
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByText('Choose what is compared')).toBeHidden();
    await page.keyboard.press('ArrowRight');
    await expect(comparison.status).toHaveText('Step 2 of 18 Upload 1, Get key');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(700);
    await axe(page);
  });
});

test('another site holds it by an element, as high as it is, and steers it', async ({
  page,
  problems,
  baseURL,
}) => {
  await using host = await startEmbedHost(problems);
  await host.open(
    page,
    `<script async src="${baseURL}/embed.js"></script>
    <s3-encryption-compare runs="sse-kms~sse-kms-bucket-key" seed="class" lang="en" step="1.ask">
    </s3-encryption-compare>`,
  );
  const element = page.locator('s3-encryption-compare');
  const frame = page.frameLocator('iframe');
  const status = frame.getByRole('status');
  await expect(status).toHaveText('Step 1 of 18 Upload 1, Ask');

  await test.step('it takes the height that both rows need', async () => {
    const seen = frame.getByRole('table');
    await expect(async () => {
      const [outside, inside] = await Promise.all([element.boundingBox(), seen.boundingBox()]);
      const end = (inside?.y ?? 0) + (inside?.height ?? 0);
      expect(end).toBeLessThanOrEqual((outside?.y ?? 0) + (outside?.height ?? 0) + 1);
    }).toPass();
  });

  await test.step('it goes where it is sent, and says where it is', async () => {
    const told = element.evaluate(
      (one) =>
        new Promise((then) => {
          one.addEventListener('step', ({ detail }: Event & { detail?: unknown }) => then(detail));
        }),
    );
    await element.evaluate((one) =>
      (one as unknown as { seek(step: string): void }).seek('2.lock'),
    );
    await expect(status).toHaveText('Step 9 of 18 Upload 2, Encrypt');
    expect(await told).toEqual({
      step: '2.lock',
      position: 9,
      total: 18,
      title: 'Upload 2, Encrypt',
    });
  });

  await test.step('its attributes may change', async () => {
    await element.evaluate((one) => one.setAttribute('operation', 'download'));
    await expect(status).toContainText('Download');
    await element.evaluate((one) => one.setAttribute('lang', 'ja'));
    await expect(status).toContainText('ダウンロード');
  });
});
