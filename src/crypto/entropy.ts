import type { Bytes } from '../lib/bytes.ts';
import { bigEndian, concat, utf8 } from '../lib/bytes.ts';
import { hmacUnder } from './hash.ts';

/** What bytes are drawn for. In a seeded run it decides them, so it names a role and never a circumstance. */
export interface Purpose {
  /** What is drawn, and by whom: `kms data-key`, `request-id`. */
  readonly what: string;
  /** Whose it is: an object's ARN, an encryption context, a key's id. Left out: nobody's in particular. */
  readonly of?: string;
  /** True for what outlives every object and so is the same for all of them: a KMS key, a root key. */
  readonly lasting?: boolean;
}

/** A source of random bytes. Randomness is always a parameter, so that a run can be repeated. */
export interface Entropy {
  /** @param length bytes, at least 1 */
  draw(length: number, purpose: Purpose): Promise<Bytes>;
}

/** `crypto.getRandomValues` fills at most this many bytes a call (Web Cryptography API section 10.1.1). */
const MOST_A_CALL = 65_536;

/** Drawn ahead: a run draws a dozen bytes at a time, and a call costs more than they do. */
const ahead = new Uint8Array(4096);
let used = ahead.length;

/** The system's randomness. */
export const systemEntropy: Entropy = {
  draw(length) {
    if (length > ahead.length / 4) return Promise.resolve(atOnce(length));
    if (used + length > ahead.length) {
      crypto.getRandomValues(ahead);
      used = 0;
    }
    const bytes = ahead.slice(used, used + length);
    // Nothing that was handed out is kept.
    ahead.fill(0, used, used + length);
    used += length;
    return Promise.resolve(bytes);
  },
};

function atOnce(length: number): Bytes {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += MOST_A_CALL) {
    crypto.getRandomValues(bytes.subarray(at, at + MOST_A_CALL));
  }
  return bytes;
}

/**
 * The randomness of one world: what is drawn depends on the seed, the purpose and the object, and on nothing that
 * happens around it. So a key is the same in an upload, a download and a refusal, and drawing more for one purpose
 * moves no other. Block i of the n-th draw for a purpose = HMAC-SHA-256(K, (what, of, n, i)), where
 * K = HMAC-SHA-256(seed, object), or for what outlives objects HMAC-SHA-256(seed).
 *
 * @param seed any text
 * @param object what tells the object from every other: its name and a digest of its content, joined with their
 *   lengths, so that ("ab", "c") and ("a", "bc") differ. An edited object thus never meets the same data key and
 *   initialization vector again.
 */
export async function seededEntropy(seed: string, object: readonly Uint8Array[]): Promise<Entropy> {
  const underSeed = await hmacUnder(utf8(seed));
  const world = await hmacUnder(await underSeed(joined([utf8('world')])));
  const own = await hmacUnder(await underSeed(joined([utf8('object'), ...object])));
  /** How often each purpose has been drawn for: a second key or vector of the same purpose is another one. */
  const counts = new Map<string, number>();
  return {
    async draw(length, { what, of = '', lasting = false }) {
      const role = joined([utf8(what), utf8(of)]);
      const counted = JSON.stringify([what, of, lasting]);
      const count = counts.get(counted) ?? 0;
      counts.set(counted, count + 1);
      const blocks: Bytes[] = [];
      for (let at = 0; at * BLOCK < length; at++) {
        const message = concat(role, bigEndian(count, 8), bigEndian(at, 8));
        blocks.push(await (lasting ? world : own)(message));
      }
      return concat(...blocks).slice(0, length);
    },
  };
}

/** Bytes of one HMAC-SHA-256. */
const BLOCK = 32;

function joined(parts: readonly Uint8Array[]): Bytes {
  return concat(...parts.flatMap((part) => [bigEndian(part.length, 8), part]));
}
