import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';

/** The Bucket Key page, by the names a user meets it by. */
class BucketKeyPage {
  readonly page: Page;
  readonly result: Locator;
  readonly figures: Locator;

  constructor(page: Page) {
    this.page = page;
    this.result = page.getByRole('region', { name: /^(Result|計算結果)$/ });
    this.figures = this.result.getByRole('table').first();
  }

  /** Opens the page and waits until there are figures and keys. */
  async open(query = ''): Promise<void> {
    await this.page.goto(`/#/bucket-key${query}`);
    await this.expectAnswer();
    await expect(this.level(/^(Data keys|データキー)$/)).toBeVisible();
  }

  /** Figures of what stands in the fields now. */
  async expectAnswer(): Promise<void> {
    await expect(this.result).toHaveAttribute('aria-busy', 'false');
    await expect(this.figures).toBeVisible();
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  level(name: RegExp): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name, level: 3 }) });
  }

  /** A figure without a Bucket Key and with one, as text. */
  async figure(name: string | RegExp): Promise<readonly string[]> {
    const row = this.figures.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name }),
    });
    return row.getByRole('cell').allTextContents();
  }

  async expectNoSidewaysScroll(): Promise<void> {
    const beyond = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
  }
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('shows three levels of keys from a run, and each leads to its step', async ({ page }) => {
  const bucket = new BucketKeyPage(page);
  await bucket.open('?lang=en');
  const keys = (name: RegExp) => bucket.level(name).getByRole('list').getByRole('listitem');
  await expect(keys(/^KMS key$/)).toHaveCount(1);
  await expect(keys(/^Bucket key$/)).toHaveCount(1);
  await expect(keys(/^Data keys$/)).toHaveCount(3);
  await expect(keys(/^Data keys$/).first()).toContainText('erased');
  await expect(page.getByText('3 objects uploaded, calls to KMS: 1')).toBeVisible();
  const shown = await keys(/^Bucket key$/)
    .locator('.chip-print')
    .textContent();
  await page.getByRole('link', { name: 'Show it in the flow: Bucket key' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Upload');
  await expect(page).toHaveURL(/step=kms\.make-data-key/);
  // The same world: the flow has the very key that the picture showed.
  await expect(
    page
      .locator('.chip-print, .face-print')
      .filter({ hasText: shown ?? '' })
      .first(),
  ).toBeAttached();
  await page.goBack();
  await bucket.expectAnswer();
});

test('computes as one types, and says what to do about what it cannot use', async ({ page }) => {
  const bucket = new BucketKeyPage(page);
  await bucket.open('?lang=en');

  await test.step('another number, other figures', async () => {
    const before = await bucket.figure('Calls to KMS');
    await bucket.field('Requests a month').fill('500k');
    await bucket.expectAnswer();
    await expect(bucket.figures).toContainText('500,000');
    await expect.poll(() => bucket.figure('Calls to KMS')).not.toEqual(before);
    // Left, it is written in full.
    await bucket.field('Requests a month').blur();
    await expect(bucket.field('Requests a month')).toHaveValue('500,000');
    await expect(page.getByRole('status')).toContainText(/fewer calls to KMS\. [\d,]+ calls/);
  });

  await test.step('a bucket key that lives for no time saves nothing', async () => {
    await bucket.field('A bucket key lives, in s').fill('0');
    await bucket.expectAnswer();
    await expect.poll(() => bucket.figure('Calls to KMS')).toEqual(['500,000', '500,000', '0%']);
    await bucket.field('A bucket key lives, in s').fill('300');
    await bucket.expectAnswer();
  });

  await test.step('price and quota', async () => {
    await bucket.field('USD for 10,000 calls').fill('1');
    await bucket.field('Free calls a month').fill('0');
    await expect(bucket.figures).toContainText('$50.00');
    await page.getByRole('combobox', { name: 'Quota of Region' }).selectOption('ap-northeast-1');
    await expect(bucket.figures).toContainText('20,000/s');
  });

  await test.step('bad input stays, with what to do, and the figures stay', async () => {
    const before = await bucket.figure('Calls to KMS');
    const field = bucket.field('Requesters');
    await field.fill('many');
    await field.blur();
    await expect(field).toHaveValue('many');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(
      /Type a whole number from 1 to 10,000\. Until then 40 is used/,
    );
    await expect.poll(() => bucket.figure('Calls to KMS')).toEqual(before);
    await axe(page);
    await field.fill('41');
    await field.blur();
    await expect(field).toHaveAttribute('aria-invalid', 'false');
  });

  await test.step('by keyboard: a slider, and an example', async () => {
    const slider = page.getByRole('slider', { name: 'Reads among them, in %, slider' });
    await slider.focus();
    await slider.press('Home');
    await expect(bucket.field('Reads among them, in %')).toHaveValue('0');
    await bucket.expectAnswer();
    expect((await bucket.figure(/of these Decrypt/))[0]).toBe('0');
    await page.getByRole('combobox', { name: 'Start from' }).selectOption('archive');
    await expect(bucket.field('Requests a month')).toHaveValue('300,000');
  });
});

test('gives the same numbers as a chart, a table and a file', async ({ page }) => {
  const bucket = new BucketKeyPage(page);
  await bucket.open('?lang=en&requests=200000&together=10');
  await expect(page.getByRole('img', { name: /^Chart of calls to KMS/ })).toBeVisible();
  await page.getByText('The same numbers as a table').click();
  const table = page.getByRole('region', { name: 'The same numbers as a table' });
  for (const [unit, count] of [
    ['By day', 30],
    ['By hour', 720],
  ] as const) {
    await test.step(unit, async () => {
      await page.getByRole('radio', { name: unit }).check();
      // The line of names is a row as well.
      await expect(table.getByRole('row')).toHaveCount(count + 1);
      const shown = await table
        .getByRole('row')
        .evaluateAll((rows) =>
          rows
            .slice(1)
            .map((row) =>
              [...row.querySelectorAll('td')].map((cell) =>
                Number(cell.textContent?.replaceAll(',', '')),
              ),
            ),
        );
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as CSV' }).click(),
      ]);
      const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
      expect(lines.slice(1).map((line) => line.split(',').slice(-2).map(Number))).toEqual(shown);
      const calls = shown.reduce((sum, [without = 0]) => sum + without, 0);
      expect(calls).toBe(200_000);
    });
  }
});

test('keeps all of it in the address, and says what it cannot use there', async ({ page }) => {
  const bucket = new BucketKeyPage(page);
  await bucket.open('?lang=en&requests=12345&reads=80&lifetime=60&pattern=even&region=eu-west-2');
  await expect(bucket.field('Requests a month')).toHaveValue('12,345');
  await bucket.field('Objects already stored').fill('77');
  await expect(page).toHaveURL(/stored=77/);
  const before = await bucket.figure('Calls to KMS');
  await page.reload();
  await bucket.expectAnswer();
  await expect(bucket.field('Objects already stored')).toHaveValue('77');
  await expect.poll(() => bucket.figure('Calls to KMS')).toEqual(before);

  await page.goto('/#/bucket-key?lang=en&stored=none&region=mars-1&requests=9999');
  await expect(bucket.field('Requests a month')).toHaveValue('9,999');
  await expect(page.getByText('The address gives “stored” a value it cannot have')).toBeVisible();
  await expect(page.getByText('“us-east-1” is used instead')).toBeVisible();
  await bucket.expectAnswer();
});

test('leads from what one gives up to the flow that shows it', async ({ page }) => {
  const bucket = new BucketKeyPage(page);
  await bucket.open('?lang=en');
  await page.getByRole('link', { name: /^See it: the key is disabled/ }).click();
  await expect(page).toHaveURL(/download\?key-state=disabled&step=s3\.use-bucket-key/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Download');
});

for (const look of ['lang=en&theme=light', 'lang=ja&theme=dark']) {
  test(`is accessible, wide and narrow: ${look}`, async ({ page }) => {
    test.slow();
    const bucket = new BucketKeyPage(page);
    await bucket.open(`?${look}`);
    await axe(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await bucket.expectAnswer();
    await bucket.expectNoSidewaysScroll();
    await axe(page);
  });
}

test.describe('with forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

  test('is accessible, and draws both lines', async ({ page }) => {
    const bucket = new BucketKeyPage(page);
    await bucket.open('?lang=en');
    await axe(page);
    await expect(page.getByRole('img', { name: /^Chart/ }).locator('canvas')).toBeVisible();
  });
});
