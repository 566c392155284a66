import type { Bytes } from '../../lib/bytes.ts';
import { xxh3, xxh3Of128 } from './xxh3.ts';
import { xxh64 } from './xxh64.ts';

export type XxhashName = 'xxhash64' | 'xxhash3' | 'xxhash128';

/**
 * The xxHash checksums that S3 takes, with the seed 0, in their canonical form: big-endian, 8 bytes, 16 for `xxhash128`.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
 */
export function xxhash(name: XxhashName, message: Uint8Array): Bytes {
  const digest = new Uint8Array(name === 'xxhash128' ? 16 : 8);
  const view = new DataView(digest.buffer);
  if (name === 'xxhash128') {
    const { low, high } = xxh3Of128(message);
    view.setBigUint64(0, high);
    view.setBigUint64(8, low);
  } else view.setBigUint64(0, name === 'xxhash64' ? xxh64(message) : xxh3(message));
  return digest;
}
