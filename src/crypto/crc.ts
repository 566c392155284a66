import type { Bytes } from '../lib/bytes.ts';

/** Reflected generator polynomials, as rows of 32-bit words: [high, low]; the 32-bit ones have no high word. */
const POLYNOMIALS = {
  /** ISO 3309, ITU-T V.42 */
  crc32: [0, 0xedb88320],
  /** Castagnoli, RFC 3720 section 12.1 */
  crc32c: [0, 0x82f63b78],
  /** CRC-64/NVME: NVM Express NVM Command Set Specification */
  crc64nvme: [0x9a6c9329, 0xac4bc9b5],
} as const;

export type CrcName = keyof typeof POLYNOMIALS;

interface Table {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

const tables = new Map<CrcName, Table>();

function tableOf(name: CrcName): Table {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const [polyHigh, polyLow] = POLYNOMIALS[name];
  const table = { high: new Uint32Array(256), low: new Uint32Array(256) };
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
  tables.set(name, table);
  return table;
}

/**
 * Cyclic redundancy checks as S3 offers them.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 *
 * @returns big-endian, 4 bytes; 8 for `crc64nvme`
 */
export function crc(name: CrcName, message: Uint8Array): Bytes {
  const table = tableOf(name);
  let high = name === 'crc64nvme' ? 0xffffffff : 0;
  let low = 0xffffffff;
  for (let i = 0; i < message.length; i++) {
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
