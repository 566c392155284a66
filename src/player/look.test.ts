import { describe, expect, it } from 'vitest';
import { toHex } from '../lib/bytes.ts';
import { runScenario } from '../modes/index.ts';
import { OPENING } from '../scenario/index.ts';
import { ROLES } from '../trace/index.ts';
import { fingerprint, LOOKS, lookOf } from './look.ts';

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

  it('know values again by their own bytes', async () => {
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
  });
});
