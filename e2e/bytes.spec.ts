import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const rooms = (page: Page) => page.getByRole('region', { name: 'Rooms' });

const packing = '#/flow/sse-kms/upload?step=kms.build-blob';

test('every part of the ciphertext blob is named, described and leads to the step that made it', async ({
  page,
}) => {
  const stage = new Stage(page);
  await stage.open(packing);
  await page.getByRole('tab', { name: 'Bytes' }).click();
  const blob = stage.inspector.getByRole('article', { name: 'encrypted data key', exact: true });
  const parts = blob
    .getByRole('list', { name: 'Parts of encrypted data key' })
    .getByRole('listitem');
  const names = ['version', 'key id', 'key material number', 'nonce', 'IV', 'ciphertext', 'tag'];
  await expect(parts).toHaveCount(names.length);
  for (const [i, name] of names.entries()) {
    await expect(parts.nth(i)).toContainText(name);
    // A sentence that says what it is for.
    await expect(parts.nth(i)).toContainText(/\.$/);
  }
  await parts
    .nth(4)
    .getByRole('button', { name: /IV \(KMS\): go to step/ })
    .click();
  await expect(stage.current).toContainText('Encrypt the data key');
});

test('a value pointed at or focused anywhere is lit everywhere', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(packing);
  await page.getByRole('tab', { name: 'Bytes' }).click();
  const blob = stage.inspector.getByRole('article', { name: 'encrypted data key', exact: true });
  await expect(blob).toBeVisible();
  const lit = page.locator('.chip[data-lit]');
  const litHex = blob.locator('.hex-run[data-lit]');
  await expect(lit).toHaveCount(0);

  // From a room: its chip in the inspector too, and its bytes within the blob.
  await rooms(page)
    .getByRole('button', { name: /^data key, sealed/ })
    .focus();
  await expect(stage.inspector.locator('.chip[data-lit]')).not.toHaveCount(0);
  await expect(rooms(page).locator('.face[data-lit]')).toHaveCount(1);
  const sealed = (await litHex.allTextContents()).join(' ').split(' ');
  expect(sealed).toHaveLength(48);

  // From a part: only its own bytes, and the value that it is. Leaving it brings the blob's light back.
  const nonce = blob.getByRole('listitem').filter({ hasText: 'nonce' }).first();
  await nonce.focus();
  expect((await litHex.allTextContents()).join(' ').split(' ')).toHaveLength(16);
  await expect(nonce.locator('.chip[data-lit]')).toContainText('nonce');
  await blob.focus();
  await expect(litHex).toHaveCount(0);
  await expect(blob.locator('.card-head .chip[data-lit]')).toHaveCount(1);
});

test('a value in a header opens in Bytes, though the step has nothing to do with it', async ({
  page,
}) => {
  const stage = new Stage(page);
  await stage.open('#/flow/sse-c/upload?step=s3.encrypt-object');
  await page.getByRole('tab', { name: 'HTTP' }).click();
  const open = stage.inspector.getByRole('button', {
    name: 'Open MD5 of the customer key in Bytes',
  });
  await open.hover();
  await expect(
    rooms(page).locator('.chip[data-lit]').or(stage.steps.locator('.chip[data-lit]')),
  ).not.toHaveCount(0);
  await open.click();
  const opened = stage.inspector.getByRole('article', { name: 'MD5 of the customer key' });
  await expect(opened).toBeFocused();
  await expect(opened).toContainText('16 bytes');
  await stage.press('Next step');
  await expect(opened).toHaveCount(0);
});

test('bytes are shown and copied as hex, Base64 and text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const stage = new Stage(page);
  await stage.open('#/flow/sse-kms/upload?step=1');
  await page.getByRole('tab', { name: 'Bytes' }).click();
  const object = stage.inspector.getByRole('article', { name: 'object', exact: true });
  await page.getByTitle('Edit or choose a file').click();
  const text = await page.getByRole('textbox', { name: 'Text of the object' }).inputValue();
  const expected = {
    Hex: Buffer.from(text).toString('hex'),
    Base64: Buffer.from(text).toString('base64'),
    Text: text,
  };
  for (const [view, bytes] of Object.entries(expected)) {
    await stage.inspector.getByRole('radio', { name: view }).check();
    await object.getByRole('button', { name: `Copy: ${view}` }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()), { message: view })
      .toBe(bytes);
  }
});

test('a refusal offers to set back what was changed, and the run then succeeds', async ({
  page,
}) => {
  const stage = new Stage(page);
  await stage.open('#/flow/sse-kms/upload?caller=s3-only&lang=ja&step=kms.refuse');
  await page
    .getByRole('button', { name: '呼び出し元（権限）を「S3 と KMS の権限あり」に戻す' })
    .click();
  await stage.press('最後のステップ');
  await expect(stage.outcome).toContainText('200 OK');
});

test('the byte that somebody flipped is marked, and the value says so wherever it lies', async ({
  page,
}) => {
  const stage = new Stage(page);
  await stage.open('#/flow/sse-kms/download?stored-bytes=ciphertext-flipped&step=s3.load-object');
  const changed = rooms(page).getByRole('button', { name: /1 bit changed/ });
  // Once on the disk, and once where S3 has read it.
  await expect(changed).toHaveCount(2);
  await expect(rooms(page).getByRole('button', { name: /^encrypted object/ })).toHaveCount(2);
  await page.getByRole('tab', { name: 'Bytes' }).click();
  const value = stage.inspector.getByRole('article', { name: 'encrypted object', exact: true });
  const mark = value.locator('mark');
  await expect(mark).toHaveCount(1);
  const [, is = '', was = '', again = ''] =
    /^([0-9a-f]{2}) \(byte 0 changed from ([0-9a-f]{2}) to ([0-9a-f]{2})\)$/.exec(
      (await mark.textContent()) ?? '',
    ) ?? [];
  expect(again).toBe(is);
  expect(Number.parseInt(was, 16) ^ Number.parseInt(is, 16)).toBe(0x80);
  // The value it was made of stands beside it, without a mark.
  await expect(value.getByText(`byte 0 changed from ${was} to ${is}`).last()).toBeVisible();
  await expect(value.locator('.value-original .chip')).not.toHaveAttribute('data-tampered');
});

test('swapped keys name the object that they belong to', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open('#/flow/sse-kms/download?stored-bytes=wrapped-keys-swapped&lang=en&step=3');
  await expect(
    rooms(page).getByRole('button', { name: /^encrypted data key.*from other-report\.csv$/ }),
  ).toHaveCount(2);
});
