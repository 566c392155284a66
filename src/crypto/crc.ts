import { type Bytes, bigEndian } from '../lib/bytes.ts';
import { nativeCrypto } from './native.ts';

/** Reflected generator polynomials, as rows of 32-bit words: [high, low]; the 32-bit ones have no high word. */
const POLYNOMIALS = {
  /** ISO 3309, ITU-T V.42 */
  crc32: [0, 0xedb88320],
  /** Castagnoli, RFC 3720 section 12.1 */
  crc32c: [0, 0x82f63b78],
  /** CRC-64/NVME: NVM Express NVM Command Set Specification */
  crc64nvme: [0x9a6c9329, 0xac4bc9b5],
} as const;

type CrcName = keyof typeof POLYNOMIALS;

/** How many bytes are taken at once. */
const SLICES = 8;

/** What each byte does to the register: 256 words for the last of eight bytes, then for the one before, and so on. */
interface Table {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

const tables = new Map<CrcName, Table>();

function tableOf(name: CrcName): Table {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const [polyHigh, polyLow] = POLYNOMIALS[name];
  const table = { high: new Uint32Array(SLICES * 256), low: new Uint32Array(SLICES * 256) };
  for (let byte = 0; byte < 256; byte++) {
    let high = 0;
    let low = byte;
    for (let bit = 0; bit < 8; bit++) {
      const odd = low & 1;
      low = (low >>> 1) | (high << 31);
      high >>>= 1;
      if (odd === 1) {
        high ^= polyHigh;
        low ^= polyLow;
      }
    }
    table.high[byte] = high;
    table.low[byte] = low;
  }
  // The same with one zero byte more behind it.
  for (let at = 256; at < SLICES * 256; at++) {
    const high = table.high[at - 256] as number;
    const low = table.low[at - 256] as number;
    table.low[at] = ((low >>> 8) | (high << 24)) ^ (table.low[low & 0xff] as number);
    table.high[at] = (high >>> 8) ^ (table.high[low & 0xff] as number);
  }
  tables.set(name, table);
  return table;
}

/**
 * Cyclic redundancy checks as S3 offers them, eight bytes at once ("slicing by 8", Kounavis and Berry 2005): parts of an
 * upload have five million bytes and more.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 *
 * @returns big-endian, 4 bytes; 8 for `crc64nvme`
 */
export function crc(name: CrcName, message: Uint8Array): Bytes {
  const native = nativeCrypto();
  if (name === 'crc32' && native?.crc32 !== undefined) return bigEndian(native.crc32(message), 4);
  const table = tableOf(name);
  const bytes = new DataView(message.buffer, message.byteOffset, message.length);
  const inSlices = message.length - (message.length % SLICES);
  let high = name === 'crc64nvme' ? 0xffffffff : 0;
  let low = 0xffffffff;
  for (let i = 0; i < inSlices; i += SLICES) {
    const l = low ^ bytes.getUint32(i, true);
    const h = high ^ bytes.getUint32(i + 4, true);
    low = after(table.low, 4, l) ^ after(table.low, 0, h);
    high = after(table.high, 4, l) ^ after(table.high, 0, h);
  }
  for (let i = inSlices; i < message.length; i++) {
    const at = (low ^ (message[i] as number)) & 0xff;
    low = ((low >>> 8) | (high << 24)) ^ (table.low[at] as number);
    high = (high >>> 8) ^ (table.high[at] as number);
  }
  const sum = new Uint8Array(8);
  const view = new DataView(sum.buffer);
  view.setUint32(0, ~high >>> 0);
  view.setUint32(4, ~low >>> 0);
  return name === 'crc64nvme' ? sum : sum.slice(4);
}

/** What four bytes do, the first the lowest, with so many more behind them. */
function after(words: Uint32Array, more: number, bytes: number): number {
  const from = more << 8;
  return (
    (words[from + (0x300 | (bytes & 0xff))] as number) ^
    (words[from + (0x200 | ((bytes >>> 8) & 0xff))] as number) ^
    (words[from + (0x100 | ((bytes >>> 16) & 0xff))] as number) ^
    (words[from + (bytes >>> 24)] as number)
  );
}

/** The reflected polynomial of CRC-64/NVME, as one word. */
const NVME = 0x9a6c9329ac4bc9b5n;
const BITS = 64;

/** A linear map on 64-bit words over GF(2): the image of each single bit, the lowest first. */
type Matrix = readonly bigint[];

/** What one more zero bit does to a register. */
const ONE_BIT: Matrix = [NVME, ...Array.from({ length: BITS - 1 }, (_, i) => 1n << BigInt(i))];

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
