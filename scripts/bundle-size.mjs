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
  const addresses = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.js)"/g)];
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
