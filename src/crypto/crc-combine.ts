import type { Bytes } from '../lib/bytes.ts';

/** The reflected polynomial of CRC-64/NVME. */
const POLYNOMIAL = 0x9a6c9329ac4bc9b5n;
const BITS = 64;

/** A linear map on 64-bit words over GF(2): the image of each single bit, the lowest first. */
type Matrix = readonly bigint[];

/** What one more zero bit does to a register. */
const ONE_BIT: Matrix = [
  POLYNOMIAL,
  ...Array.from({ length: BITS - 1 }, (_, i) => 1n << BigInt(i)),
];

function times(matrix: Matrix, word: bigint): bigint {
  let sum = 0n;
  for (let rest = word, i = 0; rest !== 0n; rest >>= 1n, i++) {
    if ((rest & 1n) === 1n) sum ^= matrix[i] ?? 0n;
  }
  return sum;
}

const squared = (matrix: Matrix): Matrix => matrix.map((image) => times(matrix, image));

/**
 * CRC-64/NVME of two messages joined, from those of each: the first one's is moved on over as many zero bits as the
 * second message has, by squaring the map of a single bit.
 *
 * @param first 8 bytes, big-endian, as `crc` gives them
 * @param length of the second message, in bytes
 * @returns 8 bytes, big-endian
 */
export function joinCrc64(first: Uint8Array, second: Uint8Array, length: number): Bytes {
  let word = new DataView(first.buffer, first.byteOffset).getBigUint64(0);
  let step = ONE_BIT;
  for (let bits = BigInt(length) * 8n; bits !== 0n; bits >>= 1n) {
    if ((bits & 1n) === 1n) word = times(step, word);
    step = squared(step);
  }
  const joined = new Uint8Array(8);
  const other = new DataView(second.buffer, second.byteOffset).getBigUint64(0);
  new DataView(joined.buffer).setBigUint64(0, word ^ other);
  return joined;
}
