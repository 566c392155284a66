import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

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
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      // Everything that is published lies in the folder now, also what Vite only copies.
      handler: () => {
        const site = siteOf(folder);
        const code = readFileSync(join(import.meta.dirname, 'service-worker.js'), 'utf8');
        const head = `globalThis.SITE = ${JSON.stringify(site)};\n`;
        writeFileSync(join(folder, 'service-worker.js'), head + code);
      },
    },
  };
}

/**
 * The files of a built site, the page itself as the empty name, and a version that changes with any of them.
 * @param {string} folder
 */
function siteOf(folder) {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !LEFT_OUT.test(name) && name !== 'service-worker.js')
    .toSorted();
  for (const name of files) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return {
    version: hash.digest('hex').slice(0, 16),
    files: files.map((name) => (name === 'index.html' ? '' : name)),
  };
}
