import { describe, expect, it } from 'vitest';
import { pageProblems } from './page-rules.mjs';
import { readModule } from './read-module.mjs';

const problems = (file: string, specifier: string) =>
  pageProblems([readModule(file, `import '${specifier}';`)]);

describe('the rule of pages', () => {
  it('keeps a page from importing another, and the shell', () => {
    expect(problems('src/ui/flow/a.tsx', '../policies/b.tsx')).toHaveLength(1);
    expect(problems('src/ui/flow/deep/a.tsx', '../../app/b.tsx')).toHaveLength(1);
    expect(problems('src/ui/flow/a.test.ts', '../policies/b.tsx')).toEqual([]);
  });

  it('lets it import itself, what pages share, and the layers below', () => {
    for (const specifier of [
      './b.tsx',
      '../kit/b.tsx',
      '../store/b.ts',
      '../../lib/b.ts',
      'react',
    ]) {
      expect(problems('src/ui/flow/a.tsx', specifier)).toEqual([]);
    }
  });

  it('keeps what pages share from knowing any, and leaves it to the shell to put them together', () => {
    expect(problems('src/ui/kit/a.tsx', '../flow/b.tsx')).toHaveLength(1);
    expect(problems('src/ui/store/a.ts', '../flow/b.ts')).toHaveLength(1);
    expect(problems('src/ui/app/a.tsx', '../flow/b.tsx')).toEqual([]);
  });
});
