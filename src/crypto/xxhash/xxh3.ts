import { SECRET, SECRET_LENGTH, secretAt, secretPair } from './secret.ts';
import { accumulated, merged } from './stripes.ts';
import { avalanche64, folded, PRIME32, PRIME64, rotateLeft, swap, wrap } from './words.ts';

/*
 * XXH3 with the seed 0 and the default secret, of 64 and of 128 bits. It is no cryptographic hash.
 * https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md#xxh3-algorithm-overview
 */

const MX1 = 0x165667919e3779f9n;
const MX2 = 0x9fb21c651e98df25n;

function avalanche(word: bigint): bigint {
  const x = wrap((word ^ (word >> 37n)) * MX1);
  return x ^ (x >> 32n);
}

/** 64 bits. */
export function xxh3(message: Uint8Array): bigint {
  const view = viewOf(message);
  const { byteLength } = view;
  if (byteLength > 240) return lowOfLarge(view);
  if (byteLength > 128) return avalanche(mixedLong(view));
  if (byteLength > 16) return avalanche(mixed(view));
  if (byteLength > 8) return nineTo16(view);
  if (byteLength > 3) return fourTo8(view);
  return byteLength > 0 ? lowOfFew(view) : avalanche64(secretPair(56));
}

/** 128 bits. */
export function xxh3Of128(message: Uint8Array): { readonly low: bigint; readonly high: bigint } {
  const view = viewOf(message);
  const { byteLength } = view;
  if (byteLength > 240) {
    const start = wrap(~(BigInt(byteLength) * PRIME64[2]));
    const high = avalanche(merged(accumulated(view), start, SECRET_LENGTH - 75));
    return { low: lowOfLarge(view), high };
  }
  if (byteLength > 16)
    return finished(byteLength > 128 ? mixedTwiceLong(view) : mixedTwice(view), byteLength);
  if (byteLength > 8) return nineTo16Of128(view);
  if (byteLength > 3) return fourTo8Of128(view);
  if (byteLength > 0) return { low: lowOfFew(view), high: highOfFew(view) };
  return { low: avalanche64(secretPair(64)), high: avalanche64(secretPair(80)) };
}

function viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length);
}

function lowOfLarge(view: DataView): bigint {
  return avalanche(merged(accumulated(view), wrap(BigInt(view.byteLength) * PRIME64[1]), 11));
}

// One to three bytes

function combined(view: DataView): number {
  const { byteLength } = view;
  const [first, middle, last] = [0, byteLength >> 1, byteLength - 1].map((at) => view.getUint8(at));
  return ((last ?? 0) | (byteLength << 8) | ((first ?? 0) << 16) | ((middle ?? 0) << 24)) >>> 0;
}

function secretOf32(offset: number): number {
  return (SECRET.getUint32(offset, true) ^ SECRET.getUint32(offset + 4, true)) >>> 0;
}

function lowOfFew(view: DataView): bigint {
  return avalanche64(BigInt(secretOf32(0)) ^ BigInt(combined(view)));
}

function highOfFew(view: DataView): bigint {
  const swapped = Number(swap(BigInt(combined(view))) >> 32n);
  const turned = ((swapped << 13) | (swapped >>> 19)) >>> 0;
  return avalanche64(BigInt(secretOf32(8)) ^ BigInt(turned));
}

// Four to eight bytes

function firstAndLast32(view: DataView): readonly [bigint, bigint] {
  const at = [0, view.byteLength - 4].map((each) => BigInt(view.getUint32(each, true)));
  return [at[0] ?? 0n, at[1] ?? 0n];
}

function fourTo8(view: DataView): bigint {
  const [first, last] = firstAndLast32(view);
  let value = secretPair(8) ^ (last | (first << 32n));
  value ^= rotateLeft(value, 49n) ^ rotateLeft(value, 24n);
  value = wrap(value * MX2);
  value ^= (value >> 35n) + BigInt(view.byteLength);
  value = wrap(value * MX2);
  return value ^ (value >> 28n);
}

function fourTo8Of128(view: DataView) {
  const [first, last] = firstAndLast32(view);
  const value = secretPair(16) ^ (first | (last << 32n));
  const product = value * wrap(PRIME64[1] + (BigInt(view.byteLength) << 2n));
  let low = wrap(product);
  const high = wrap((product >> 64n) + (low << 1n));
  low ^= high >> 3n;
  low ^= low >> 35n;
  low = wrap(low * MX2);
  low ^= low >> 28n;
  return { low, high: avalanche(high) };
}

// Nine to sixteen bytes

function firstAndLast64(view: DataView): readonly [bigint, bigint] {
  return [view.getBigUint64(0, true), view.getBigUint64(view.byteLength - 8, true)];
}

function nineTo16(view: DataView): bigint {
  const [first, last] = firstAndLast64(view);
  const low = secretPair(24) ^ first;
  const high = secretPair(40) ^ last;
  return avalanche(wrap(BigInt(view.byteLength) + swap(low) + high + folded(low, high)));
}

function nineTo16Of128(view: DataView) {
  const [first, last] = firstAndLast64(view);
  const product = (secretPair(32) ^ first ^ last) * PRIME64[1];
  const value = secretPair(48) ^ last;
  let low = wrap(wrap(product) + (BigInt(view.byteLength - 1) << 54n));
  const high = wrap((product >> 64n) + value + (value & 0xffffffffn) * (PRIME32[2] - 1n));
  low ^= swap(high);
  const second = low * PRIME64[2];
  return {
    low: avalanche(wrap(second)),
    high: avalanche(wrap((second >> 64n) + high * PRIME64[2])),
  };
}

// Up to 240 bytes

/** Mixes sixteen bytes with as many of the secret. */
function mix(view: DataView, at: number, offset: number): bigint {
  return folded(
    view.getBigUint64(at, true) ^ secretAt(offset),
    view.getBigUint64(at + 8, true) ^ secretAt(offset + 8),
  );
}

function roundsOf(view: DataView): number {
  return ((view.byteLength - 1) >> 5) + 1;
}

function mixed(view: DataView): bigint {
  let acc = BigInt(view.byteLength) * PRIME64[1];
  for (let i = roundsOf(view) - 1; i >= 0; i--) {
    acc += mix(view, i * 16, i * 32);
    acc += mix(view, view.byteLength - i * 16 - 16, i * 32 + 16);
  }
  return wrap(acc);
}

function mixedLong(view: DataView): bigint {
  let acc = BigInt(view.byteLength) * PRIME64[1];
  for (let i = 0; i < 8; i++) acc += mix(view, i * 16, i * 16);
  acc = avalanche(wrap(acc));
  for (let i = 8; i < view.byteLength >> 4; i++) acc += mix(view, i * 16, (i - 8) * 16 + 3);
  return wrap(acc + mix(view, view.byteLength - 16, 119));
}

type Pair = readonly [bigint, bigint];

function mixTwo([a, b]: Pair, view: DataView, one: number, other: number, offset: number): Pair {
  const sum = (at: number) => wrap(view.getBigUint64(at, true) + view.getBigUint64(at + 8, true));
  return [
    wrap(a + mix(view, one, offset)) ^ sum(other),
    wrap(b + mix(view, other, offset + 16)) ^ sum(one),
  ];
}

function startOf(view: DataView): Pair {
  return [wrap(BigInt(view.byteLength) * PRIME64[1]), 0n];
}

function mixedTwice(view: DataView): Pair {
  let acc = startOf(view);
  for (let i = roundsOf(view) - 1; i >= 0; i--) {
    acc = mixTwo(acc, view, i * 16, view.byteLength - i * 16 - 16, i * 32);
  }
  return acc;
}

function mixedTwiceLong(view: DataView): Pair {
  let acc = startOf(view);
  for (let i = 0; i < 4; i++) acc = mixTwo(acc, view, i * 32, i * 32 + 16, i * 32);
  acc = [avalanche(acc[0]), avalanche(acc[1])];
  for (let i = 4; i < view.byteLength >> 5; i++) {
    acc = mixTwo(acc, view, i * 32, i * 32 + 16, (i - 4) * 32 + 3);
  }
  return mixTwo(acc, view, view.byteLength - 16, view.byteLength - 32, 103);
}

function finished([a, b]: Pair, length: number) {
  const high = a * PRIME64[1] + b * PRIME64[4] + BigInt(length) * PRIME64[2];
  return { low: avalanche(wrap(a + b)), high: wrap(-avalanche(wrap(high))) };
}
