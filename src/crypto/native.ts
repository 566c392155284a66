import type { Bytes } from '../lib/bytes.ts';

/**
 * What a platform computes by itself in the very thread that asks: Node's `crypto`. WebCrypto hands each operation to another
 * thread, which for the many short ones of a run is most of the waiting.
 */
export interface NativeCrypto {
  /** AES-256-GCM: ciphertext followed by the 16-byte tag. */
  seal(key: Uint8Array, iv: Uint8Array, plaintext: Uint8Array, aad?: Uint8Array): Bytes;
  /** @throws when the tag does not match */
  open(key: Uint8Array, iv: Uint8Array, sealed: Uint8Array, aad?: Uint8Array): Bytes;
  sha256(message: Uint8Array): Bytes;
  sha1(message: Uint8Array): Bytes;
  md5(message: Uint8Array): Bytes;
  hmacSha256(key: Uint8Array, message: Uint8Array): Bytes;
  /** CRC-32 of ISO 3309 as an unsigned number; left out where the platform has none. */
  readonly crc32?: (message: Uint8Array) => number;
}

let provided: NativeCrypto | null = null;

/** From now on a program computes with these, wherever the engine would ask WebCrypto or a library; null: as a page does. */
export function provideNativeCrypto(native: NativeCrypto | null): void {
  provided = native;
}

/** What the program was given; null in a page. */
export function nativeCrypto(): NativeCrypto | null {
  return provided;
}
