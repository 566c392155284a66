import type { Bytes } from '../lib/bytes.ts';
import { bigEndian, concat } from '../lib/bytes.ts';
import { hmacSha256 } from './hash.ts';

/**
 * Key derivation in counter mode with HMAC-SHA-256 (NIST SP 800-108 Rev. 1, section 4.1):
 * block i = HMAC(key, i (32 bits) || label || 0x00 || context || L (32 bits)).
 *
 * @param key the key-derivation key
 * @param label what the derived key is for
 * @param context what makes this derivation one of its kind (AWS KMS: a random nonce)
 * @param length bytes to derive
 */
export async function kdfCounterMode(
  key: Uint8Array,
  label: Uint8Array,
  context: Uint8Array,
  length: number,
): Promise<Bytes> {
  const fixed = concat(label, new Uint8Array(1), context, bigEndian(length * 8, 4));
  const blocks: Bytes[] = [];
  for (let i = 1; (i - 1) * 32 < length; i++) {
    blocks.push(await hmacSha256(key, concat(bigEndian(i, 4), fixed)));
  }
  return concat(...blocks).slice(0, length);
}
