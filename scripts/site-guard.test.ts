import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInside, isOwnHost } from './site-guard.mjs';

describe('isOwnHost', () => {
  it.each([
    'localhost',
    'localhost:4173',
    'LOCALHOST',
    '127.0.0.1',
    '127.0.0.1:1',
    '[::1]',
    '[::1]:80',
  ])('knows %s', (host) => {
    expect(isOwnHost(host, '127.0.0.1')).toBe(true);
  });

  it.each([
    undefined,
    '',
    'evil.example',
    'evil.example:4173',
    'localhost.evil.example',
    'evil.localhost',
    '127.0.0.2',
    '192.0.2.1:4173',
    '[2001:db8::1]',
    '0.0.0.0',
    'localhost@evil.example',
    'localhost/evil',
    'localhost:port',
    '::1',
    'file://localhost',
  ])('does not know %s', (host) => {
    expect(isOwnHost(host, '127.0.0.1')).toBe(false);
  });

  it('knows the one it was told to listen on', () => {
    expect(isOwnHost('class.example:4173', 'class.example')).toBe(true);
    expect(isOwnHost('192.0.2.7', '192.0.2.7')).toBe(true);
    expect(isOwnHost('[2001:db8::1]:4173', '2001:db8::1')).toBe(true);
    expect(isOwnHost('192.0.2.8', '192.0.2.7')).toBe(false);
    expect(isOwnHost('other.example', 'class.example')).toBe(false);
  });

  it.each(['0.0.0.0', '::'])('knows every address, and no name, listening on %s', (listening) => {
    expect(isOwnHost('192.0.2.8:4173', listening)).toBe(true);
    expect(isOwnHost('[2001:db8::1]', listening)).toBe(true);
    expect(isOwnHost('localhost:4173', listening)).toBe(true);
    expect(isOwnHost('evil.example', listening)).toBe(false);
    expect(isOwnHost('192.0.2.8.evil.example', listening)).toBe(false);
  });
});

describe('isInside', () => {
  const parent = mkdtempSync(join(tmpdir(), 'site-guard-'));
  const site = join(parent, 'site');

  beforeAll(() => {
    for (const folder of ['site/assets', 'site-beside']) {
      mkdirSync(join(parent, folder), { recursive: true });
    }
    for (const file of [
      'site/index.html',
      'site/assets/a b.js',
      'site-beside/b.js',
      'secret.txt',
    ]) {
      writeFileSync(join(parent, file), '');
    }
    symlinkSync(join(site, 'index.html'), join(site, 'within.html'));
    symlinkSync(join(parent, 'secret.txt'), join(site, 'secret.txt'));
    symlinkSync(join(parent, 'secret.txt'), join(site, 'assets', 'index.html'));
    symlinkSync(parent, join(site, 'up'));
    symlinkSync(join(parent, 'site-beside'), join(site, 'beside'));
    symlinkSync(join(parent, 'nowhere'), join(site, 'broken'));
    // The folder itself may be a link.
    symlinkSync(site, join(parent, 'current'));
  });

  afterAll(() => {
    rmSync(parent, { recursive: true });
  });

  it.each(['/', '/?a=/../../secret.txt', '/index.html', '/assets/a%20b.js', '/within.html'])(
    'finds %s',
    (target) => {
      expect(isInside(site, target)).toBe(true);
      expect(isInside(join(parent, 'current'), target)).toBe(true);
    },
  );

  it.each([
    '/missing.js',
    '/secret.txt',
    '/assets/',
    '/up/secret.txt',
    '/beside/b.js',
    '/broken',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/../site-beside/b.js',
    '/%00',
    '/%E0%A4%A',
    'http://127.0.0.1/index.html',
  ])('does not find %s', (target) => {
    expect(isInside(site, target)).toBe(false);
  });
});
