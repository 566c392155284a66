import { describe, expect, it } from 'vitest';
import {
  directionProblems,
  fileCycles,
  layerCycles,
  lengthProblems,
  lineLimit,
  modeNameProblems,
  packageProblems,
  pageProblems,
} from './architecture-rules.mjs';
import { readModule } from './read-module.mjs';

const layers = {
  lib: { imports: [] },
  aws: { imports: ['lib'], packages: ['parser'] },
  words: { imports: ['lib'], types: ['aws'] },
  ui: { imports: ['lib', 'aws', 'words'], packages: ['react'] },
};

describe('directionProblems', () => {
  const problems = (file: string, code: string) =>
    directionProblems([readModule(file, code)], layers, ['src/main.tsx']);

  it.each([
    ['src/aws/s3/a.ts', "import '../../lib/b.ts';"],
    ['src/aws/s3/a.ts', "import '../kms/b.ts';"],
    ['src/aws/a.ts', "import { p } from 'parser/sub';"],
    ['src/words/a.ts', "import type { B } from '../aws/b.ts';"],
    ['src/ui/a.tsx', "import '../aws/b.ts'; import 'react';"],
    ['src/main.tsx', "import './ui/a.tsx';"],
    ['src/lib/a.test.ts', "import '../ui/a.tsx'; import 'node:fs';"],
  ])('lets %s say %s', (file, code) => {
    expect(problems(file, code)).toEqual([]);
  });

  it.each([
    ['src/aws/s3/a.ts', "import '../../ui/b.tsx';"],
    ['src/aws/s3/a.ts', "import type { B } from '../../ui/b.tsx';"],
    ['src/aws/a.ts', "const b = () => import('../ui/b.tsx');"],
    ['src/words/a.ts', "import { type B } from '../aws/b.ts';"],
    ['src/words/a.ts', "export * from '../aws/b.ts';"],
    ['src/aws/a.ts', "export * from '../main.tsx';"],
    ['src/aws/a.ts', "import '../../scripts/b.mjs';"],
    ['src/aws/a.ts', "import 'react/jsx-runtime';"],
    ['src/lib/a.ts', "import 'node:fs';"],
    ['src/lib/a.ts', "import '../aws/b.ts';"],
    ['src/new/a.ts', ''],
    ['src/stray.ts', ''],
  ])('does not let %s say %s', (file, code) => {
    expect(problems(file, code)).toHaveLength(1);
  });
});

describe('layerCycles', () => {
  it('finds a way round', () => {
    expect(layerCycles(layers)).toEqual([]);
    expect(layerCycles({ ...layers, lib: { imports: ['ui'] } })).toContain('lib -> ui -> lib');
    expect(layerCycles({ ...layers, aws: { imports: [], types: ['words'] } })).toHaveLength(1);
  });
});

describe('fileCycles', () => {
  const a = readModule('src/lib/a.ts', "import { b } from './b.ts';");

  it('finds files that import each other', () => {
    const b = readModule('src/lib/b.ts', "export * from './a.ts';");
    expect(fileCycles([a, b])).toEqual(['src/lib/a.ts -> src/lib/b.ts -> src/lib/a.ts']);
  });

  it('counts types', () => {
    const b = readModule('src/lib/b.ts', "import type { A } from './a.ts';");
    expect(fileCycles([a, b])).toHaveLength(1);
  });

  it('has nothing against a third file that both import', () => {
    const c = readModule('src/lib/c.ts', "import './a.ts'; import './b.ts';");
    expect(fileCycles([a, readModule('src/lib/b.ts', ''), c])).toEqual([]);
  });
});

describe('packageProblems', () => {
  const manifest = { dependencies: ['react'], devDependencies: ['vitest'] };
  const code = "import 'react'; import 'vitest'; import 'node:fs'; import 'stowaway';";

  it('lets what is shipped import dependencies alone', () => {
    expect(packageProblems([readModule('src/ui/a.ts', code)], manifest)).toHaveLength(3);
  });

  it('lets tests and tools import development dependencies and Node too', () => {
    expect(packageProblems([readModule('src/ui/a.test.ts', code)], manifest)).toHaveLength(1);
    expect(packageProblems([readModule('scripts/a.mjs', code)], manifest)).toHaveLength(1);
  });
});

describe('lengthProblems', () => {
  const long = 'run();\n'.repeat(lineLimit + 1);

  it('reports long files, except data and texts', () => {
    expect(lengthProblems([readModule('src/ui/a.ts', long)])).toHaveLength(1);
    expect(lengthProblems([readModule('src/ui/a.ts', long.slice(7))])).toEqual([]);
    for (const file of [
      'src/ui/texts.ts',
      'src/aws/iam/data/a.ts',
      'src/aws/iam/actions.data.ts',
    ]) {
      expect(lengthProblems([readModule(file, long)])).toEqual([]);
    }
  });
});

describe('modeNameProblems', () => {
  const problems = (file: string, code: string) =>
    modeNameProblems([readModule(file, code)], ['sse-c', 'sse-kms', 'sse-kms-bucket-key']);

  it.each([
    ['src/aws/a.ts', "if (mode === 'sse-kms') run();"],
    ['src/ui/a.tsx', 'const link = `#/flow/sse-c/${operation}`;'],
    ['src/link/a.ts', "type Mode = 'sse-kms-bucket-key';"],
    ['src/player/a.ts', "import '../modes/sse-kms/index.ts';"],
    ['src/ui/a.ts', "const labels = { 'sse-c': 'own key' };"],
  ])('reports %s with %s', (file, code) => {
    expect(problems(file, code)).toHaveLength(1);
  });

  it.each([
    ['src/aws/a.ts', "const value = 'force-sse-kms';"],
    ['src/aws/a.ts', "// 'sse-kms' is a mode"],
    ['src/modes/sse-kms/index.ts', "export const name = 'sse-kms';"],
    ['src/narration/en/modes.ts', "export const modes = { 'sse-kms': 'SSE-KMS' };"],
    ['src/link/a.test.ts', "decodeAddress('#/flow/sse-kms/upload');"],
  ])('has nothing against %s with %s', (file, code) => {
    expect(problems(file, code)).toEqual([]);
  });
});

const pageImport = (file: string, specifier: string) =>
  pageProblems([readModule(file, `import '${specifier}';`)]);

describe('the rule of pages', () => {
  it('keeps a page from importing another, and the shell', () => {
    expect(pageImport('src/ui/flow/a.tsx', '../policies/b.tsx')).toHaveLength(1);
    expect(pageImport('src/ui/flow/deep/a.tsx', '../../app/b.tsx')).toHaveLength(1);
    expect(pageImport('src/ui/flow/a.test.ts', '../policies/b.tsx')).toEqual([]);
  });

  it('lets it import itself, what pages share, and the layers below', () => {
    for (const specifier of [
      './b.tsx',
      '../kit/b.tsx',
      '../store/b.ts',
      '../../lib/b.ts',
      'react',
    ]) {
      expect(pageImport('src/ui/flow/a.tsx', specifier)).toEqual([]);
    }
  });

  it('keeps what pages share from knowing any, and leaves it to the shell to put them together', () => {
    expect(pageImport('src/ui/kit/a.tsx', '../flow/b.tsx')).toHaveLength(1);
    expect(pageImport('src/ui/store/a.ts', '../flow/b.ts')).toHaveLength(1);
    expect(pageImport('src/ui/app/a.tsx', '../flow/b.tsx')).toEqual([]);
  });
});
