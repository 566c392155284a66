/**
 * AES-GCM, HMAC and SHA-2 without WebCrypto. Loaded only where `crypto.subtle` is missing, and for what it does not have
 * (SHA-224) or is seldom asked for.
 */
import { gcm } from '@noble/ciphers/aes.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
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

/** The SHA-2 functions, by the bits of their digests. */
const SHA2 = { 224: sha224, 256: sha256, 384: sha384, 512: sha512 };

export function hmacWithNoble(
  key: Uint8Array,
  message: Uint8Array,
  bits: keyof typeof SHA2 = 256,
): Bytes {
  return asBytes(hmac(SHA2[bits], key, message));
}

export function sha256WithNoble(message: Uint8Array): Bytes {
  return asBytes(sha256(message));
}

export function sha512WithNoble(message: Uint8Array): Bytes {
  return asBytes(sha512(message));
}
