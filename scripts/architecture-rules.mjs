import { packageOf, resolveImport } from './read-module.mjs';

/**
 * @typedef {import('./read-module.mjs').SourceModule} SourceModule
 * @typedef {import('./layers.mjs').Layer} Layer
 */

/** The most lines a source file may have before it is to be split. */
export const lineLimit = 400;
/** Tests that walk a whole API in one sitting may be longer. */
const testLineLimit = 500;

/** Data and texts grow with what they list, not with what they do. */
const isData = (/** @type {string} */ file) =>
  /\/(data|texts|course)\/|[./-](data|texts)\.tsx?$/.test(file);

/**
 * Tests may look at anything; the rules of direction are for what is shipped.
 * @param {string} file
 */
export const isTest = (file) => /\.(test|test-helper)\.tsx?$/.test(file);

/**
 * The layer of a file, or null for those that lie directly in `src`.
 * @param {string} file
 */
const layerOf = (file) => /^src\/([^/]+)\//.exec(file)?.[1] ?? null;

/**
 * Imports that go against the table of layers, and files that lie outside of it.
 *
 * @param {SourceModule[]} modules
 * @param {Record<string, Layer>} layers
 * @param {string[]} roots the files that may lie directly in `src`
 * @returns {string[]}
 */
export function directionProblems(modules, layers, roots) {
  return modules
    .filter(({ file }) => !isTest(file))
    .flatMap(({ file, imports }) => {
      const name = layerOf(file);
      if (name === null) return roots.includes(file) ? [] : [`${file} lies in no layer`];
      const layer = layers[name];
      if (!layer) return [`${file} lies in a folder that is no layer`];
      const { packages = [], types = [] } = layer;
      const mayImport = (/** @type {SourceModule['imports'][number]} */ { specifier, isType }) => {
        const id = packageOf(specifier);
        if (id !== null) return packages.includes(id);
        const target = layerOf(resolveImport(file, specifier));
        if (target === null) return false;
        const others = isType ? [...layer.imports, ...types] : layer.imports;
        return target === name || others.includes(target);
      };
      return imports
        .filter((each) => !mayImport(each))
        .map(({ specifier }) => `${file} may not import ${specifier}`);
    });
}

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

/**
 * Layers that import each other, directly or around corners, types counted.
 * @param {Record<string, Layer>} layers
 * @returns {string[]}
 */
export function layerCycles(layers) {
  const edges = Object.entries(layers).map(
    ([name, { imports, types = [] }]) => /** @type {const} */ ([name, [...imports, ...types]]),
  );
  return cycles(new Map(edges));
}

/**
 * Files that import each other, directly or around corners. Types count: who reads one file must read the other.
 * @param {SourceModule[]} modules
 * @returns {string[]}
 */
export function fileCycles(modules) {
  return cycles(
    new Map(
      modules.map(({ file, imports }) => [
        file,
        imports
          .filter(({ specifier }) => packageOf(specifier) === null)
          .map(({ specifier }) => resolveImport(file, specifier)),
      ]),
    ),
  );
}

/**
 * Imports of packages that package.json does not name: for what is shipped, its dependencies alone;
 * for tests and tools also the development dependencies and Node's own modules.
 *
 * @param {SourceModule[]} modules
 * @param {{ dependencies: string[], devDependencies: string[] }} manifest
 * @returns {string[]}
 */
export function packageProblems(modules, { dependencies, devDependencies }) {
  return modules.flatMap(({ file, imports }) => {
    const isShipped = file.startsWith('src/') && !isTest(file);
    const isKnown = (/** @type {string} */ id) =>
      dependencies.includes(id) ||
      (!isShipped && (devDependencies.includes(id) || id.startsWith('node:')));
    return imports.flatMap(({ specifier }) => {
      const id = packageOf(specifier);
      return id === null || isKnown(id) ? [] : [`${file} imports ${specifier}`];
    });
  });
}

/**
 * Files that have grown too long.
 * @param {SourceModule[]} modules
 * @returns {string[]}
 */
export function lengthProblems(modules) {
  return modules
    .filter(
      ({ file, lines }) =>
        lines > (/\.test\.tsx?$/.test(file) ? testLineLimit : lineLimit) && !isData(file),
    )
    .map(({ file, lines }) => `${file} has ${lines} lines`);
}

/** @param {string} file */
const isAboutModes = (file) =>
  /^src\/(modes|scenario|narration|i18n|evidence|lessons\/course)\//.test(file) ||
  /\/presets\.ts$/.test(file);

/**
 * Names of modes in files that must work for any mode: all but those that define modes, what is said of them, requests
 * to choose from, which are scenarios as data, and what a pasted text can say of encryption.
 *
 * @param {SourceModule[]} modules
 * @param {string[]} modes
 * @returns {string[]}
 */
export function modeNameProblems(modules, modes) {
  const named = new RegExp(`(?<![\\w-])(${modes.join('|')})(?![\\w-])`);
  return modules
    .filter(({ file }) => !isAboutModes(file) && !isTest(file))
    .flatMap(({ file, strings }) =>
      strings
        .filter(({ text }) => named.test(text))
        .map(({ text, line }) => `${file}:${line} names a mode: ${text}`),
    );
}

/**
 * @param {Map<string, readonly string[]>} graph
 * @returns {string[]} each cycle found, as a path
 */
function cycles(graph) {
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {string[]} */
  const found = [];
  const visit = (/** @type {string} */ node, /** @type {string[]} */ path) => {
    if (path.includes(node)) found.push([...path.slice(path.indexOf(node)), node].join(' -> '));
    if (path.includes(node) || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}
