import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, fromHex, toHex } from '../lib/bytes.ts';
import { aesGcmOpen, aesGcmSeal } from './aes-gcm.ts';
import { openWithNoble, sealWithNoble } from './fallback.ts';
import published from './vectors/aes-256-gcm.json' with { type: 'json' };

function bytes(hex: string): Uint8Array {
  const parsed = fromHex(hex);
  if (parsed === null) throw new Error(`not hex: ${hex}`);
  return parsed;
}

describe('AES-256-GCM against published vectors (C2SP Wycheproof)', () => {
  for (const vector of published.vectors) {
    const { key, iv, aad, msg, ct, tag } = vector;
    const sealed = concat(bytes(ct), bytes(tag));
    if (vector.result === 'valid') {
      it(`${vector.tcId} seals and opens`, async () => {
        expect(toHex(await aesGcmSeal(bytes(key), bytes(iv), bytes(msg), bytes(aad)))).toBe(
          ct + tag,
        );
        expect(toHex(await aesGcmOpen(bytes(key), bytes(iv), sealed, bytes(aad)))).toBe(msg);
        expect(toHex(sealWithNoble(bytes(key), bytes(iv), bytes(msg), bytes(aad)))).toBe(ct + tag);
        expect(toHex(openWithNoble(bytes(key), bytes(iv), sealed, bytes(aad)))).toBe(msg);
      });
    } else {
      it(`${vector.tcId} does not open: ${vector.comment}`, async () => {
        await expect(aesGcmOpen(bytes(key), bytes(iv), sealed, bytes(aad))).rejects.toThrow();
        expect(() => openWithNoble(bytes(key), bytes(iv), sealed, bytes(aad))).toThrow();
      });
    }
  }
});

describe('AES-256-GCM beside others', () => {
  const block = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

  it('gives the bytes of node:crypto and of the fallback', async () => {
    await fc.assert(
      fc.asyncProperty(
        block(32),
        block(12),
        fc.uint8Array(),
        fc.uint8Array(),
        async (key, iv, message, aad) => {
          const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad);
          const expected = concat(cipher.update(message), cipher.final(), cipher.getAuthTag());
          expect(await aesGcmSeal(key, iv, message, aad)).toEqual(expected);
          expect(sealWithNoble(key, iv, message, aad)).toEqual(expected);
        },
      ),
    );
  });

  it('opens nothing of which one bit was changed', async () => {
    const parts = ['key', 'iv', 'sealed', 'aad'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          key: block(32),
          iv: block(12),
          message: fc.uint8Array(),
          aad: fc.uint8Array({ minLength: 1 }),
        }),
        fc.constantFrom(...parts),
        fc.nat(),
        async ({ key, iv, message, aad }, part, at) => {
          const all = { key, iv, aad, sealed: await aesGcmSeal(key, iv, message, aad) };
          const changed = all[part].slice();
          const bit = at % (changed.length * 8);
          changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          const tried = { ...all, [part]: changed };
          await expect(aesGcmOpen(tried.key, tried.iv, tried.sealed, tried.aad)).rejects.toThrow();
        },
      ),
    );
  });

  it('refuses keys that are not 32 bytes, and an empty IV', async () => {
    const iv = new Uint8Array(12);
    await expect(aesGcmSeal(new Uint8Array(16), iv, iv)).rejects.toThrow(RangeError);
    await expect(aesGcmOpen(new Uint8Array(31), iv, new Uint8Array(16))).rejects.toThrow(
      RangeError,
    );
    await expect(aesGcmSeal(new Uint8Array(32), new Uint8Array(0), iv)).rejects.toThrow(RangeError);
  });
});
