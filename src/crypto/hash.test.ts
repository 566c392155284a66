import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bigEndian, fromHex, toHex, utf8 } from '../lib/bytes.ts';
import { type Purpose, seededEntropy, systemEntropy } from './entropy.ts';
import { hmacSha256, md5, sha256, sha512 } from './hash.ts';
import { aesGcmOpen, aesGcmSeal, kdfCounterMode } from './index.ts';

describe('hashes against their specifications', () => {
  it('SHA-256 of "abc" (FIPS 180-4 example)', async () => {
    expect(toHex(await sha256(utf8('abc')))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('HMAC-SHA-256 of RFC 4231, test case 2', async () => {
    expect(toHex(await hmacSha256(utf8('Jefe'), utf8('what do ya want for nothing?')))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('MD5 of RFC 1321, appendix A.5', async () => {
    expect(toHex(await md5(utf8('message digest')))).toBe('f96b697d7cb7938d525a2f31aaf161d0');
    expect(toHex(await md5(utf8('')))).toBe('d41d8cd98f00b204e9800998ecf8427e');
  });

  it('gives what node:crypto gives, empty keys and messages included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.uint8Array({ maxLength: 300 }), async (key, message) => {
        expect(toHex(await hmacSha256(key, message))).toBe(
          createHmac('sha256', key).update(message).digest('hex'),
        );
        expect(toHex(await sha256(message))).toBe(
          createHash('sha256').update(message).digest('hex'),
        );
        expect(toHex(await sha512(message))).toBe(
          createHash('sha512').update(message).digest('hex'),
        );
        expect(toHex(await md5(message))).toBe(createHash('md5').update(message).digest('hex'));
      }),
    );
  });
});

describe('SP 800-108 key derivation in counter mode', () => {
  /** Written from the standard anew, over node:crypto. */
  function byNode(key: Uint8Array, label: Uint8Array, context: Uint8Array, length: number): string {
    const blocks: Buffer[] = [];
    for (let i = 1; blocks.length * 32 < length; i++) {
      const hmac = createHmac('sha256', key);
      const counter = Buffer.alloc(4);
      counter.writeUInt32BE(i);
      const bits = Buffer.alloc(4);
      bits.writeUInt32BE(length * 8);
      blocks.push(
        hmac
          .update(counter)
          .update(label)
          .update(Buffer.of(0))
          .update(context)
          .update(bits)
          .digest(),
      );
    }
    return Buffer.concat(blocks).subarray(0, length).toString('hex');
  }

  it('equals an independent writing of the standard, at every length', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1 }),
        fc.uint8Array(),
        fc.uint8Array(),
        fc.integer({ min: 1, max: 100 }),
        async (key, label, context, length) => {
          expect(toHex(await kdfCounterMode(key, label, context, length))).toBe(
            byNode(key, label, context, length),
          );
        },
      ),
    );
  });
});

describe('entropy', () => {
  const key: Purpose = { what: 'key', of: 'o' };
  const draw = async (seed: string, object: readonly string[], purpose = key, length = 48) =>
    toHex(await (await seededEntropy(seed, object.map(utf8))).draw(length, purpose));

  it('repeats for the same seed, object and purpose, and for no others', async () => {
    const first = await draw('class', ['ab', 'c']);
    expect(await draw('class', ['ab', 'c'])).toBe(first);
    for (const other of [
      await draw('Class', ['ab', 'c']),
      await draw('class', ['a', 'bc']),
      await draw('class', ['ab']),
      await draw('class', ['ab', 'c'], { what: 'key', of: 'p' }),
      await draw('class', ['ab', 'c'], { what: 'keyo', of: '' }),
      await draw('class', ['ab', 'c'], { ...key, lasting: true }),
    ]) {
      expect(other).not.toBe(first);
    }
  });

  it('gives what outlives objects alike for all of them', async () => {
    const lasting = { ...key, lasting: true };
    expect(await draw('s', ['a'], lasting)).toBe(await draw('s', ['b'], lasting));
    expect(await draw('t', ['a'], lasting)).not.toBe(await draw('s', ['a'], lasting));
  });

  it('asks nothing of what else is drawn, and gives a second draw for a purpose other bytes', async () => {
    const entropy = await seededEntropy('s', []);
    await entropy.draw(500, { what: 'something else' });
    const first = await entropy.draw(48, key);
    expect(toHex(first)).toBe(await draw('s', []));
    expect(await entropy.draw(48, key)).not.toEqual(first);
  });

  it('draws as many bytes from the system as asked, beyond the limit of one call too', async () => {
    for (const length of [1, 65_536, 200_000]) {
      const bytes = await systemEntropy.draw(length, key);
      expect(bytes.length).toBe(length);
      expect(bytes.subarray(-16).some((byte) => byte !== 0)).toBe(true);
    }
  });
});

describe('without WebCrypto (a page that is no secure context)', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('everything gives the same bytes by the fallback library', async () => {
    const key = fromHex('07'.repeat(32)) ?? utf8('');
    const iv = bigEndian(7, 12);
    const run = async () => [
      toHex(await aesGcmSeal(key, iv, utf8('text'), utf8('context'))),
      toHex(await aesGcmOpen(key, iv, await aesGcmSeal(key, iv, utf8('text')))),
      toHex(await sha256(utf8('x'))),
      toHex(await hmacSha256(key, utf8('x'))),
      toHex(await hmacSha256(utf8(''), utf8('x'))),
      toHex(await kdfCounterMode(key, utf8('label'), iv, 32)),
    ];
    const withWebCrypto = await run();
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(globalThis.crypto.subtle).toBeUndefined();
    expect(await run()).toEqual(withWebCrypto);
    await expect(aesGcmOpen(key, iv, new Uint8Array(16))).rejects.toThrow();
  });
});
