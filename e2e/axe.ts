import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axeCore from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Axe as a script that puts `axe` into a page. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Asserts that axe finds nothing against WCAG 2.2 A and AA and its own best practices, in the
 * page's present state. Animations should have ended: half-faded text has no contrast.
 *
 * @param part selector of what has changed since the whole page was looked at; left out, the whole page
 */
export async function axe(page: Page, part?: string): Promise<void> {
  // Brought there once: an axe that an earlier check left keeps nothing from one check to the next, and one that the
  // browser has seen run is twice as fast.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  // Without a selector for each node that passes: what is checked is the same. Without frames: what Embed shows in one is
  // a page of its own, whose landmarks are not this page's.
  const { report, passes } = await page.evaluate(
    async ({ options, part }) => {
      const { axe } = globalThis as unknown as { axe: typeof axeCore };
      const within: axeCore.ElementContext = part ?? document;
      const { violations, passes } = await axe.run(within, options);
      const report = violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}\n${nodes.map((node) => `  ${node.target.join(' ')}\n  ${node.failureSummary}`).join('\n')}`,
      );
      return { report, passes: passes.length };
    },
    {
      options: {
        runOnly: { type: 'tag' as const, values: tags },
        resultTypes: ['violations' as const],
        iframes: false,
      },
      part,
    },
  );
  expect(report.join('\n\n'), 'accessibility violations').toBe('');
  expect(passes, 'axe rules that had something to check').toBeGreaterThan(0);
}
