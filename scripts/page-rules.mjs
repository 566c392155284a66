import { isTest } from './architecture-rules.mjs';
import { packageOf, resolveImport } from './read-module.mjs';

/** @typedef {import('./read-module.mjs').SourceModule} SourceModule */

/**
 * The folders of `src/ui` that are no pages, each with the others it may import. `app` puts the pages together and may
 * import all.
 * @type {Record<string, string[]>}
 */
const shared = { run: [], store: ['run'], kit: ['store'] };

/** What a page may import of `src/ui` besides itself. */
const pageImports = ['kit', 'store'];

/**
 * The folder of `src/ui` that a file lies in, or null for a file elsewhere.
 * @param {string} file
 */
const partOf = (file) => /^src\/ui\/([^/]+)\//.exec(file)?.[1] ?? null;

/**
 * Imports by which pages know each other, or what they share knows a page. Style sheets are no knowledge of that kind.
 *
 * @param {SourceModule[]} modules
 * @returns {string[]}
 */
export function pageProblems(modules) {
  return modules
    .filter(({ file }) => !isTest(file))
    .flatMap(({ file, imports }) => {
      const part = partOf(file);
      if (part === null || part === 'app') return [];
      const allowed = [part, ...(shared[part] ?? pageImports)];
      return imports
        .filter(({ specifier }) => packageOf(specifier) === null)
        .map(({ specifier }) => resolveImport(file, specifier))
        .filter((target) => {
          const other = partOf(target);
          return other !== null && !allowed.includes(other) && /\.tsx?$/.test(target);
        })
        .map((target) => `${file} may not import ${target}`);
    });
}
