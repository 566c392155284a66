import type { Page } from '@playwright/test';

/** What becomes of each attempt to have a page take a text for markup or a script: the name of the error, or `done`. */
export function attemptsIn(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const tried = (attempt: () => unknown) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    // What the single file has packed in it; another edition has none.
    const packed = document.getElementById('app')?.textContent ?? '0';
    return {
      markup: tried(() => Object.assign(document.createElement('div'), { innerHTML: '<b>b</b>' })),
      frame: tried(() => Object.assign(document.createElement('iframe'), { srcdoc: '<b>b</b>' })),
      script: tried(() =>
        Object.assign(document.createElement('script'), { src: './assets/a.js' }),
      ),
      text: tried(() =>
        Object.assign(document.createElement('script'), { text: 'globalThis.x=1' }),
      ),
      packed: tried(() => Object.assign(document.createElement('script'), { text: packed })),
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
  });
}

/** What has to become of all of them. */
export const ALL_REFUSED = {
  markup: 'TypeError',
  frame: 'TypeError',
  script: 'TypeError',
  text: 'TypeError',
  packed: 'TypeError',
  parser: 'TypeError',
  worker: 'TypeError',
  blob: 'TypeError',
  policy: 'TypeError',
};
