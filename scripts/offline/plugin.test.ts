import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offline } from './plugin.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offline-'));
  mkdirSync(join(root, 'dist', 'assets'), { recursive: true });
  mkdirSync(join(root, 'dist', '.vite'));
  for (const file of [
    'index.html',
    'icon.svg',
    'start.js',
    '.nojekyll',
    '.vite/manifest.json',
    'assets/_md-1.js',
    'assets/_md-1.js.map',
    'third-party-licenses.md',
  ]) {
    writeFileSync(join(root, 'dist', file), 'one');
  }
  writeFileSync(
    join(root, 'dist', 'index.html'),
    '<html lang="en"><script src="./start.js"></script><script src="./assets/_md-1.js"></script>',
  );
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** What the plugin writes as the site's files and version. */
async function site(): Promise<{ version: string; files: string[] }> {
  const plugin = offline();
  const config = { root, build: { outDir: 'dist' } };
  const { configResolved, closeBundle } = plugin as unknown as {
    configResolved(config: object): void;
    closeBundle: { handler(): void };
  };
  configResolved(config);
  closeBundle.handler();
  const code = readFileSync(join(root, 'dist', 'service-worker.js'), 'utf8');
  return JSON.parse(/^globalThis\.SITE = (.*);$/m.exec(code)?.[1] ?? 'null');
}

/** The page as it is published. */
const page = () => readFileSync(join(root, 'dist', 'index.html'), 'utf8');

describe('the list of files to keep', () => {
  it('has the page and all it loads, and nothing that a host does not publish', async () => {
    expect((await site()).files).toEqual([
      'assets/_md-1.js',
      'icon.svg',
      '',
      expect.stringMatching(/^start\.js\?v=[0-9a-f]{8}$/),
    ]);
  });

  it('has scripts whose names hold no digest as the page asks for them', async () => {
    const { files, version } = await site();
    const name = files.at(-1) ?? '';
    expect(page()).toBe(
      `<html data-version="${version}" lang="en"><script src="./${name}"></script>` +
        '<script src="./assets/_md-1.js"></script>',
    );
  });

  it('has a version that changes with any of them, and with nothing else', async () => {
    const source = page();
    const again = () => {
      writeFileSync(join(root, 'dist', 'index.html'), source);
      return site();
    };
    const { version } = await site();
    writeFileSync(join(root, 'dist', 'assets/_md-1.js.map'), 'two');
    expect((await again()).version).toBe(version);
    writeFileSync(join(root, 'dist', 'icon.svg'), 'two');
    const { version: other, files } = await again();
    expect(other).not.toBe(version);
    writeFileSync(join(root, 'dist', 'start.js'), 'two');
    const last = await again();
    expect(last.version).not.toBe(other);
    expect(last.files.at(-1)).not.toBe(files.at(-1));
  });
});
