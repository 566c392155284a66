import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRaw, type RawAnswer } from './raw-request.test-helper.ts';
import { serveSite } from './site-server.mjs';

const script = `export const text = '${'abc '.repeat(500)}';\n`;
const parent = mkdtempSync(join(tmpdir(), 'site-server-'));
const folder = join(parent, 'site');
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>home</title>');
  writeFileSync(join(folder, 'assets', 'a-1b2c3d.js'), script);
  writeFileSync(join(folder, 'assets', 'b-1b2c3d.js'), script);
  writeFileSync(join(folder, 'assets', 'b-1b2c3d.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'assets', 'b-1b2c3d.js.gz'), gzipSync(script));
  site = await serveSite({ folder });
});

afterAll(async () => {
  await site.close();
  rmSync(parent, { recursive: true });
});

function get(path: string, headers = {}): Promise<RawAnswer> {
  const { port, hostname } = new URL(site.url);
  return askRaw({ port, host: hostname, path, headers, agent: false });
}

describe('serveSite', () => {
  it('serves the page with its policy, to be asked for again each time', async () => {
    const { status, headers, body } = await get('/?utm=1');
    expect(status).toBe(200);
    expect(body.toString()).toContain('<title>home</title>');
    expect(headers).toMatchObject({
      'content-type': expect.stringContaining('text/html'),
      'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self';"),
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('sends what was compressed with the site: %s', async (accepted, coding, decompress) => {
    const { status, headers, body } = await get('/assets/b-1b2c3d.js?v=1', {
      'Accept-Encoding': accepted,
    });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-encoding': coding,
      'content-type': expect.stringContaining('text/javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      vary: expect.stringContaining('Accept-Encoding'),
    });
    expect(decompress(body).toString()).toBe(script);
    const plain = await get('/assets/b-1b2c3d.js', { 'Accept-Encoding': 'identity' });
    expect(plain.body.toString()).toBe(script);
  });

  it('compresses for clients that accept it, and gives the same bytes', async () => {
    const plain = await get('/assets/a-1b2c3d.js');
    expect(plain.headers['content-type']).toContain('text/javascript');
    expect(plain.body.toString()).toBe(script);
    const zipped = await get('/assets/a-1b2c3d.js', { 'Accept-Encoding': 'gzip, br' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zipped.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(gunzipSync(zipped.body).toString()).toBe(script);
  });

  it('answers 304 while the file is unchanged, and the new bytes after a new build', async () => {
    const file = join(folder, 'note.txt');
    writeFileSync(file, 'one');
    const { etag } = (await get('/note.txt')).headers;
    expect(await get('/note.txt', { 'If-None-Match': etag })).toMatchObject({ status: 304 });
    writeFileSync(file, 'another');
    const changed = await get('/note.txt', { 'If-None-Match': etag });
    expect([changed.status, changed.body.toString()]).toEqual([200, 'another']);
  });

  it.each([
    '/missing.js',
    '/assets',
    '/assets/',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..%5csecret.txt',
    '//../secret.txt',
    '/%00',
    '/%E0%A4%A',
  ])('does not find %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it.each(['evil.example', 'evil.localhost', '192.0.2.1'])(
    'answers nobody who asks for the host "%s"',
    async (Host) => {
      expect(await get('/', { Host })).toMatchObject({ status: 403, body: Buffer.from('') });
    },
  );

  it('goes by its own names, and by the one it was told to listen on', async () => {
    const { port } = new URL(site.url);
    for (const name of ['localhost', '127.0.0.1', '[::1]']) {
      expect((await get('/', { Host: `${name}:${port}` })).status).toBe(200);
    }
    const named = await serveSite({ folder, host: '127.0.0.2' });
    expect((await fetch(named.url)).status).toBe(200);
    expect((await get('/', { Host: '127.0.0.2' })).status).toBe(403);
    await named.close();
  });

  it('takes the next free port where one is busy', async () => {
    const { port } = new URL(site.url);
    const second = await serveSite({ folder, port: Number(port) });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(port));
    await second.close();
  });

  it('rejects where it cannot listen', async () => {
    await expect(serveSite({ folder, host: '203.0.113.1' })).rejects.toThrow(/EADDRNOTAVAIL|port/);
  });

  it('follows no link out of the folder, whenever it was made', async () => {
    symlinkSync(join(parent, 'secret.txt'), join(folder, 'link.txt'));
    symlinkSync(parent, join(folder, 'up'));
    symlinkSync(join(parent, 'secret.txt'), join(folder, 'assets', 'index.html'));
    for (const path of ['/link.txt', '/up/secret.txt', '/assets/', '/assets/index.html']) {
      expect(await get(path)).toMatchObject({ status: 404, body: Buffer.from('') });
    }
  });
});

describe('serve.mjs', () => {
  it.each([
    [['--port', '65536'], /not a port.*Usage/s],
    [['--dir', 'no-such-folder'], /npm run build/],
  ])('says what is wrong with %s', (args, message) => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/serve.mjs', ...args]);
    expect(stderr.toString()).toMatch(message);
    expect(status).toBe(1);
  });
});
