import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

/** Opens the Code tab at an address. */
async function openCode(page: Page, hash: string): Promise<Locator> {
  const stage = new Stage(page);
  await stage.open(hash);
  await page.getByRole('tab', { name: /^(Code|コード)$/ }).click();
  return page.getByRole('tabpanel', { name: /^(Code|コード)$/ });
}

async function choose(code: Locator, language: string): Promise<void> {
  await code.getByRole('radio', { name: language }).check();
}

/** What the button saves, as text. */
async function saved(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

const UPLOAD = '#/flow/sse-kms/upload?seed=code';

test('what the client sends can be read in each language, and the choice stays while stepping', async ({
  page,
}) => {
  const code = await openCode(page, UPLOAD);
  await expect(code.getByRole('radio', { name: 'AWS CLI' })).toBeChecked();
  await expect(code).toContainText('aws s3api put-object');
  await expect(code).toContainText('--ssekms-key-id arn:aws:kms:ap-northeast-1:111122223333:key/');

  await choose(code, 'JavaScript');
  await expect(code).toContainText('new PutObjectCommand({');
  await choose(code, 'Terraform');
  await expect(code).toContainText('resource "aws_kms_key" "objects"');
  await choose(code, 'boto3');
  await expect(code).toContainText('s3.put_object(');

  await page.getByRole('button', { name: 'Next step', exact: true }).click();
  await expect(code.getByRole('radio', { name: 'boto3' })).toBeChecked();
  await page.getByRole('tab', { name: 'HTTP' }).click();
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(code.getByRole('radio', { name: 'boto3' })).toBeChecked();
});

test('the call a step belongs to is marked and in view', async ({ page }) => {
  const code = await openCode(page, '#/flow/sse-kms/multipart?seed=code&step=s3.join-etags');
  await expect(code).toContainText('This step belongs to call 4 of 4');
  const marked = code.locator('[aria-current=true]');
  await expect(marked).toContainText('complete-multipart-upload');
  await expect(marked).toBeInViewport();
  await page.getByRole('button', { name: 'First step', exact: true }).click();
  await expect(marked).toContainText('create-multipart-upload');
  await expect(marked).toBeInViewport();
});

test('a step’s bytes can be computed again, and a step without any shows the nearest', async ({
  page,
}) => {
  const code = await openCode(page, `${UPLOAD}&step=s3.encrypt-object`);
  await choose(code, 'Node.js');
  await expect(code).toContainText("createCipheriv('aes-256-gcm', key, iv)");
  await expect(code).toContainText('Run it to compute this step’s bytes again');

  await page.getByRole('button', { name: 'Next step', exact: true }).click();
  await expect(code).toContainText('This step computes nothing.');
  await expect(code).toContainText('createCipheriv');
  await code.getByRole('button', { name: /^11 · / }).click();
  await new Stage(page).expectAt(11);

  await choose(code, 'Python');
  await expect(code).toContainText('AESGCM(key).encrypt(iv, plaintext, None)');
});

test('a value lights up in the code with the rest', async ({ page }) => {
  const code = await openCode(page, `${UPLOAD}&step=s3.encrypt-object`);
  await choose(code, 'Node.js');
  await code.getByText('key = hex(').first().hover();
  const held = new Stage(page).holdings('Memory').filter({ hasText: 'data key' });
  await expect(held.locator('[data-lit]').first()).toBeVisible();
});

test('snippets and the files they read can be saved', async ({ page }) => {
  const code = await openCode(page, UPLOAD);
  const script = await saved(page, code.getByRole('button', { name: 'Save as upload.sh' }));
  expect(script.name).toBe('upload.sh');
  expect(script.text).toContain('--body report.csv');
  const object = await saved(page, code.getByRole('button', { name: 'Save as report.csv' }));
  expect(object.name).toBe('report.csv');
  expect(object.text).toContain('region,month,revenue');
});

test('what is too long for a program comes as a file', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(`${UPLOAD}&step=s3.encrypt-object`);
  await stage.editObject();
  await stage.scenario.getByRole('textbox').first().fill('0123456789'.repeat(200));
  await page.getByRole('tab', { name: 'Code' }).click();
  const code = page.getByRole('tabpanel', { name: 'Code' });
  await choose(code, 'Python');
  const button = code.getByRole('button', { name: /^Save as object-v\d+\.bin$/ });
  const { name, text } = await saved(page, button);
  expect(text).toBe('0123456789'.repeat(200));
  await expect(code).toContainText(`Path("${name}").read_bytes()`);
});

for (const [theme, lang] of [
  ['light', 'en'],
  ['dark', 'ja'],
] as const) {
  test(`the tab is accessible and fits a narrow screen (${theme}, ${lang})`, async ({ page }) => {
    const look = `&theme=${theme}&lang=${lang}`;
    const code = await openCode(page, `#/flow/sse-c/multipart?seed=code&step=s3.store-part${look}`);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const language of ['AWS CLI', 'Node.js']) {
      await choose(code, language);
      await axe(page);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const language of ['Node.js', 'Terraform', 'JavaScript']) {
      await choose(code, language);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, language).toBeLessThanOrEqual(390);
    }
    await axe(page);
  });
}
