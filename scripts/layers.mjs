import { readFileSync } from 'node:fs';

/**
 * @typedef {{ imports: string[], packages: string[] }} Layer
 *   the layers it may import besides itself, and the packages
 */

/**
 * The one table of layers: each folder of `src` and what it may import. The architecture test, the
 * linter's overrides and the compiler's core project are all held to it.
 * @type {Record<string, Layer>}
 */
export const layers = JSON.parse(readFileSync(new URL('./layers.json', import.meta.url), 'utf8'));

/** The layer that has a screen. All others are the core, which runs in Node, page and worker. */
export const screenLayer = 'ui';

/** The folders of the core. */
export const coreLayers = Object.keys(layers).filter((name) => name !== screenLayer);

/** Globals of a page, which no worker and no Node has. */
const pageGlobals = [
  'alert',
  'document',
  'history',
  'localStorage',
  'location',
  'sessionStorage',
  'window',
];

/**
 * The linter's overrides that say the table's rules in the editor, file by file. They look at the
 * import as it is written, so that the architecture test, which resolves it, has the last word.
 *
 * @param {string[]} packages every package the application depends on
 */
export function biomeOverrides(packages) {
  return Object.entries(layers).flatMap(([name, layer]) => {
    const { imports, packages: allowed } = layer;
    const otherLayers = Object.keys(layers).filter((other) => other !== name);
    const group = [
      ...otherLayers
        .filter((other) => !imports.includes(other))
        .map((other) => `../**/${other}/**`),
      ...packages.filter((id) => !allowed.includes(id)).flatMap((id) => [id, `${id}/**`]),
    ];
    if (group.length === 0) return [];
    const may = [...imports, ...allowed].join(', ') || 'nothing';
    const noRestrictedImports = {
      level: 'error',
      options: { patterns: [{ group, message: `src/${name} may import: ${may}.` }] },
    };
    const noRestrictedGlobals = {
      level: 'error',
      options: {
        deniedGlobals: Object.fromEntries(
          pageGlobals.map((id) => [id, 'Below the screen there is no page.']),
        ),
      },
    };
    const style =
      name === screenLayer ? { noRestrictedImports } : { noRestrictedImports, noRestrictedGlobals };
    return [
      {
        includes: [`src/${name}/**`, '!**/*.test.ts', '!**/*.test.tsx', '!**/*.test-helper.ts'],
        linter: { rules: { style } },
      },
    ];
  });
}
