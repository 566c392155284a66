import type { Entropy, Purpose } from '../crypto/index.ts';
import { toBase64, toHex } from '../lib/bytes.ts';

/** A version 4 UUID (RFC 9562 section 5.4), as KMS names keys and requests. */
export async function uuid(entropy: Entropy, purpose: Purpose): Promise<string> {
  const bytes = await entropy.draw(16, purpose);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = toHex(bytes);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/** S3's `x-amz-request-id`: 16 upper-case hexadecimal digits, as S3 sends it. */
export async function requestId(entropy: Entropy): Promise<string> {
  return toHex(await entropy.draw(8, { what: 's3 request-id' })).toUpperCase();
}

/** S3's `x-amz-id-2`: an opaque base64 text. */
export async function hostId(entropy: Entropy): Promise<string> {
  return toBase64(await entropy.draw(56, { what: 's3 host-id' }));
}
