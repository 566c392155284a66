import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesIn } from '../built-files.mjs';

/**
 * What nobody needs to keep: what explains the code, what says how it was built, and what is there for the host. Hosts do
 * not publish hidden files, and one file that cannot be had would keep the whole site from being kept.
 */
const LEFT_OUT = /\.(?:map|br|gz)$|^\.|^third-party-licenses\.md$/;

/**
 * A plugin for Vite that writes `service-worker.js` into the built site, with the list of its files.
 * @returns {import('vite').Plugin}
 */
export function offline() {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      // Everything that is published lies in the folder now, also what Vite only copies.
      handler: () => {
        // Also called after a build that failed, whose own error is to be told.
        if (!existsSync(join(folder, 'index.html'))) return;
        const named = withDigests(folder);
        const site = siteOf(folder, named);
        writeVersion(folder, site.version);
        const code = readFileSync(join(import.meta.dirname, 'service-worker.js'), 'utf8');
        const head = `globalThis.SITE = ${JSON.stringify(site)};\n`;
        writeFileSync(join(folder, 'service-worker.js'), head + code);
      },
    },
  };
}

/**
 * Has the page ask by digest for the scripts and styles whose names hold none: what another version has kept under the same
 * name is then nothing to it.
 *
 * @param {string} folder
 * @returns {ReadonlyMap<string, string>} what they are asked for as, by name
 */
function withDigests(folder) {
  const named = new Map();
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8').replaceAll(
    /(\s(?:src|href)="\.\/)([\w-]+\.(?:js|css))"/g,
    (_, before, name) => {
      const digest = createHash('sha256').update(readFileSync(join(folder, name)));
      named.set(name, `${name}?v=${digest.digest('hex').slice(0, 8)}`);
      return `${before}${named.get(name)}"`;
    },
  );
  writeFileSync(page, html);
  return named;
}

/** Has the page know which version it is of: src/ui/app/newer-version.ts. */
function writeVersion(/** @type {string} */ folder, /** @type {string} */ version) {
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  if (!html.includes('<html ')) throw new Error('index.html has lost its <html lang>');
  writeFileSync(page, html.replace('<html ', `<html data-version="${version}" `));
}

/**
 * The files of a built site, the page itself as the empty name, and a version that changes with any of them.
 * @param {string} folder
 * @param {ReadonlyMap<string, string>} named files that are asked for by more than their name
 */
function siteOf(folder, named) {
  const hash = createHash('sha256');
  const files = filesIn(folder).filter(
    (name) => !LEFT_OUT.test(name) && name !== 'service-worker.js',
  );
  for (const name of files) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return {
    version: hash.digest('hex').slice(0, 16),
    files: files.map((name) => (name === 'index.html' ? '' : (named.get(name) ?? name))),
  };
}
