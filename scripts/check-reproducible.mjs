#!/usr/bin/env node
/**
 * Fails when another build of the same sources does not give the bytes of the built site and of the single file, as
 * `npm run build` and `npm run build:single` have left them.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { filesIn } from './built-files.mjs';

/** What is built from which configuration. */
const BUILDS = [
  ['dist', 'vite.config.ts'],
  ['dist-single', 'vite.single.config.ts'],
];

const problems = [];
for (const [folder = '', configFile] of BUILDS) {
  // Beside it: maps name their sources by the way from where they lie.
  const other = mkdtempSync(`${folder}-again-`);
  try {
    await build({
      configFile,
      logLevel: 'warn',
      build: { outDir: resolve(other), emptyOutDir: true },
    });
    const [was, is] = [digests(folder), digests(other)];
    for (const name of new Set([...was.keys(), ...is.keys()])) {
      if (was.get(name) !== is.get(name)) problems.push(join(folder, name));
    }
    console.log(`${folder}: ${is.size} files built again.`);
  } finally {
    rmSync(other, { recursive: true });
  }
}
for (const name of problems) console.error(`Not the same bytes: ${name}`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** The digest of every file in a folder, by its name. */
function digests(/** @type {string} */ folder) {
  const digest = (/** @type {string} */ name) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return new Map(filesIn(folder).map((name) => [name, digest(name)]));
}
