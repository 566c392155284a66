import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toHex } from '../lib/bytes.ts';
import { aesGcmOpen, aesGcmSeal } from './aes-gcm.ts';
import { hmacSha256, sha1, sha256 } from './hash.ts';
import { nodeSubtle } from './node-subtle.test-helper.ts';

afterEach(() => vi.unstubAllGlobals());

const block = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe('what stands in for WebCrypto where all combinations are run', () => {
  it('gives the bytes of WebCrypto, and opens nothing that WebCrypto does not', async () => {
    const input = fc.record({
      key: block(32),
      iv: block(12),
      message: fc.uint8Array(),
      aad: fc.option(fc.uint8Array(), { nil: undefined }),
      bit: fc.nat(),
    });
    const work = async ({
      key,
      iv,
      message,
      aad,
      bit,
    }: typeof input extends fc.Arbitrary<infer T> ? T : never) => {
      const sealed = await aesGcmSeal(key, iv, message, aad);
      const flipped = sealed.slice();
      const at = bit % (flipped.length * 8);
      flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7));
      return [
        ...[sealed, await aesGcmOpen(key, iv, sealed, aad), await sha256(message)].map(toHex),
        ...[await sha1(message), await hmacSha256(key, message)].map(toHex),
        await aesGcmOpen(key, iv, flipped, aad).then(toHex, () => 'refused'),
        await aesGcmOpen(key, iv, message.subarray(0, 15), aad).then(toHex, () => 'refused'),
      ];
    };
    await fc.assert(
      fc.asyncProperty(input, async (given) => {
        const expected = await work(given);
        expect(expected.slice(-2)).toEqual(['refused', 'refused']);
        vi.stubGlobal('crypto', { subtle: nodeSubtle });
        expect(await work(given)).toEqual(expected);
        vi.unstubAllGlobals();
      }),
    );
  });
});
