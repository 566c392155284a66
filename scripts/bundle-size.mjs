import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The scripts a browser must have before the page runs: the entry and everything it imports
 * statically, each file once. What is imported later, on demand, does not count.
 *
 * @param {Record<string, { file: string, imports?: string[] }>} manifest Vite's manifest
 * @param {string} entry the entry's key, e.g. `index.html`
 * @returns {string[]} file names relative to the site's root
 */
export function initialScripts(manifest, entry) {
  /** @type {Set<string>} */
  const files = new Set();
  /** @type {Set<string>} */
  const seen = new Set();
  const visit = (/** @type {string} */ key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The manifest has no "${key}".`);
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  visit(entry);
  return [...files].filter((file) => file.endsWith('.js'));
}

/**
 * The scripts that the built page itself names: modules, preloads and classic scripts.
 * @param {string} html
 * @returns {string[]} file names relative to the site's root
 */
export function scriptsOfPage(html) {
  // A link without a relation loads nothing by itself: `measureFirstLoad`.
  const addresses = [
    ...html.matchAll(
      /<(?:script|link rel="modulepreload")\s[^>]*?\b(?:src|href)="([^"?]+\.js)(?:\?[^"]*)?"/g,
    ),
  ];
  return addresses.map(([, address = '']) => address.replace(/^\.\//, ''));
}

/**
 * The initial scripts of a built site with their sizes under gzip, in bytes.
 * @param {string} dist
 * @returns {{ file: string, bytes: number }[]}
 */
export function measureInitialScripts(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const files = new Set([...initialScripts(manifest, 'index.html'), ...scriptsOfPage(html)]);
  return [...files].map((file) => ({
    file,
    bytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
  }));
}

/**
 * What a page loads until it is there whole, by the links of which the page's first script makes use.
 */
const AHEAD = {
  /** The opening page, until its own run stands there. */
  opening: ['worker', 'opening', 'en'],
  /** The Policies page, until its own verdict stands there. */
  policies: ['judge', 'policies', 'policies-en', 'verdict-en'],
};

/**
 * All that a page loads in English until it is there whole, with its sizes under gzip, in bytes: the page, its styles and
 * scripts, the worker, what was run when the site was built, and words.
 *
 * @param {string} dist
 * @param {keyof typeof AHEAD} page
 * @returns {{ file: string, bytes: number }[]}
 */
export function measureFirstLoad(dist, page) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const ahead = [...html.matchAll(/<link data-ahead="([^"]+)"[^>]*\bhref="\.\/([^"]+)"/g)]
    .filter(([, name = '']) => AHEAD[page].includes(name))
    .map(([, , file = '']) => file);
  const styles = [...html.matchAll(/<link rel="stylesheet"[^>]*\bhref="\.\/([^"?]+)/g)].map(
    ([, file = '']) => file,
  );
  const others = [...new Set(['index.html', ...styles, ...ahead])].map((file) => ({
    file,
    bytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
  }));
  return [...measureInitialScripts(dist), ...others];
}
