import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readModule, resolveImport, sourceFiles } from './read-module.mjs';

/** @typedef {import('./read-module.mjs').SourceModule} SourceModule */

/** The workers that compute and narrate nothing, by the names of their built files. */
const silentWorkers = ['run.worker', 'judge.worker', 'estimate.worker'];

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** Shorter literals may well stand in code that says nothing to anybody. */
const leastSentence = 40;

/**
 * The sentences among the texts of source files.
 * @param {SourceModule[]} modules
 * @returns {string[]}
 */
export function sentencesOf(modules) {
  const texts = modules.flatMap(({ strings }) => strings.map(({ text }) => text));
  return texts.filter((text) => text.length >= leastSentence && text.includes(' '));
}

/**
 * A built chunk and all it imports, at once or on demand.
 *
 * @param {string} entry
 * @param {(file: string) => SourceModule} read
 * @returns {SourceModule[]}
 */
export function withImports(entry, read) {
  /** @type {Map<string, SourceModule>} */
  const found = new Map();
  const visit = (/** @type {string} */ file) => {
    if (found.has(file)) return;
    const chunk = read(file);
    found.set(file, chunk);
    for (const { specifier } of chunk.imports) {
      if (/^\..*\.js$/.test(specifier)) visit(resolveImport(file, specifier));
    }
  };
  visit(entry);
  return [...found.values()];
}

/**
 * The sentences and the Japanese texts that reached chunks which are to hold ids and numbers only.
 *
 * @param {SourceModule[]} chunks
 * @param {string[]} sentences
 * @returns {string[]}
 */
export function proseProblems(chunks, sentences) {
  return chunks.flatMap(({ file, strings }) => {
    const texts = strings.map(({ text }) => text);
    const all = texts.join('\n');
    const said = sentences.filter((sentence) => all.includes(sentence));
    const prose = new Set([...said, ...texts.filter((text) => japanese.test(text))]);
    return [...prose].map((text) => `${file} says: ${text.slice(0, 80)}`);
  });
}

/**
 * The prose in the workers of a built site, and whatever keeps this from being found out.
 *
 * @param {string} dist
 * @param {string} narration the folder of the English texts
 * @returns {string[]}
 */
export function problemsOfWorkers(dist, narration) {
  const sentences = existsSync(narration)
    ? sentencesOf(sourceFiles(narration).map((file) => readModule(file)))
    : [];
  if (sentences.length === 0) return [`There are no sentences in ${narration}.`];
  const files = readdirSync(join(dist, 'assets'));
  return silentWorkers.flatMap((name) => {
    const file = files.find((each) => each.startsWith(`${name}-`) && each.endsWith('.js'));
    if (!file) return [`The built site has no ${name}.`];
    const chunks = withImports(posix.join(dist, 'assets', file), readModule);
    return proseProblems(chunks, sentences);
  });
}
