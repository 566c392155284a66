import { describe, expect, it } from 'vitest';
import { initialScripts, scriptsOfPage } from './bundle-size.mjs';

describe('initialScripts', () => {
  const manifest = {
    'index.html': {
      file: 'assets/index.js',
      imports: ['_a.js', '_b.js'],
      dynamicImports: ['late'],
    },
    '_a.js': { file: 'assets/a.js', imports: ['_b.js'] },
    '_b.js': { file: 'assets/b.js', imports: ['_a.js'] },
    late: { file: 'assets/late.js' },
  };

  it('follows static imports, each file once, and not those on demand', () => {
    expect(initialScripts(manifest, 'index.html')).toEqual([
      'assets/index.js',
      'assets/a.js',
      'assets/b.js',
    ]);
  });

  it('fails where the manifest does not know the entry', () => {
    expect(() => initialScripts(manifest, 'other.html')).toThrow('other.html');
  });
});

describe('scriptsOfPage', () => {
  it('finds scripts and preloads, and no styles', () => {
    const html = `<link rel="stylesheet" href="./a.css" /><script src="./old.js?v=1" defer></script>
      <script type="module" crossorigin src="./assets/index.js"></script>
      <link rel="modulepreload" crossorigin href="./assets/shared.js">`;
    expect(scriptsOfPage(html)).toEqual(['old.js', 'assets/index.js', 'assets/shared.js']);
  });
});
