import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { singlePage } from './page.mjs';

const NAME = 's3-encryption-explorer.html';
/** What the build takes for a worker of its own. */
const WORKER =
  /new Worker\(\s*new URL\('([^']+)', import\.meta\.url\),\s*\{ type: 'module' \},?\s*\)/g;
/** What index.html names besides the application. */
const FILES = ['start.js', 'unsupported.js', 'fallback.css', 'icon.svg'];

/**
 * A plugin for Vite that makes one HTML file of a build that has one script and one style sheet.
 * @returns {import('vite').Plugin}
 */
export function singleFile() {
  let root = '.';
  return {
    name: 'single-file',
    apply: 'build',
    // Before Vite makes files of the workers.
    enforce: 'pre',
    configResolved: (config) => {
      root = config.root;
    },
    transform(code, id) {
      if (!id.startsWith(join(root, 'src')) || !code.includes('import.meta.url')) return null;
      const changed = withOwnWorkers(code, relative(root, dirname(id)));
      // In the single file there is nothing else to have an address.
      if (changed.includes('import.meta.url')) this.error(`cannot be in a single file: ${id}`);
      return { code: changed, map: null };
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const read = (/** @type {string} */ name) => readFileSync(join(root, name), 'utf8');
        const text = (/** @type {string} */ ending) => onlyOne(bundle, ending);
        const source = singlePage({
          html: read('index.html'),
          files: Object.fromEntries(FILES.map((name) => [name, read(`public/${name}`)])),
          loader: read('scripts/single/loader.js'),
          app: text('.js'),
          styles: text('.css'),
          notices: text('.md'),
        });
        for (const file of Object.keys(bundle)) delete bundle[file];
        this.emitFile({ type: 'asset', fileName: NAME, source });
      },
    },
  };
}

/**
 * Has a module's workers started from the text that is there already.
 *
 * @param {string} code
 * @param {string} folder the module's, from the project's root
 */
export function withOwnWorkers(code, folder) {
  return code.replace(WORKER, (_, path) => {
    const name = join('/', folder, path).split(sep).join('/');
    return `globalThis.startOwnWorker(${JSON.stringify(name)})`;
  });
}

/**
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {string} ending
 */
function onlyOne(bundle, ending) {
  const [file, ...others] = Object.values(bundle).filter(({ fileName }) =>
    fileName.endsWith(ending),
  );
  if (file === undefined || others.length > 0) {
    throw new Error(`the build has ${others.length + (file ? 1 : 0)} files *${ending}, not one`);
  }
  return file.type === 'chunk' ? file.code : String(file.source);
}
