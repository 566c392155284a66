/** AES-GCM, HMAC and SHA-2 without WebCrypto. Loaded only where `crypto.subtle` is missing. */
import { gcm } from '@noble/ciphers/aes.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { Bytes } from '../lib/bytes.ts';
import { asBytes } from '../lib/bytes.ts';

export function sealWithNoble(
  key: Uint8Array,
  iv: Uint8Array,
  plaintext: Uint8Array,
  aad?: Uint8Array,
): Bytes {
  return asBytes(gcm(key, iv, aad).encrypt(plaintext));
}

export function openWithNoble(
  key: Uint8Array,
  iv: Uint8Array,
  sealed: Uint8Array,
  aad?: Uint8Array,
): Bytes {
  return asBytes(gcm(key, iv, aad).decrypt(sealed));
}

export function hmacWithNoble(key: Uint8Array, message: Uint8Array): Bytes {
  return asBytes(hmac(sha256, key, message));
}

export function sha256WithNoble(message: Uint8Array): Bytes {
  return asBytes(sha256(message));
}

export function sha512WithNoble(message: Uint8Array): Bytes {
  return asBytes(sha512(message));
}
