import type { Locator, Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const MODES = ['sse-s3', 'sse-kms', 'sse-kms-bucket-key', 'dsse-kms', 'sse-c'];

/** The end of a flow, by the names that a reader meets it by. */
async function end(page: Page, hash: string) {
  // Another hash alone would leave the flow before on the stage until its own is run.
  await page.goto('about:blank');
  await page.goto(`/${hash}`);
  await expect(page.getByRole('status')).toHaveText(/\d/);
  await page.getByRole('button', { name: /^(Last step|最後のステップ)$/ }).click();
  const card = page.getByRole('region', { name: /^(The end of this flow|フローの結果)$/ });
  await expect(card).toBeVisible();
  return card;
}

test('says who can read an upload under a KMS key, and why not', async ({ page }) => {
  const card = await end(page, '#/flow/sse-kms/upload?seed=a');
  await expect(card).toContainText('Whoever lacks kms:Decrypt reads nothing');
  await expect(card.getByRole('region', { name: 'What is left' })).toContainText(
    'KMS was asked once',
  );
  const table = card.getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'As it is' })).toBeVisible();
  await expect(card.getByRole('button', { pressed: true })).toHaveCount(0);
  await expect(
    table.getByRole('button', { name: 'S3 and KMS, As it is: reads the object, 59 bytes' }),
  ).toBeVisible();
  const refused = table.getByRole('button', {
    name: 'S3 only, As it is: refused by KMS with 403 AccessDenied',
  });
  await refused.press('Enter');
  await expect(refused).toHaveAttribute('aria-pressed', 'true');
  await expect(card).toContainText('AWS KMS refused; Amazon S3 passes the refusal on');
  await expect(card).toContainText('is not authorized to perform: kms:Decrypt');
  await axe(page);
  await card.getByRole('button', { name: 'Open this run' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Download with SSE-KMS');
  await expect(page.getByRole('status')).toHaveText(/^Step 1 of /);
  await expect(page).toHaveURL(/download\?caller=s3-only&seed=a$/);
  await expect(page.getByRole('region', { name: 'Rooms' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(card).toContainText('KMS said no to s3-only-app');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Upload with SSE-KMS');
});

test('shows other circumstances on request, and keeps what was found', async ({ page }) => {
  const card = await end(page, '#/flow/sse-kms/upload?seed=a');
  await card.getByRole('button', { name: 'Show other circumstances' }).click();
  await expect(card.getByRole('columnheader')).toHaveCount(6);
  await expect(
    card.getByRole('button', { name: 'S3 and KMS, Key disabled: refused by KMS with 400' }),
  ).toBeVisible();
  await expect(card).toContainText('25 runs, 2 of them read it');
  await axe(page);
  await page.getByRole('button', { name: 'Previous step' }).click();
  await expect(card).toBeHidden();
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(card.getByRole('cell').filter({ hasText: 'running' })).toHaveCount(0);
});

test('leads to the download of the object, which brings the same bytes', async ({ page }) => {
  const card = await end(page, '#/flow/sse-kms/upload?seed=a');
  await card.getByRole('button', { name: 'Download this object' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Download with SSE-KMS');
  await page.keyboard.press('End');
  await expect(card).toBeVisible();
  await expect(page.getByRole('region', { name: 'Outcome' })).toContainText(
    'Every byte equals what went in',
  );
  await expect(card.getByRole('button', { name: 'Download this object' })).toHaveCount(0);
});

test('hands on the large object of an upload in parts', async ({ page }) => {
  const card = await end(page, '#/flow/sse-s3/multipart?seed=a');
  await card.getByRole('button', { name: 'Download this object' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Download with SSE-S3');
  await expect(page.getByRole('region', { name: 'Scenario' })).toContainText('5 MiB');
  await page.keyboard.press('End');
  await expect(page.getByRole('region', { name: 'Outcome' })).toContainText(
    'Every byte equals what went in',
  );
});

test('offers to break it in ways that do, and the way back from there', async ({ page }) => {
  const card = await end(page, '#/flow/sse-kms/upload?seed=a');
  await card.getByRole('button', { name: 'Break it' }).click();
  await card.getByRole('button', { name: 'Key state: Disabled' }).click();
  await expect(page.getByRole('status')).toHaveText(/^Step 1 of (?!14$)/);
  await expect(page).toHaveURL(/key-state=disabled/);
  await page.keyboard.press('End');
  await expect(card).toContainText('A disabled KMS key works for nobody');
  await expect(card.getByRole('table')).toHaveCount(0);
  await axe(page);
  await card.getByRole('button', { name: 'Set Key state back to “Enabled”' }).click();
  await expect(page).not.toHaveURL(/key-state/);
});

test('has nobody read without the customer’s key', async ({ page }) => {
  const card = await end(page, '#/flow/sse-c/upload?seed=a');
  await card.getByRole('button', { name: 'Show other circumstances' }).click();
  await expect(card).toContainText(/\d+ runs, \d+ of them read it/);
  await expect(card.getByRole('cell').filter({ hasText: 'running' })).toHaveCount(0);
  for (const column of ['Wrong customer key', 'No customer key']) {
    const cells = card.getByRole('button', { name: new RegExp(`, ${column}: `) });
    await expect(cells).toHaveCount(5);
    await expect(cells.and(page.getByRole('button', { name: /reads the object/ }))).toHaveCount(0);
  }
});

test('lets the thief of the disks read nothing, in any mode', async ({ page }) => {
  for (const mode of MODES) {
    const card = await end(page, `#/flow/${mode}/upload?seed=a`);
    await expect(
      card.getByRole('button', { name: 'disk thief, As it is: ciphertext only' }),
    ).toBeVisible();
  }
});

test('is said in Japanese', async ({ page }) => {
  const card = await end(page, '#/flow/sse-kms/upload?seed=a&lang=ja');
  const refused = card.getByRole('button', {
    name: 'S3 の権限のみ、このまま：KMS が拒否（403 AccessDenied）',
  });
  await refused.click();
  await axe(page);
  await card.getByRole('button', { name: 'この実行を開く' }).click();
  await expect(page).toHaveURL(/download\?caller=s3-only/);
});

test('does not tell before the questions are answered', async ({ page }) => {
  await page.goto('/#/flow/sse-kms/upload?seed=a&predict=1');
  await expect(page.getByRole('status')).toHaveText(/\d/);
  await page.getByRole('button', { name: 'Last step' }).click();
  await expect(page.getByRole('region', { name: 'Rooms' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'The end of this flow' })).toHaveCount(0);
});

/** What of the card is cut, or written smaller than 12 px. */
const cutOrSmall = (card: Locator) =>
  card.evaluate((element) =>
    [...element.querySelectorAll<HTMLElement>('*')].flatMap((one) => {
      // The table scrolls within itself where it has more columns than room.
      if (one.closest('.visually-hidden, svg') || one.matches('.end-scroll')) return [];
      const size = Number.parseFloat(getComputedStyle(one).fontSize);
      const cut =
        one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline';
      return size < 12 || cut
        ? [`${one.className} ${size} px ${one.scrollWidth} in ${one.clientWidth}`]
        : [];
    }),
  );

for (const [hash, check] of [
  ['sse-kms-bucket-key/upload?seed=a', null],
  ['sse-c/upload?seed=a&lang=ja', axe],
] as const) {
  test(`cuts nothing and writes nothing small at any width: ${hash}`, async ({ page }) => {
    test.slow();
    const stage = new Stage(page);
    const card = await end(page, `#/flow/${hash}`);
    const thief = card.getByRole('button', { name: /disk thief|ディスクを盗んだ者/ });
    await thief.click();
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
      [320, 640],
    ] as const) {
      await test.step(`${width} px`, async () => {
        await stage.resize(width, height);
        await expect(thief).toBeVisible();
        expect(await cutOrSmall(card), `${width} px`).toEqual([]);
        await check?.(page);
      });
    }
  });
}

test('is large enough for the last row of a room', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const card = await end(page, '#/flow/sse-kms/upload?seed=a');
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(card.getByRole('button', { name: /disk thief/ })).toBeInViewport();
  // The card can be in view before the page presents it.
  await expect(page.getByRole('banner')).toBeHidden();
  for (const cell of await card.getByRole('cell').getByRole('button').all()) {
    const size = await cell.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    expect(size).toBeGreaterThanOrEqual(28);
  }
});

test('leads from one object to three, and from there to what a Bucket Key saves', async ({
  page,
}) => {
  const card = await end(page, '#/flow/sse-kms/upload?seed=next');
  await card.getByRole('button', { name: 'With 3 objects' }).click();
  await expect(page).toHaveURL(/sse-kms\/upload\?.*objects=three/);
  await expect(page.getByRole('status')).toHaveText(/^Step 1 of/);
  await page.getByRole('button', { name: 'Last step' }).click();
  await expect(card).toContainText('3 objects with 3 calls to KMS');
  await expect(card.getByRole('button', { name: 'With 3 objects' })).toHaveCount(0);
  await card.getByRole('button', { name: 'See what a Bucket Key saves' }).click();
  await expect(page).toHaveURL(/sse-kms-bucket-key\/upload\?seed=next/);
  await expect(page.getByRole('status')).toHaveText(/^Step 1 of/);
  await page.getByRole('button', { name: 'Last step' }).click();
  await expect(card).toContainText('3 objects with 1 call to KMS');
  await expect(card.getByRole('button', { name: /Bucket Key saves/ })).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/objects=three/);
});
