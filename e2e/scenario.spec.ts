import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const upload = '#/flow/sse-kms/upload';
const download = '#/flow/sse-kms/download';
const MiB = 1024 * 1024;

test('a download gives back what went in, and offers it as a file', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(`${download}?step=3`);
  const content = randomBytes(200_000);
  await stage.editObject();
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'photo.raw', mimeType: 'image/x-raw', buffer: content });
  await expect(stage.scenario).toContainText('195.3 KiB');
  await expect(stage.steps.first()).toContainText('photo.raw');
  await stage.press('Last step');
  await expect(stage.outcome).toContainText('Every byte equals what went in');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the object' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('photo.raw');
  expect(readFileSync(await saved.path()).equals(content)).toBe(true);
});

test('takes typed text, an empty object and a dropped file', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(`${upload}?step=s3.encrypt-object`);
  await stage.editObject();
  const text = page.getByRole('textbox', { name: 'Text of the object' });
  await text.fill('é');
  await expect(stage.scenario).toContainText('2 bytes');
  await expect(stage.inspector).toContainText('2 bytes');
  await text.fill('');
  await expect(stage.scenario).toContainText('0 bytes');
  await expect(stage.inspector).toContainText('0 bytes');
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['dropped'], 'dropped.txt', { type: 'text/plain' }));
    return transfer;
  });
  await stage.inspector.dispatchEvent('drop', { dataTransfer: files });
  await expect(stage.steps.first()).toContainText('dropped.txt');
  await expect(text).toBeHidden();
  await page.getByRole('button', { name: 'Type text instead' }).click();
  await expect(text).toBeVisible();
  await expect(stage.steps.first()).toContainText('report.csv');
});

test('refuses a file above the limit and keeps the object there is', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(upload);
  const drop = async (size: number) => {
    const files = await page.evaluateHandle((bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], 'film.mov'));
      return transfer;
    }, size);
    await stage.scenario.dispatchEvent('drop', { dataTransfer: files });
  };
  await drop(64 * MiB + 1);
  await expect(stage.notices).toContainText(
    'film.mov has 67,108,865 bytes; at most 67,108,864 bytes can be used',
  );
  await stage.editObject();
  await expect(page.getByRole('textbox', { name: 'Text of the object' })).toBeVisible();
  await expect(stage.steps.first()).toContainText('report.csv');
  await stage.press('Dismiss');
  await expect(stage.notices).toHaveCount(0);
});

test('runs 64 MiB in the background, in reach of a cancel', async ({ page }) => {
  test.slow();
  // A quick machine ends a run before anybody could cancel it: the end of the first film's is withheld.
  await page.addInitScript(() => {
    globalThis.Worker = class extends Worker {
      constructor(...parameters: ConstructorParameters<typeof Worker>) {
        super(...parameters);
        this.addEventListener('message', (event) => {
          const { withheld } = globalThis as unknown as { withheld?: string };
          if (event.data.type === withheld) event.stopImmediatePropagation();
        });
      }
    };
  });
  const withhold = (withheld: string) =>
    page.evaluate((type) => Object.assign(globalThis, { withheld: type }) && undefined, withheld);
  const stage = new Stage(page);
  await stage.open(`${upload}?step=3`);
  await page.evaluate(() => {
    const bytes = new Uint8Array(64 * 1024 * 1024);
    const files = ['first.mov', 'second.mov'].map((name) => new File([bytes], name));
    Object.assign(globalThis, {
      film: (name: string) => {
        const transfer = new DataTransfer();
        for (const file of files) if (file.name === name) transfer.items.add(file);
        const drop = new DragEvent('drop', { bubbles: true, dataTransfer: transfer });
        document.body.dispatchEvent(drop);
      },
    });
  });
  const film = (name: string) =>
    page.evaluate(
      (file) => (globalThis as unknown as { film(name: string): void }).film(file),
      name,
    );
  await withhold('end');
  await film('first.mov');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await stage.press('Cancel');
  await expect(stage.notices).toContainText('Cancelled');
  await expect(stage.steps.first()).toContainText('report.csv');
  await withhold('nothing');
  await film('second.mov');
  await expect(stage.steps.first()).toContainText('second.mov', { timeout: 60_000 });
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});

test('a caller without kms:GenerateDataKey is stopped at KMS, and the error travels back', async ({
  page,
}) => {
  const stage = new Stage(page);
  await stage.open(upload);
  await stage.showCircumstances();
  await page.getByLabel('Caller').selectOption('s3-only');
  await stage.press('Last step');
  await expect(stage.outcome).toContainText('403 Forbidden');
  await expect(stage.outcome).toContainText('AccessDenied');
  const refusal = stage.steps.filter({ hasText: 'Refused here.' });
  await expect(refusal).toHaveCount(1);
  await refusal.getByRole('button').click();
  await expect(stage.current).toContainText('AWS KMS');
  await stage.press('Last step');
  await expect(stage.current).toContainText('Amazon S3 to Client');
  await expect(stage.rooms.getByRole('button', { name: /data key/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Reset all to their defaults' }).click();
  await stage.press('Last step');
  await expect(stage.outcome).toContainText('200 OK');
  await expect(page.getByLabel('Caller')).toHaveValue('s3-and-kms');
});

for (const [change, code] of [
  ['key-state=disabled', 'KMS.DisabledException'],
  ['key-state=pending-deletion', 'KMS.KMSInvalidStateException'],
  ['caller=upload-only', 'AccessDenied'],
] as const) {
  test(`a download with ${change} ends in ${code}`, async ({ page }) => {
    const stage = new Stage(page);
    await stage.open(`${download}?${change}`);
    // Nothing of the refusal is told before the flow comes to it.
    await expect(stage.steps.filter({ hasText: 'Refused here.' })).toHaveCount(0);
    await stage.press('Last step');
    await expect(stage.outcome).toContainText(code);
    await expect(stage.steps.filter({ hasText: 'Refused here.' })).toHaveCount(1);
  });
}

test('bytes flipped or swapped on the disk never reach the client', async ({ page }) => {
  const stage = new Stage(page);
  for (const change of ['ciphertext-flipped', 'wrapped-key-flipped', 'wrapped-keys-swapped']) {
    await stage.open(`${download}?stored-bytes=${change}&seed=${change}`);
    await stage.press('Last step');
    await expect(stage.outcome).not.toContainText('200 OK');
    await expect(page.getByRole('button', { name: 'Save the object' })).toHaveCount(0);
  }
});

test('the same seed gives the same bytes, another object gives others', async ({ page }) => {
  const stage = new Stage(page);
  const key = stage.holdings('Memory').getByRole('button', { name: /^data key, plaintext key/ });
  const hash = `${upload}?seed=class-7&step=kms.generate-data-key.response`;
  await stage.open(hash);
  const first = await key.textContent();
  expect(first).toMatch(/[0-9a-f]{4}…/);
  await page.goto('about:blank');
  await stage.open(hash);
  await expect(key).toHaveText(String(first));
  await stage.editObject();
  await page.getByRole('textbox', { name: 'Text of the object' }).fill('another');
  await expect(key).not.toHaveText(String(first));
  const other = await key.textContent();
  await stage.showCircumstances();
  await page.getByRole('textbox', { name: 'Seed' }).fill('class-8');
  await expect(key).not.toHaveText(String(other));
  await expect(page).toHaveURL(/seed=class-8/);
});

test('one or three objects go up in any mode, and a Bucket Key saves the calls', async ({
  page,
}) => {
  const stage = new Stage(page);
  const objects = page.getByRole('combobox', { name: 'Objects' });
  const end = page.getByRole('region', { name: 'The end of this flow' });
  const option = (name: RegExp) => objects.getByRole('option', { name });
  await stage.open(`${upload}?seed=several`);
  const alone = await stage.total();
  await stage.showCircumstances();
  await expect(option(/^As usual for the mode: 1$/)).toBeEnabled();
  await expect(option(/^One \(not here: .+ anyway\.\)$/)).toBeDisabled();
  await objects.selectOption('three');
  await expect(page).toHaveURL(/objects=three/);
  await expect.poll(() => stage.total()).toBe(3 * alone);
  await stage.press('Last step');
  await expect(stage.outcome).toContainText('3 KMS calls');
  await expect(end).toContainText('3 objects with 3 calls to KMS');
  // Another mode that moves three anyway: nothing is lost, so nothing is to be told.
  await page.getByRole('radio', { name: 'SSE-KMS + Bucket Key' }).check();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Upload with SSE-KMS + Bucket Key',
  );
  await expect(page).not.toHaveURL(/objects=/);
  await expect(stage.notices).toHaveCount(0);
  await expect(option(/^As usual for the mode: 3$/)).toBeEnabled();
  await expect(option(/^Three \(not here: .+ anyway\.\)$/)).toBeDisabled();
  await stage.press('Last step');
  await expect(stage.outcome).toContainText('1 KMS call');
  await objects.selectOption('one');
  await stage.press('Last step');
  await expect(end).toContainText('1 object with 1 call to KMS');
});

test('changing one thing keeps the step one stands on', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(`${upload}?step=kms.generate-data-key`);
  await stage.showCircumstances();
  await page.getByLabel('Key state').selectOption('disabled');
  await stage.expectAt(4);
  await page.getByRole('combobox', { name: 'Operation' }).selectOption('download');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Download with SSE-KMS');
  await stage.expectAt(1);
});
