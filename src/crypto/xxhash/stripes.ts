import { SECRET, SECRET_LENGTH, secretAt } from './secret.ts';
import {
  folded,
  type Halves,
  halvesOf,
  highOfProduct,
  PRIME32,
  PRIME64,
  wordAt,
  wrap,
} from './words.ts';

/*
 * XXH3 of more than 240 bytes.
 * https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md#xxh3-algorithm-description-for-large-inputs
 */

const STRIPE = 64;
const BLOCK = STRIPE * ((SECRET_LENGTH - STRIPE) / 8);

/** The accumulators after all of a message. */
export function accumulated(message: DataView): Halves {
  const acc = halvesOf([
    PRIME32[3],
    PRIME64[1],
    PRIME64[2],
    PRIME64[3],
    PRIME64[4],
    PRIME32[2],
    PRIME64[5],
    PRIME32[1],
  ]);
  const { byteLength } = message;
  let at = 0;
  // The last block is left, be it a whole one, and of it the last stripe.
  for (; at + BLOCK < byteLength; at += BLOCK) {
    takeInBlock(acc, message, at, BLOCK);
    scramble(acc);
  }
  const stripes = Math.floor((byteLength - at - 1) / STRIPE);
  takeInBlock(acc, message, at, stripes * STRIPE);
  takeIn(acc, message, byteLength - STRIPE, SECRET_LENGTH - 71);
  return acc;
}

function takeInBlock(acc: Halves, message: DataView, from: number, length: number): void {
  for (let n = 0; n * STRIPE < length; n++) takeIn(acc, message, from + n * STRIPE, n * 8);
}

function takeIn({ low, high }: Halves, message: DataView, from: number, offset: number): void {
  for (let i = 0; i < 8; i++) {
    const l = message.getUint32(from + 8 * i, true);
    const h = message.getUint32(from + 8 * i + 4, true);
    const a = (l ^ SECRET.getUint32(offset + 8 * i, true)) >>> 0;
    const b = (h ^ SECRET.getUint32(offset + 8 * i + 4, true)) >>> 0;
    add(low, high, i ^ 1, l, h);
    add(low, high, i, Math.imul(a, b) >>> 0, highOfProduct(a, b));
  }
}

function add(low: Uint32Array, high: Uint32Array, i: number, l: number, h: number): void {
  const sum = (low[i] as number) + l;
  low[i] = sum;
  high[i] = (high[i] as number) + h + (sum > 0xffffffff ? 1 : 0);
}

const PRIME = Number(PRIME32[1]);

function scramble({ low, high }: Halves): void {
  for (let i = 0; i < 8; i++) {
    const at = SECRET_LENGTH - STRIPE + 8 * i;
    const h = high[i] as number;
    const l = ((low[i] as number) ^ (h >>> 15) ^ SECRET.getUint32(at, true)) >>> 0;
    low[i] = Math.imul(l, PRIME);
    high[i] = highOfProduct(l, PRIME) + Math.imul(h ^ SECRET.getUint32(at + 4, true), PRIME);
  }
}

/** @param offset into the secret */
export function merged(acc: Halves, start: bigint, offset: number): bigint {
  let sum = start;
  for (let i = 0; i < 8; i += 2) {
    sum += folded(
      wordAt(acc, i) ^ secretAt(offset + 8 * i),
      wordAt(acc, i + 1) ^ secretAt(offset + 8 * i + 8),
    );
  }
  return wrap(sum);
}
