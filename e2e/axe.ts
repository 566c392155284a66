import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Frame, type Page } from '@playwright/test';
import type axeCore from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Axe as a script that puts `axe` into a page. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Asserts that axe finds nothing against WCAG 2.2 A and AA and its own best practices, in the
 * page's present state. Animations should have ended: half-faded text has no contrast.
 */
export async function axe(page: Page): Promise<void> {
  const main = page.mainFrame();
  const others = page.frames().filter((frame) => frame !== main);
  // The page's axe asks that of each frame. One that is being replaced just now has nothing to be asked.
  await Promise.all([bring(main), ...others.map((frame) => bring(frame).catch(() => {}))]);
  // Without a selector for each node that passes: what is checked is the same.
  const { report, passes } = await main.evaluate(
    async (options) => {
      const { axe } = globalThis as unknown as { axe: typeof axeCore };
      const { violations, passes } = await axe.run(document, options);
      const report = violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}\n${nodes.map((node) => `  ${node.target.join(' ')}\n  ${node.failureSummary}`).join('\n')}`,
      );
      return { report, passes: passes.length };
    },
    {
      runOnly: { type: 'tag' as const, values: tags },
      resultTypes: ['violations' as const],
    },
  );
  expect(report.join('\n\n'), 'accessibility violations').toBe('');
  expect(passes, 'axe rules that had something to check').toBeGreaterThan(0);
}

/**
 * Brings axe into a frame, once: an axe that an earlier check left there keeps nothing from one check to the next, and one
 * that the browser has seen run is twice as fast.
 */
async function bring(frame: Frame): Promise<void> {
  const isThere = await frame.evaluate(() => 'axe' in globalThis);
  if (!isThere) await frame.evaluate(source);
}
