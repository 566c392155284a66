import { describe, expect, it } from 'vitest';
import { packageOf, readModule, resolveImport } from './read-module.mjs';

describe('readModule', () => {
  it('finds every way of naming another module', () => {
    const code = `
      import a, { type B } from './a.ts';
      import type { C } from './c.ts';
      import './effect.css';
      export { d } from './d.ts';
      export type { E } from './e.ts';
      export * from './f.ts';
      const g = () => import('./g.tsx');
      const l = () => import(\`./l.js\`);
      type H = import('./h.ts').H;
      new Worker(new URL('./i.ts', import.meta.url), { type: 'module' });
      new URL('https://example.com/');
      // import './comment.ts';
    `;
    expect(readModule('x.ts', code).imports).toEqual([
      { specifier: './a.ts', isType: false },
      { specifier: './c.ts', isType: true },
      { specifier: './effect.css', isType: false },
      { specifier: './d.ts', isType: false },
      { specifier: './e.ts', isType: true },
      { specifier: './f.ts', isType: false },
      { specifier: './g.tsx', isType: false },
      { specifier: './l.js', isType: false },
      { specifier: './h.ts', isType: true },
      { specifier: './i.ts', isType: false },
    ]);
  });

  it('finds strings with their lines, and no comments', () => {
    const code =
      "// 'one'\nconst a = 'two';\nconst b = <p title=\"three\">four {`five ${a}`}</p>;\n";
    const { strings, lines } = readModule('x.tsx', code);
    expect(lines).toBe(3);
    expect(strings.filter(({ text }) => text.trim())).toEqual([
      { text: 'two', line: 2 },
      { text: 'three', line: 3 },
      { text: 'four ', line: 3 },
      { text: 'five ', line: 3 },
    ]);
  });

  it('does not pass over a file it cannot read', () => {
    expect(() => readModule('x.ts', 'const = ;')).toThrow('x.ts');
  });
});

describe('resolveImport', () => {
  it('resolves against the importing file', () => {
    expect(resolveImport('src/aws/s3/a.ts', '../../lib/b.ts')).toBe('src/lib/b.ts');
    expect(resolveImport('src/ui/a.ts', './work.ts?worker')).toBe('src/ui/work.ts');
  });
});

describe('packageOf', () => {
  it.each([
    ['react', 'react'],
    ['react-dom/client', 'react-dom'],
    ['@noble/hashes/hmac.js', '@noble/hashes'],
    ['node:fs', 'node:fs'],
    ['./a.ts', null],
  ])('takes %s for %s', (specifier, expected) => {
    expect(packageOf(specifier)).toBe(expected);
  });
});
