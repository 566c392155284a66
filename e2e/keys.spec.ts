import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

const upload = '#/flow/sse-kms/upload?seed=keys';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('keys that write a character can be switched off, and stay so', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(upload);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  const setting = dialog.getByRole('checkbox', { name: 'Keys that write a character' });
  await expect(setting).toBeChecked();
  await expect(dialog.getByText('Play or pause')).toBeVisible();
  await setting.uncheck();
  await expect(dialog.getByText('Play or pause')).toHaveCount(0);
  await axe(page);
  await page.keyboard.press('Escape');
  await page.reload();
  await stage.expectAt(1);
  for (const key of ['?', '.', 'b', 'B', 'p']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Screen blanked')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await stage.expectAt(2);
  await page.keyboard.press('Space');
  await stage.expectAt(3);
  await page.keyboard.press('PageUp');
  await stage.expectAt(2);
  await page.keyboard.press('Control+/');
  await setting.check();
  await page.keyboard.press('Escape');
  // While it is open, keys are its own.
  await expect(dialog).toBeHidden();
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('digits then answer no question, and none is told to press them', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(`${upload}&predict=1&step=kms.build-blob`);
  const question = page.getByRole('region', { name: 'Predict' });
  await expect(question).toContainText('Answer with keys 1 to');
  await page.keyboard.press('Control+/');
  await page.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
  await page.keyboard.press('1');
  await expect(question).toContainText('Choose an answer, or step on to pass.');
});

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the list is reached by a button once its key is off', async ({ page }) => {
    const stage = new Stage(page);
    await stage.open(upload);
    const button = page.getByRole('button', { name: 'Keyboard' });
    await expect(button).toBeHidden();
    await page.keyboard.press('?');
    await page.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await button.click();
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  });
});
