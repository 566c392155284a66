import {
  avalanche64,
  type Halves,
  halvesOf,
  highOfProduct,
  PRIME64,
  rotateLeft,
  wordAt,
  wrap,
} from './words.ts';

const STRIPE = 32;

/**
 * XXH64 with the seed 0. It is no cryptographic hash.
 * https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md#xxh64-algorithm-description
 */
export function xxh64(message: Uint8Array): bigint {
  const view = new DataView(message.buffer, message.byteOffset, message.length);
  let at = message.length - (message.length % STRIPE);
  let acc = wrap((at === 0 ? PRIME64[5] : converged(view, at)) + BigInt(message.length));
  for (; at + 8 <= message.length; at += 8) {
    acc = rotateLeft(acc ^ round(0n, view.getBigUint64(at, true)), 27n);
    acc = wrap(acc * PRIME64[1] + PRIME64[4]);
  }
  if (at + 4 <= message.length) {
    acc = rotateLeft(acc ^ wrap(BigInt(view.getUint32(at, true)) * PRIME64[1]), 23n);
    acc = wrap(acc * PRIME64[2] + PRIME64[3]);
    at += 4;
  }
  for (; at < message.length; at++) {
    acc = rotateLeft(acc ^ wrap(BigInt(view.getUint8(at)) * PRIME64[5]), 11n);
    acc = wrap(acc * PRIME64[1]);
  }
  return avalanche64(acc);
}

function round(acc: bigint, lane: bigint): bigint {
  return wrap(rotateLeft(wrap(acc + lane * PRIME64[2]), 31n) * PRIME64[1]);
}

/** @param end of the whole stripes */
function converged(view: DataView, end: number): bigint {
  const lanes = halvesOf([wrap(PRIME64[1] + PRIME64[2]), PRIME64[2], 0n, wrap(-PRIME64[1])]);
  for (let at = 0; at < end; at += 8) takeIn(lanes, (at / 8) % 4, view, at);
  const words = [0, 1, 2, 3].map((i) => wordAt(lanes, i));
  const rotations = [1n, 7n, 12n, 18n];
  const sum = words.reduce((acc, word, i) => acc + rotateLeft(word, rotations[i] ?? 0n), 0n);
  return words.reduce(
    (acc, word) => wrap((acc ^ round(0n, word)) * PRIME64[1] + PRIME64[4]),
    wrap(sum),
  );
}

const PRIMES = halvesOf([PRIME64[1], PRIME64[2]]);
const [P1_LOW = 0, P2_LOW = 0] = PRIMES.low;
const [P1_HIGH = 0, P2_HIGH = 0] = PRIMES.high;

/** The same as `round`, in halves. */
function takeIn({ low, high }: Halves, i: number, view: DataView, at: number): void {
  const l = view.getUint32(at, true);
  const h = view.getUint32(at + 4, true);
  const product = Math.imul(l, P2_LOW) >>> 0;
  const sum = (low[i] as number) + product;
  const carry = sum > 0xffffffff ? 1 : 0;
  const sumHigh =
    (high[i] as number) +
    highOfProduct(l, P2_LOW) +
    Math.imul(l, P2_HIGH) +
    Math.imul(h, P2_LOW) +
    carry;
  const turnedHigh = ((sumHigh << 31) | (sum >>> 1)) >>> 0;
  const turnedLow = ((sum << 31) | (sumHigh >>> 1)) >>> 0;
  low[i] = Math.imul(turnedLow, P1_LOW);
  high[i] =
    highOfProduct(turnedLow, P1_LOW) +
    Math.imul(turnedLow, P1_HIGH) +
    Math.imul(turnedHigh, P1_LOW);
}
