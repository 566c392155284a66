import { describe, expect, it } from 'vitest';
import { toHex } from '../../lib/bytes.ts';
import { runScenario } from '../../modes/index.ts';
import { LOOKS, lookOf } from '../../player/index.ts';
import { OPENING } from '../../scenario/index.ts';
import { ROLES } from '../../trace/index.ts';
import { fingerprint, sealMark } from './look.ts';
import { sizeText } from './size-text.ts';

describe('the looks', () => {
  it('give every role one of five', () => {
    for (const role of ROLES) expect(LOOKS).toContain(lookOf(role));
    expect(ROLES.filter((role) => lookOf(role) === 'public')).toEqual([
      'iv',
      'nonce',
      'salt',
      'tag',
      'digest',
      'context',
      'public',
    ]);
  });

  it('know values again by their own bytes, and envelopes by the key they are sealed under', async () => {
    const { values, world } = await runScenario({ ...OPENING });
    const value = (name: string) => {
      const found = values.find((one) => one.name === name);
      if (!found) throw new Error(`no ${name}`);
      return found;
    };
    expect(fingerprint(value('data-key'))).toBe(`${toHex(value('data-key').bytes).slice(0, 4)}…`);
    expect(fingerprint(value('object'))).toBe(world.objectKey);
    expect(fingerprint(value('encrypted-object'))).toBe(
      `…${toHex(value('encrypted-object').bytes).slice(-4)}`,
    );
    expect(fingerprint(value('kms-key'))).toBe(world.keyId?.slice(0, 4));
    expect(sealMark(value('encrypted-data-key'))).toBe(world.keyId?.slice(0, 4));
    expect(sealMark(value('data-key'))).toBeNull();
  });
});

describe('sizeText', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [9999, '9,999 bytes'],
    [10_000, '9.8 KiB'],
    [64 * 1024 * 1024, '64 MiB'],
    [64 * 1024 * 1024 + 60_000, '64.1 MiB'],
    [3 * 1024 ** 5, '3,072 TiB'],
  ])('writes %d as %s', (bytes, text) => {
    expect(sizeText('en', bytes)).toBe(text);
  });

  it('writes it in Japanese', () => {
    expect(sizeText('ja', 59)).toBe('59 バイト');
  });
});
