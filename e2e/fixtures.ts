import { test as base, expect } from '@playwright/test';
import { axe } from './axe.ts';
import { type Problems, watchForProblems } from './problems.ts';

export { axe, expect };

/**
 * Playwright's test, which also fails on anything the browser complains of: see `Problems`. A test
 * that provokes a complaint on purpose takes `problems` and allows it.
 */
export const test = base.extend<{ problems: Problems }>({
  problems: [
    async ({ context, baseURL }, use) => {
      if (!baseURL) throw new Error('playwright.config.ts sets the baseURL');
      const problems = await watchForProblems(context, new URL(baseURL).origin);
      await use(problems);
      // A violation is reported in a message of its own, which may still be under way.
      await Promise.all(context.pages().map((page) => page.evaluate(() => null).catch(() => null)));
      expect(problems.list(), 'problems the browser reported').toEqual([]);
    },
    { auto: true },
  ],
});
