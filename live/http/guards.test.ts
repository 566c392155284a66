import { describe, expect, it } from 'vitest';
import type { Header } from '../../src/trace/index.ts';
import { isLoopbackAddress, isLoopbackHost, turnedAway } from './guards.ts';

describe('a host of this machine', () => {
  it.each([
    'localhost',
    'LOCALHOST:9000',
    'localhost.',
    'demo-bucket.localhost:9000',
    'my.bucket.localhost',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.8.9.10:65535',
    '[::1]',
    '[::1]:9000',
    '[0:0:0:0:0:0:0:1]',
  ])('is %s', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });

  it.each([
    '',
    'evil.example',
    'evil.example:9000',
    'localhost.evil.example',
    'notlocalhost',
    '127.0.0.1.evil.example',
    '127.0.0.1.nip.io',
    '0.0.0.0',
    '0',
    '[::]',
    '128.0.0.1',
    '10.0.0.1:9000',
    '169.254.169.254',
    '[::2]',
    '[fe80::1]',
    '[::ffff:10.0.0.1]',
    'evil.example@127.0.0.1',
    '127.0.0.1@evil.example',
    '127.0.0.1/evil.example',
    '127.0.0.1, evil.example',
    '127.0.0.1 evil.example',
    '127.0.0.1:70000',
    'localhost#.evil.example',
    'localhost?.evil.example',
    'ｌocalhost',
    'evil.example\\.localhost',
  ])('is not %s', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

describe('an address of this machine', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.255.255.255', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.0.0.1', false],
    ['::', false],
    ['::ffff:10.0.0.1', false],
    ['127.evil.example', false],
    ['', false],
  ])('%s: %s', (address, is) => {
    expect(isLoopbackAddress(address)).toBe(is);
  });
});

const OWN: Header = ['Host', '127.0.0.1:9000'];

describe('a request', () => {
  it.each<[string, readonly Header[], string | null, number | null]>([
    ['of a program', [OWN], null, null],
    ['by a name below localhost', [['host', 'demo.localhost:9000']], null, null],
    ['to an address in its target', [OWN], 'localhost:9000', null],
    ['typed into a browser', [OWN, ['Sec-Fetch-Site', 'none']], null, null],
    [
      'of what the endpoint itself has served',
      [OWN, ['Origin', 'http://127.0.0.1:9000'], ['Sec-Fetch-Site', 'same-origin']],
      null,
      null,
    ],
    ['by another name (DNS rebinding)', [['Host', 'evil.example:9000']], null, 421],
    ['to another address in its target', [OWN], 'evil.example', 421],
    ['whose header names another than its target', [['Host', 'evil.example']], 'localhost', 421],
    ['by two names', [OWN, ['HOST', '127.0.0.1:9000']], null, 400],
    ['by none', [], null, 400],
    ['of another site', [OWN, ['Origin', 'https://evil.example']], null, 403],
    ['of another port', [OWN, ['Origin', 'http://127.0.0.1:9001']], null, 403],
    ['of another name of this machine', [OWN, ['Origin', 'http://localhost:9000']], null, 403],
    ['of a page in a sandbox', [OWN, ['Origin', 'null']], null, 403],
    ['of two origins', [OWN, ['Origin', 'http://127.0.0.1:9000'], ['Origin', 'x']], null, 403],
    ['of an image on another site', [OWN, ['Sec-Fetch-Site', 'cross-site']], null, 403],
    ['of another port, as a browser says it', [OWN, ['sec-fetch-site', 'same-site']], null, 403],
  ])('%s', (_, headers, authority, status) => {
    expect(turnedAway(headers, authority)?.status ?? null).toBe(status);
  });

  it('is told why', () => {
    const { why } = turnedAway([['Host', 'evil.example']], null) ?? { why: '' };
    expect(why).toContain('"evil.example"');
    expect(why).toContain('127.0.0.1');
  });
});
