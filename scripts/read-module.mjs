import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { parseSync, Visitor } from 'vite';

/**
 * @typedef {object} SourceModule
 * @property {string} file relative to the working directory, with forward slashes
 * @property {{ specifier: string, isType: boolean }[]} imports everything it names of other modules:
 *   imports, re-exports, dynamic imports, import types and `new URL(…, import.meta.url)`
 * @property {{ text: string, line: number }[]} strings its string literals and template texts
 * @property {number} lines
 */

/**
 * The TypeScript and JavaScript files below a folder, sorted.
 * @param {string} folder
 * @returns {string[]} with forward slashes
 */
export function sourceFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).split(sep).join('/'))
    .filter((name) => /\.(ts|tsx|mts|mjs|js)$/.test(name))
    .sort();
}

/**
 * What a file imports and says, taken from its syntax tree.
 *
 * @param {string} file
 * @param {string} [code] its text, where it is not to be read from the disk
 * @returns {SourceModule}
 */
export function readModule(file, code = readFileSync(file, 'utf8')) {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);

  /** @type {SourceModule['imports']} */
  const imports = [];
  /** @type {SourceModule['strings']} */
  const strings = [];
  const add = (/** @type {any} */ source, isType = false) => {
    // Minifiers write texts as templates.
    const isText = source?.type === 'TemplateLiteral' && source.quasis.length === 1;
    const specifier = isText ? source.quasis[0].value.cooked : source?.value;
    if (typeof specifier === 'string') imports.push({ specifier, isType });
  };
  const starts = [0, ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const say = (/** @type {string} */ text, /** @type {number} */ start) => {
    strings.push({ text, line: starts.findLastIndex((line) => line <= start) + 1 });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source, true),
    NewExpression: (node) => {
      const [address, base] = node.arguments;
      const isModuleUrl =
        node.callee.type === 'Identifier' &&
        node.callee.name === 'URL' &&
        base?.type === 'MemberExpression' &&
        base.object.type === 'MetaProperty';
      if (isModuleUrl) add(address);
    },
    Literal: (node) => {
      if (typeof node.value === 'string') say(node.value, node.start);
    },
    TemplateElement: (node) => say(node.value.cooked ?? node.value.raw, node.start),
    JSXText: (node) => say(node.value, node.start),
  }).visit(program);

  return { file, imports, strings, lines: code.trimEnd().split('\n').length };
}

/**
 * The file a relative import names.
 * @param {string} importer
 * @param {string} specifier
 */
export function resolveImport(importer, specifier) {
  return posix.join(posix.dirname(importer), specifier.replace(/\?.*$/, ''));
}

/**
 * The package a bare import names, or null for a relative one.
 * @param {string} specifier
 */
export function packageOf(specifier) {
  if (specifier.startsWith('.')) return null;
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
