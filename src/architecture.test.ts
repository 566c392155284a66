import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  directionProblems,
  fileCycles,
  isTest,
  layerCycles,
  lengthProblems,
  modeNameProblems,
  packageProblems,
  pageProblems,
} from '../scripts/architecture-rules.mjs';
import { coreLayers, layers } from '../scripts/layers.mjs';
import { readModule, resolveImport, sourceFiles } from '../scripts/read-module.mjs';
import { FIELDS } from './scenario/index.ts';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = json('package.json');
const packages = {
  dependencies: Object.keys(manifest.dependencies),
  devDependencies: Object.keys(manifest.devDependencies),
};

const modules = sourceFiles('src').map((file) => readModule(file));
const tools = ['scripts', 'e2e', 'bench'].flatMap((folder) =>
  existsSync(folder) ? sourceFiles(folder).map((file) => readModule(file)) : [],
);
const configs = ['vite.config.ts', 'vitest.config.ts', 'playwright.config.ts'].map((file) =>
  readModule(file),
);

describe('the layers', () => {
  it('have no cycle', () => {
    expect(layerCycles(layers)).toEqual([]);
  });

  it('are the folders of the sources', () => {
    const entries = readdirSync('src', { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.toSorted()).toEqual(Object.keys(layers).toSorted());
  });

  it('are kept by every import', () => {
    expect(modules.length).toBeGreaterThan(Object.keys(layers).length);
    expect(directionProblems(modules, layers, ['src/main.tsx'])).toEqual([]);
  });

  it('let no sentence stand below narration', () => {
    const prose = modules
      .filter(({ file }) => /^src\/(aws|crypto|modes|player|scenario|trace)\//.test(file))
      .filter(({ file }) => !isTest(file))
      .flatMap(({ file, strings }) =>
        strings
          .filter(({ text }) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text))
          .map(({ text, line }) => `${file}:${line} ${text}`),
      );
    expect(prose).toEqual([]);
  });

  it('are what the compiler takes for the core, without a page', () => {
    const { compilerOptions, include } = json('tsconfig.core.json');
    expect(include.toSorted()).toEqual(coreLayers.map((name) => `src/${name}`).toSorted());
    expect(compilerOptions.lib).toEqual(['ES2023', 'WebWorker']);
    expect(json('tsconfig.base.json').compilerOptions.types).toEqual([]);
  });
});

describe('the pages', () => {
  it('do not import each other, and what they share imports none', () => {
    expect(pageProblems(modules)).toEqual([]);
  });
});

describe('the files', () => {
  it('do not import each other in a circle', () => {
    expect(fileCycles(modules)).toEqual([]);
  });

  it('import only what is there', () => {
    const missing = modules.flatMap(({ file, imports }) =>
      imports
        .filter(({ specifier }) => specifier.startsWith('.'))
        .map(({ specifier }) => resolveImport(file, specifier))
        .filter((target) => !existsSync(target))
        .map((target) => `${file} imports ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it('import only packages that package.json names', () => {
    expect(packageProblems([...modules, ...tools, ...configs], packages)).toEqual([]);
  });

  it('are short enough to be read', () => {
    expect(lengthProblems([...modules, ...tools])).toEqual([]);
  });

  it('name no mode outside its own folder', () => {
    const modes = [...FIELDS.mode];
    expect(modes.length).toBeGreaterThan(1);
    expect(modeNameProblems(modules, modes)).toEqual([]);
  });
});

describe('the notice for old browsers', () => {
  it('is written in a language they read', () => {
    const code = readFileSync('public/unsupported.js', 'utf8').replace(
      /\/\*.*?\*\/|\/\/.*$/gms,
      '',
    );
    expect(code).not.toMatch(/=>|\b(?:let|const|class|async|import)\b|`|\?\.|\?\?|\.\.\./);
  });
});
