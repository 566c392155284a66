import { expect, test } from './fixtures.ts';

test('opens with its title and main landmark', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/S3 Encryption Explorer|S3 暗号化/);
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.locator('.fallback')).toHaveCount(0);
});

// Written out, so that nothing is taken out of it unnoticed.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'none'; connect-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default";

test('carries its content security policy in header and page', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.headers()['content-security-policy']).toBe(policy);
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute(
    'content',
    policy,
  );
});

test('works from any folder of a host', async ({ page, context, baseURL }) => {
  await context.route('**/deep/folder/**', async (route) => {
    // Each with a connection of its own: what Playwright fetches is given up together with the page.
    const file = await fetch(route.request().url().replace('/deep/folder/', '/'));
    await route.fulfill({
      status: file.status,
      contentType: file.headers.get('content-type') ?? '',
      body: Buffer.from(await file.arrayBuffer()),
    });
  });
  await page.goto('/deep/folder/');
  expect(page.url()).toBe(`${baseURL}/deep/folder/`);
  await expect(page.locator('.fallback')).toHaveCount(0);
  await expect(page.getByRole('main')).toBeVisible();
  // The parts that are loaded later must be found there as well.
  await page.waitForLoadState('networkidle');
});

test.describe('where the application cannot run', () => {
  test('says that it needs JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto('/');
    // By element: text queries pass over what lies in a noscript.
    await expect(page.locator('noscript p').first()).toContainText('needs JavaScript');
    await expect(page.locator('noscript p').first()).toBeVisible();
    await expect(page.locator('noscript p[lang=ja]')).toBeVisible();
    await expect(page.getByText('Loading…')).toBeHidden();
    await context.close();
  });

  test('says what to do when its script does not arrive', async ({ page, problems }) => {
    problems.allow(/net::ERR_FAILED/);
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('Reload the page');
    await expect(page.getByRole('alert')).toContainText('ページを再読み込み');
    await expect(page.getByText('Loading…')).toBeHidden();
  });

  test('says what to do when the browser cannot read its script', async ({ page, problems }) => {
    problems.allow(/SyntaxError/);
    await page.route('**/assets/*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'let newer syntax than this;' }),
    );
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('current version');
  });
});

test.describe('the watch for problems', () => {
  test('sees errors, exceptions, policy violations and foreign requests', async ({
    page,
    problems,
  }) => {
    await page.goto('/');
    await page.evaluate(async () => {
      console.error('said on the console');
      setTimeout(() => {
        throw new Error('thrown on purpose');
      });
      const style = document.createElement('style');
      style.textContent = 'p { color: red }';
      document.head.append(style);
      await fetch('https://example.invalid/').catch(() => null);
    });
    await expect.poll(() => problems.list().join('\n')).toMatch(/exception: .*thrown on purpose/);
    const text = problems.list().join('\n');
    expect(text).toContain('console: said on the console');
    expect(text).toMatch(/content security policy: style-src.* refuses inline/);
    expect(text).toMatch(/content security policy: connect-src refuses https:\/\/example.invalid/);
    problems.allow(/./);
  });

  test('sees a request that leaves the origin', async ({ page, problems, context }) => {
    await context.route('https://example.invalid/**', (route) =>
      route.fulfill({ body: 'foreign' }),
    );
    await page.goto('/');
    await page.goto('https://example.invalid/');
    expect(problems.list()).toEqual(['foreign request: https://example.invalid/']);
    problems.allow(/foreign request/);
  });
});
