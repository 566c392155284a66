import type { Bytes } from '../lib/bytes.ts';
import { bigEndian, concat, utf8 } from '../lib/bytes.ts';
import { hmacSha256 } from './hash.ts';

/** A source of random bytes. Randomness is always a parameter, so that a run can be repeated. */
export interface Entropy {
  /** @param length bytes, at least 1 */
  draw(length: number): Promise<Bytes>;
}

/** `crypto.getRandomValues` fills at most this many bytes a call (Web Cryptography API section 10.1.1). */
const MOST_A_CALL = 65_536;

/** The system's randomness. */
export const systemEntropy: Entropy = {
  draw(length) {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += MOST_A_CALL) {
      crypto.getRandomValues(bytes.subarray(at, at + MOST_A_CALL));
    }
    return Promise.resolve(bytes);
  },
};

/**
 * A repeatable stream: block i = HMAC-SHA-256(key, i), key = HMAC-SHA-256(seed, parts). Everything that must change
 * the bytes (scenario, digest of the object) belongs into `parts`, so that an edited object never meets the same
 * data key and initialization vector again.
 *
 * @param seed any text
 * @param parts joined with their lengths, so that ("ab", "c") and ("a", "bc") differ
 */
export async function seededEntropy(seed: string, parts: readonly Uint8Array[]): Promise<Entropy> {
  const key = await hmacSha256(
    utf8(seed),
    concat(...parts.flatMap((part) => [bigEndian(part.length, 8), part])),
  );
  let block = 0;
  let pool: Bytes = new Uint8Array(0);
  return {
    async draw(length) {
      while (pool.length < length) {
        pool = concat(pool, await hmacSha256(key, bigEndian(block++, 8)));
      }
      const drawn = pool.slice(0, length);
      pool = pool.slice(length);
      return drawn;
    },
  };
}
