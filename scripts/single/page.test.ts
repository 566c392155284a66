import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LARGEST, singlePage, singlePolicy } from './page.mjs';
import { withOwnWorkers } from './plugin.mjs';

const html = readFileSync('index.html', 'utf8');
const parts = {
  html,
  files: {
    'start.js': 'start();',
    'unsupported.js': 'old();',
    'fallback.css': 'h1 { color: red }',
    'icon.svg': '<svg id="#"/>',
  },
  loader: 'load();',
  app: 'app("暗号");',
  styles: '.a { color: blue }',
  notices: 'MIT -- as is',
};

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy', () => {
  it('lets nothing in but what it names', () => {
    expect(singlePolicy(['a'], ['b', 'c'])).toBe(
      `default-src 'none'; script-src ${digest('a')}; style-src ${digest('b')} ${digest('c')}; ` +
        "img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'; " +
        "require-trusted-types-for 'script'; trusted-types default",
    );
  });

  it('names what stands in the page, and what is packed in it', () => {
    const page = singlePage(parts);
    const scripts = ['load();', 'start();', 'old();', parts.app];
    const styles = ['h1 { color: red }', '.a { color: blue }'];
    expect(page).toContain(`content="${singlePolicy(scripts, styles)}"`);
    expect([...page.matchAll(/<script>([^<]*)<\/script>/g)].map(([, text]) => text)).toEqual(
      scripts.slice(0, 3),
    );
    expect([...page.matchAll(/<style>([^<]*)<\/style>/g)].map(([, text]) => text)).toEqual(styles);
    const packed = /<script id="app" type="text\/plain">([^<]+)</.exec(page)?.[1] ?? '';
    expect(String(gunzipSync(Buffer.from(packed, 'base64')))).toBe(parts.app);
  });
});

describe('the page', () => {
  it('asks for no other file', () => {
    const page = singlePage(parts);
    expect(page).not.toMatch(/\s(?:src|href)="(?!data:)/);
    expect(page).toContain('href="data:image/svg+xml,%3Csvg%20id%3D%22%23%22%2F%3E"');
    expect(page).toContain('MIT - - as is');
  });

  it('reads the same however its lines end', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const lines = { ...parts, loader: 'load();\nstart();\n' };
    expect(singlePage({ ...lines, html: windows(html), loader: windows(lines.loader) })).toBe(
      singlePage(lines),
    );
  });

  it('is not made where it would be too large', () => {
    const left = LARGEST - Buffer.byteLength(singlePage(parts));
    const grown = (by: number) => ({ ...parts, styles: parts.styles + 'a'.repeat(by) });
    expect(Buffer.byteLength(singlePage(grown(left)))).toBe(LARGEST);
    expect(() => singlePage(grown(left + 1))).toThrow(`${LARGEST + 1} bytes`);
  });

  it.each(['</script>', '</SCRIPT>', '</style>', '<!--', '\0'])('is not made with %j', (text) => {
    expect(() => singlePage({ ...parts, loader: text })).toThrow('Cannot stand in a page');
  });

  it('is not made where a file is missing, or the page has lost what it takes the place of', () => {
    expect(() => singlePage({ ...parts, files: {} })).toThrow('missing');
    const lost = html.replace('/src/main.tsx', '/src/other.tsx');
    expect(() => singlePage({ ...parts, html: lost })).toThrow('has lost its');
  });
});

describe('workers', () => {
  it('are started from what is there, by the name of their module', () => {
    const code = `
      const a = () =>
        new Worker(new URL('../run/run.worker.ts', import.meta.url), { type: 'module' });
      const b = new Worker(
        new URL('./b.worker.ts', import.meta.url),
        { type: 'module' },
      );`;
    const changed = withOwnWorkers(code, 'src/ui/store');
    expect(changed).toContain(
      '=>\n        globalThis.startOwnWorker("/src/ui/run/run.worker.ts");',
    );
    expect(changed).toContain('b = globalThis.startOwnWorker("/src/ui/store/b.worker.ts");');
  });
});
