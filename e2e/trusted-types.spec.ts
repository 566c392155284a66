import { ALL_REFUSED, attemptsIn } from './attempts.ts';
import { expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

test('no text becomes markup or a script, and only the build’s own workers start', async ({
  page,
  problems,
}) => {
  const stage = new Stage(page);
  await stage.open('#/flow/sse-kms/upload');
  expect(page.workers().map((worker) => worker.url())).toEqual([
    expect.stringMatching(/\/assets\/run\.worker-[\w-]+\.js$/),
  ]);
  await page.getByRole('link', { name: 'Policies' }).click();
  await expect(page.getByRole('textbox', { name: /^Bucket policy/ })).toBeVisible();
  await expect
    .poll(() => page.workers().map((worker) => worker.url()))
    .toContainEqual(expect.stringMatching(/\/assets\/judge\.worker-[\w-]+\.js$/));
  expect(problems.list()).toEqual([]);

  problems.allow(/TrustedHTML|TrustedScript|TrustedTypes|require-trusted-types-for|trusted-types/);
  expect(await attemptsIn(page)).toEqual(ALL_REFUSED);
});
