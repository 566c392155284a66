import { axe, expect, test } from './fixtures.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('verifies a run, notices a flipped bit, and gives each computation as a program', async ({
  page,
}) => {
  await page.goto('/#/about');
  const verify = page.getByRole('region', { name: 'Verify a run' });
  const result = verify.getByRole('status');
  await test.step('the run', async () => {
    await verify.getByRole('combobox', { name: 'Encryption' }).selectOption('dsse-kms');
    await verify.getByRole('combobox', { name: 'Operation' }).selectOption('upload');
    await verify.getByRole('button', { name: 'Verify this run' }).click();
    await expect(result).toHaveText(
      /^\s*Everything fits: \d+ operations run again, \d+ values compared, \d+ messages read through\.$/,
    );
    // As many as are counted one by one.
    const total = Number(/(\d+) operations/.exec(await result.innerText())?.[1]);
    const times = await verify.getByRole('table').getByRole('cell').allInnerTexts();
    expect(times.reduce((sum, text) => sum + Number(text), 0)).toBe(total);
    await expect(verify.getByRole('row', { name: /AES-256-GCM encryption/ })).toBeVisible();
  });
  await test.step('a program', async () => {
    const own = page.getByRole('region', { name: 'Compute a value yourself' });
    await expect(own.getByText('createCipheriv')).toBeVisible();
    await own.getByRole('radio', { name: 'Python' }).check({ force: true });
    await expect(own.getByText(/pip install cryptography/)).toBeVisible();
    await expect(own.getByRole('link', { name: 'Open this step' })).toHaveAttribute(
      'href',
      /#\/flow\/dsse-kms\/upload\?seed=[\w-]+&step=s3\.encrypt-object/,
    );
  });
  await test.step('one bit flipped', async () => {
    await verify.getByRole('button', { name: 'Flip one bit, and verify again' }).click();
    await expect(result).toContainText(/it is noticed: \d+ things? no longer fits?/);
  });
});

test('lists every fact, by standing, subject and word, and says so in the address', async ({
  page,
}) => {
  await page.goto('/#/about?status=certain');
  await expect(page.getByRole('alert')).toContainText('certain');
  const facts = page.getByRole('region', { name: 'On what each step rests' });
  const count = facts.getByRole('status');
  const rows = facts.getByRole('list', { name: 'On what each step rests' }).getByRole('listitem');
  await test.step('as many as the buttons say', async () => {
    for (const name of [/^All \((\d+)\)$/, /^Inferred \((\d+)\)$/, /^Modelled \((\d+)\)$/]) {
      const choice = facts.getByRole('radio', { name }).first();
      await choice.check({ force: true });
      const said = /\d+/.exec(
        (await choice.evaluate((radio) => radio.parentElement?.innerText)) ?? '',
      );
      await expect(count).toHaveText(new RegExp(`^${said?.[0]} fact`));
      await expect(rows).toHaveCount(Number(said?.[0]));
    }
    await expect(page).toHaveURL(/status=modelled/);
  });
  await test.step('a word', async () => {
    await facts.getByRole('searchbox').fill('bucket key');
    const fitting = rows.filter({ hasText: /bucket/i }).filter({ hasText: /key/i });
    // The list follows what is typed a moment later.
    await expect(async () => {
      const found = await rows.count();
      expect(found).toBeGreaterThan(0);
      expect(await fitting.count()).toBe(found);
    }).toPass();
    await facts.getByRole('searchbox').fill('no such words');
    await expect(count).toContainText('No fact has that');
    await expect(page).toHaveURL(/find=no%20such%20words/);
  });
  await test.step('what is not published, changed and not simulated', async () => {
    const unknown = page.getByRole('region', { name: 'What AWS does not publish' });
    await unknown.getByText('How long a bucket key lives').click();
    await expect(unknown.getByText(/reused for a limited time/).first()).toBeVisible();
    const changes = page.getByRole('region', { name: 'What AWS has changed since 2023' });
    await expect(changes.getByRole('listitem').first()).toContainText('2023-01-05');
    const differences = page.getByRole('region', { name: 'Where it is not as on AWS' });
    await differences.getByText(/^AWS KMS\s+\d+ operations$/).click();
    await expect(differences.getByText('ImportKeyMaterial', { exact: true })).toBeVisible();
  });
});

for (const look of ['lang=en&theme=light', 'lang=ja&theme=dark']) {
  test(`is accessible: ${look}`, async ({ page }) => {
    test.slow();
    await page.goto(`/#/about?${look}`);
    await page.getByRole('button', { name: /^(Verify this run|この実行を検証)$/ }).click();
    await expect(page.getByRole('table')).toBeVisible();
    await axe(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await axe(page);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
  });
}
