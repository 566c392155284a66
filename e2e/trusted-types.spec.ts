import { expect, test } from './fixtures.ts';
import { Stage } from './stage.ts';

/** What becomes of each attempt to have the page take a text for markup or a script. */
const attempts = () => {
  const tried = (attempt: () => unknown) => {
    try {
      attempt();
      return 'done';
    } catch (error) {
      return (error as Error).name;
    }
  };
  return {
    markup: tried(() => Object.assign(document.createElement('div'), { innerHTML: '<b>b</b>' })),
    frame: tried(() => Object.assign(document.createElement('iframe'), { srcdoc: '<b>b</b>' })),
    script: tried(() => Object.assign(document.createElement('script'), { src: './assets/a.js' })),
    parser: tried(() => new DOMParser().parseFromString('<b>b</b>', 'text/html')),
    worker: tried(() => new Worker('./assets/index.js')),
    blob: tried(() => new Worker(URL.createObjectURL(new Blob(['0'])))),
    policy: tried(() => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown };
      };
      return trustedTypes.createPolicy('mine', { createHTML: (text: string) => text });
    }),
  };
};

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

  problems.allow(
    /TrustedHTML|TrustedScriptURL|TrustedTypes|require-trusted-types-for|trusted-types/,
  );
  expect(await page.evaluate(attempts)).toEqual({
    markup: 'TypeError',
    frame: 'TypeError',
    script: 'TypeError',
    parser: 'TypeError',
    worker: 'TypeError',
    blob: 'TypeError',
    policy: 'TypeError',
  });
});
