import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './csp.mjs';
import { listen } from './listen.mjs';
import { createStaticServer, fileOf } from './static-server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'static-server-'));
const site = join(folder, 'site');
const script = `export const text = '${'abc '.repeat(500)}';\n`;
const server = createStaticServer(site);

beforeAll(async () => {
  mkdirSync(join(site, 'assets'), { recursive: true });
  mkdirSync(join(site, '.vite'));
  mkdirSync(join(folder, 'site-private'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site-private', 'secret.txt'), 'secret');
  writeFileSync(join(site, '.vite', 'manifest.json'), '{}');
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>home</title>');
  writeFileSync(join(site, 'assets', 'a-1b2c3d.js'), script);
  writeFileSync(join(site, 'picture.png'), new Uint8Array([1, 2, 3]));
  await listen(server, { port: 0, host: '127.0.0.1' });
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Sends the target as it stands; fetch would tidy `..` away and decompress the body. */
function get(path: string, headers = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, failed) => {
    httpRequest({ port, host: '127.0.0.1', path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', failed)
      .end();
  });
}

describe('createStaticServer', () => {
  it('serves the page with its policy, to be asked for again each time', async () => {
    const { status, headers, body } = await get('/?utm=1');
    expect(status).toBe(200);
    expect(body.toString()).toContain('<title>home</title>');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
  });

  it('lets hashed assets be kept', async () => {
    const { headers, body } = await get('/assets/a-1b2c3d.js');
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
    });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(script);
  });

  it('compresses text as the client accepts, and gives the same bytes', async () => {
    const brotli = await get('/assets/a-1b2c3d.js', { 'Accept-Encoding': 'gzip, br' });
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
    const zipped = await get('/assets/a-1b2c3d.js', { 'Accept-Encoding': 'gzip' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body).toString()).toBe(script);
    expect(zipped.body.length).toBeLessThan(script.length / 4);
  });

  it('leaves pictures as they are', async () => {
    const { headers, body } = await get('/picture.png', { 'Accept-Encoding': 'gzip, br' });
    expect(headers['content-type']).toBe('image/png');
    expect(headers['content-encoding']).toBeUndefined();
    expect([...body]).toEqual([1, 2, 3]);
  });

  it('answers 304 while the file is unchanged, and the new bytes after a new build', async () => {
    const file = join(site, 'note.txt');
    writeFileSync(file, 'one');
    const first = await get('/note.txt', { 'Accept-Encoding': 'gzip' });
    const again = { 'If-None-Match': first.headers.etag, 'Accept-Encoding': 'gzip' };
    expect(await get('/note.txt', again)).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    writeFileSync(file, 'another');
    const changed = await get('/note.txt', again);
    expect(changed.status).toBe(200);
    expect(gunzipSync(changed.body).toString()).toBe('another');
  });

  it('answers HEAD without a body', async () => {
    const { status, headers, body } = await get('/assets/a-1b2c3d.js', {}, 'HEAD');
    expect(status).toBe(200);
    expect(headers['content-length']).toBe(String(script.length));
    expect(body.length).toBe(0);
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect(await get('/', {}, method)).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
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
    '/../site-private/secret.txt',
    '//../secret.txt',
    '/.vite/manifest.json',
    '/%00',
    '/%E0%A4%A',
    'http://example.com/index.html',
  ])('does not find %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body.toString()).toBe('Not Found\n');
  });
});

describe('fileOf', () => {
  it('never names a file outside the folder', () => {
    const root = resolve('/srv/site');
    expect(fileOf(root, '/a/b.js?x#y')).toBe(resolve('/srv/site/a/b.js'));
    expect(fileOf(root, '/')).toBe(resolve('/srv/site/index.html'));
    expect(fileOf(root, '/../site-private/x')).toBeNull();
    expect(fileOf(root, '/%2e%2e/x')).toBeNull();
  });
});

describe('listen', () => {
  it('says that a port is busy and takes another', async () => {
    const first = createServer();
    const taken = await listen(first, { port: 0, host: '127.0.0.1' });
    const second = createServer();
    const busy: number[] = [];
    const port = await listen(second, {
      port: taken,
      host: '127.0.0.1',
      onBusy: (candidate) => busy.push(candidate),
    });
    expect(busy[0]).toBe(taken);
    expect(port).not.toBe(taken);
    first.close();
    second.close();
  });

  it('does not go on where the port is not the trouble', async () => {
    await expect(listen(createServer(), { port: 0, host: '203.0.113.1' })).rejects.toThrow(
      'EADDRNOTAVAIL',
    );
  });
});
