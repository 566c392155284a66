/*
 * Arithmetic on 64-bit words: as bigint, which reads like the specification, and in halves of 32 bits where millions of
 * words are taken in, for which bigint is too slow.
 */

const MASK = 0xffffffffffffffffn;

/** The constants of the specification. https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md */
export const PRIME32 = { 1: 0x9e3779b1n, 2: 0x85ebca77n, 3: 0xc2b2ae3dn } as const;
export const PRIME64 = {
  1: 0x9e3779b185ebca87n,
  2: 0xc2b2ae3d27d4eb4fn,
  3: 0x165667b19e3779f9n,
  4: 0x85ebca77c2b2ae63n,
  5: 0x27d4eb2f165667c5n,
} as const;

/** The lower 64 bits. */
export function wrap(word: bigint): bigint {
  return word & MASK;
}

export function rotateLeft(word: bigint, bits: bigint): bigint {
  return wrap(word << bits) | (word >> (64n - bits));
}

/** The bytes in the other order. */
export function swap(word: bigint): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, word);
  return view.getBigUint64(0, true);
}

/** The two halves of a product of 128 bits, XORed. */
export function folded(a: bigint, b: bigint): bigint {
  const product = a * b;
  return wrap(product) ^ (product >> 64n);
}

/** The last mixing of XXH64, which XXH3 has for short messages too. */
export function avalanche64(word: bigint): bigint {
  let x = word ^ (word >> 33n);
  x = wrap(x * PRIME64[2]);
  x ^= x >> 29n;
  x = wrap(x * PRIME64[3]);
  return x ^ (x >> 32n);
}

/** Words in halves, the lower and the higher one. */
export interface Halves {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

export function halvesOf(words: readonly bigint[]): Halves {
  return {
    low: Uint32Array.from(words, (word) => Number(word & 0xffffffffn)),
    high: Uint32Array.from(words, (word) => Number(word >> 32n)),
  };
}

/** One of the words. */
export function wordAt({ low, high }: Halves, i: number): bigint {
  return (BigInt(high[i] ?? 0) << 32n) | BigInt(low[i] ?? 0);
}

/** The upper 32 bits of a product of two 32-bit numbers. */
export function highOfProduct(a: number, b: number): number {
  const al = a & 0xffff;
  const ah = a >>> 16;
  const bl = b & 0xffff;
  const bh = b >>> 16;
  const middle = al * bh + ah * bl + ((al * bl) >>> 16);
  return (ah * bh + Math.floor(middle / 0x10000)) >>> 0;
}
