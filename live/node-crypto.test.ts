import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { aesGcmOpen, aesGcmSeal } from '../src/crypto/aes-gcm.ts';
import { crc } from '../src/crypto/crc.ts';
import { hmacSha256, md5, sha1, sha256 } from '../src/crypto/hash.ts';
import { nativeCrypto, provideNativeCrypto } from '../src/crypto/native.ts';
import { toHex } from '../src/lib/bytes.ts';
import { nodeCrypto } from './node-crypto.ts';

afterEach(() => provideNativeCrypto(nodeCrypto));

const block = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

/** What the engine makes of one input with each primitive, and what it refuses. */
async function work({ key, iv, message, aad, bit }: Given): Promise<readonly string[]> {
  const sealed = await aesGcmSeal(key, iv, message, aad);
  const flipped = sealed.slice();
  const at = bit % (flipped.length * 8);
  flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7));
  return [
    ...[sealed, await aesGcmOpen(key, iv, sealed, aad), await sha256(message)].map(toHex),
    ...[await sha1(message), await md5(message), await hmacSha256(key, message)].map(toHex),
    toHex(await hmacSha256(message, key)),
    toHex(crc('crc32', message)),
    await aesGcmOpen(key, iv, flipped, aad).then(toHex, () => 'refused'),
    await aesGcmOpen(key, iv, message.subarray(0, 15), aad).then(toHex, () => 'refused'),
  ];
}

interface Given {
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
  readonly message: Uint8Array;
  readonly aad: Uint8Array | undefined;
  readonly bit: number;
}

async function alike(given: Given): Promise<void> {
  provideNativeCrypto(null);
  const expected = await work(given);
  expect(expected.slice(-2)).toEqual(['refused', 'refused']);
  provideNativeCrypto(nodeCrypto);
  expect(nativeCrypto()).toBe(nodeCrypto);
  expect(await work(given)).toEqual(expected);
}

describe('the engine by node:crypto', () => {
  it('gives the bytes of WebCrypto and the libraries, and opens nothing that they do not', async () => {
    const input = fc.record({
      key: block(32),
      iv: block(12),
      message: fc.uint8Array(),
      aad: fc.option(fc.uint8Array(), { nil: undefined }),
      bit: fc.nat(),
    });
    await fc.assert(fc.asyncProperty(input, alike));
  });

  it('does so also with what is too long for one piece', async () => {
    for (const length of [128 * 1024, 128 * 1024 + 1, 300_001]) {
      const message = Uint8Array.from({ length }, (_, at) => (at * 7) % 251);
      await alike({
        key: message.slice(0, 32),
        iv: message.slice(5, 17),
        message,
        aad: undefined,
        bit: length,
      });
    }
  });

  it('puts what it makes in memory of its own', () => {
    const message = new Uint8Array(10);
    const key = new Uint8Array(32);
    for (const made of [
      nodeCrypto.seal(key, new Uint8Array(12), message),
      nodeCrypto.sha256(message),
      nodeCrypto.md5(message),
      nodeCrypto.sha1(message),
      nodeCrypto.hmacSha256(key, message),
    ])
      expect(made.buffer.byteLength).toBe(made.length);
  });
});
