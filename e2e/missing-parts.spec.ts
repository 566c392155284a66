import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

const upload = '#/flow/sse-kms/upload?seed=parts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(({ problems }) => {
  problems.allow(/net::ERR_FAILED|PartMissing|Unable to preload CSS/);
});

/** Keeps files of the site from arriving, by the beginnings of their names. */
async function lose(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.route(`**/assets/${name}*`, (route) => route.abort());
}

const find = (page: Page) => page.unrouteAll({ behavior: 'wait' });

test('without its words a flow plays on, says so, and has them once they are there', async ({
  page,
}) => {
  const stage = new Stage(page);
  await lose(page, 'en-');
  await stage.open(upload);
  await expect(stage.notices).toHaveCount(1);
  await expect(stage.notices).toContainText('The words of the steps could not be loaded');
  await stage.press('Next step');
  await stage.expectAt(2);
  await axe(page);
  await find(page);
  await stage.press('Try again');
  await expect(stage.current).toContainText('s3:PutObject: allowed');
  await expect(stage.notices).toHaveCount(0);
  await stage.expectAt(2);
});

test('without the words of a refusal it is shown, says so, and is explained once they are there', async ({
  page,
}) => {
  const stage = new Stage(page);
  await stage.open();
  await lose(page, 'rare-');
  await page.goto('/#/flow/sse-kms/upload?caller=s3-only');
  await expect(stage.notices).toContainText('The words of the steps could not be loaded');
  await stage.press('Last step');
  await stage.expectOutcome('403');
  const caption = page.locator('.caption');
  const said = 'KMS says no to';
  await expect(caption).not.toContainText(said);
  await find(page);
  await stage.press('Try again');
  await expect(stage.notices).toHaveCount(0);
  await expect(caption).toContainText('no IAM policy allows');
});

test('a refusal comes with its words, which the opening flow does not load', async ({ page }) => {
  const stage = new Stage(page);
  let release = () => {};
  const released = new Promise<void>((then) => {
    release = then;
  });
  let asked = 0;
  await page.route('**/assets/rare-*', async (route) => {
    asked += 1;
    await released;
    await route.continue();
  });
  await stage.open();
  await stage.press('Next step');
  await stage.expectAt(2);
  expect(asked).toBe(0);
  const busy = page.locator('.flow[aria-busy=true]');
  await page.goto('/#/flow/sse-kms/upload?caller=s3-only&step=kms.refuse');
  // The run is over, and waits for what there is to say of it: the one before is on the stage.
  await expect.poll(() => asked).toBeGreaterThan(0);
  await expect(busy).toHaveCount(1);
  await stage.expectAt(2);
  release();
  await expect(page.locator('.caption')).toContainText('KMS gives out no key');
  await expect(busy).toHaveCount(0);
});

test('says so in Japanese, where it is Japanese that is missing', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(upload);
  await lose(page, 'ja-');
  await stage.press('日本語');
  await expect(stage.notices).toContainText('ステップの説明文を読み込めませんでした');
  await find(page);
  await stage.press('再試行');
  await expect(stage.notices).toHaveCount(0);
});

test('without the engine says so, keeps what was typed, and runs once it is there', async ({
  page,
}) => {
  const stage = new Stage(page);
  await lose(page, 'run.worker-');
  let asked = 0;
  await page.route('**/assets/execute-*', (route) => {
    asked += 1;
    return route.abort();
  });
  await page.goto(`/${upload}`);
  await expect(stage.notices).toContainText('The engine that runs the flows could not be loaded');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await stage.editObject();
  await page.getByRole('textbox', { name: 'Text of the object' }).fill('typed meanwhile');
  // What is typed is run, which asks for the engine, and once more after a moment.
  await expect.poll(() => asked).toBe(4);
  await expect(stage.notices).toHaveCount(1);
  await find(page);
  await stage.press('Try again');
  await expect(stage.steps.first()).toBeVisible();
  await expect(stage.notices).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Text of the object' })).toHaveValue(
    'typed meanwhile',
  );
});

test('without what only another flow asks of the engine the run before stays, until it is there', async ({
  page,
}) => {
  const stage = new Stage(page);
  await stage.open(upload);
  await lose(page, 'multipart-');
  await page.goto('/#/flow/sse-kms/multipart?seed=parts');
  await expect(stage.notices).toContainText('The engine that runs the flows could not be loaded');
  await stage.press('Next step');
  await stage.expectAt(2);
  await expect(stage.current).toContainText('s3:PutObject');
  await find(page);
  await stage.press('Try again');
  await expect(stage.steps.first()).toContainText('POST report.csv?uploads');
  await expect(stage.notices).toHaveCount(0);
});

test('a worker whose script never comes is not waited for without end', async ({ page }) => {
  const stage = new Stage(page);
  await page.clock.install();
  const never: (() => Promise<void>)[] = [];
  await page.route('**/assets/run.worker-*', (route) => void never.push(() => route.abort()));
  await page.goto(`/${upload}`);
  await expect(stage.scenario).toBeVisible();
  await expect.poll(() => never.length).toBe(1);
  await page.clock.fastForward('00:31');
  await expect(stage.notices).toContainText('The engine that runs the flows could not be loaded');
  await Promise.all(never.map((abort) => abort().catch(() => null)));
  await find(page);
  await stage.press('Try again');
  await expect(stage.steps.first()).toBeVisible();
  await expect(stage.notices).toHaveCount(0);
});

test('without the judge says so, keeps the policies, and judges once it is there', async ({
  page,
}) => {
  await lose(page, 'judge.worker-', 'work-');
  await page.goto('/#/policies?preset=public-read');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('The engine that judges policies could not be loaded');
  await expect(page.getByRole('textbox', { name: 'Bucket policy' })).toContainText('Principal');
  await find(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('Amazon S3:');
  await expect(notice).toHaveCount(0);
});

test('without the page of policies the rest goes on, and it opens once it is there', async ({
  page,
}) => {
  const stage = new Stage(page);
  await stage.open(upload);
  await lose(page, 'policies-page-');
  await page.getByRole('link', { name: 'Policies' }).click();
  await expect(page.getByRole('alert')).toContainText('This part could not be loaded');
  await axe(page);
  await page.getByRole('link', { name: 'Flows' }).click();
  await stage.expectAt(1);
  await page.getByRole('link', { name: 'Policies' }).click();
  await expect(page.getByRole('alert')).toContainText('This part could not be loaded');
  await find(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('textbox', { name: 'Bucket policy' })).toBeVisible();
});

test('without what presents, the button says so, and presents once it is there', async ({
  page,
}) => {
  const stage = new Stage(page);
  await stage.open(upload);
  await lose(page, 'presenting-');
  await stage.press('Present');
  await expect(stage.notices).toContainText('What presents a flow could not be loaded');
  await find(page);
  await stage.press('Try again');
  await expect(page.getByRole('button', { name: 'Stop presenting' })).toBeVisible();
  await expect(stage.notices).toHaveCount(0);
});

test('without the questions the diagram stays, and they come once they are there', async ({
  page,
}) => {
  const stage = new Stage(page);
  await stage.open(upload);
  await lose(page, 'predict-');
  await stage.press('Predict');
  await expect(stage.notices).toContainText('This part could not be loaded');
  await stage.press('Next step');
  await stage.expectAt(2);
  await find(page);
  await stage.press('Try again');
  await expect(page.getByRole('region', { name: 'Predict' })).toBeVisible();
  await stage.expectAt(2);
});

test('a tab of the inspector, with its styles, comes once it is there', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(upload);
  await lose(page, 'http-tab-');
  await page.getByRole('tab', { name: 'HTTP' }).click();
  await expect(stage.inspector.getByRole('alert')).toContainText('This part could not be loaded');
  await page.getByRole('tab', { name: 'Explain' }).click();
  await expect(stage.inspector.getByRole('alert')).toHaveCount(0);
  await find(page);
  await page.getByRole('tab', { name: 'HTTP' }).click();
  await expect(stage.inspector).toContainText('PUT');
  const styles = () =>
    page.evaluate(() => [...document.styleSheets].map(({ href }) => href ?? '').join(' '));
  await expect.poll(styles).toContain('http-tab-');
});

test('the dialog that shares says over the page that it is missing', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open(upload);
  await lose(page, 'share-dialog-');
  await stage.press('Share');
  await expect(page.getByRole('dialog').getByRole('alert')).toBeInViewport();
  await find(page);
  await stage.press('Try again');
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible();
});
