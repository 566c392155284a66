import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * Asserts that axe finds nothing against WCAG 2.2 A and AA and its own best practices, in the
 * page's present state. Animations should have ended: half-faded text has no contrast.
 */
export async function axe(page: Page): Promise<void> {
  // In the page itself and without a selector for each node that passes: what is checked is the same, in a third of the
  // time. Frames are left out: what Embed shows in one is a page of its own, whose landmarks are not this page's.
  // An axe that an earlier check of this page left there is asked again: read anew it would be compiled anew, and is a
  // third slower than one that the browser has seen run. It keeps nothing from one check to the next.
  const isThere = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => 'axe' in globalThis)),
  );
  const { violations, passes } = await new AxeBuilder({
    page,
    ...(isThere.every(Boolean) ? { axeSource: ';' } : {}),
  })
    .options({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
    .exclude('iframe')
    .setLegacyMode()
    .analyze();
  const report = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${node.target.join(' ')}\n  ${node.failureSummary}`).join('\n')}`,
  );
  expect(report.join('\n\n'), 'accessibility violations').toBe('');
  expect(passes.length, 'axe rules that had something to check').toBeGreaterThan(0);
}
