import type { Bytes } from '../lib/bytes.ts';
import { asBytes } from '../lib/bytes.ts';
import { nativeCrypto } from './native.ts';
import { loadFallback } from './parts.ts';
import { subtle } from './subtle.ts';

/** Length of the authentication tag in bytes: 128 bits, the longest of NIST SP 800-38D section 5.2.1.2. */
export const TAG_BYTES = 16;
/** Length of the initialization vector in bytes: 96 bits, as NIST SP 800-38D section 5.2.1.1 recommends. */
export const IV_BYTES = 12;
/** Length of an AES-256 key in bytes. */
export const KEY_BYTES = 32;

function checkKey(key: Uint8Array): void {
  if (key.length !== KEY_BYTES)
    throw new RangeError(`AES-256 key of ${key.length} bytes, not ${KEY_BYTES}`);
}

/**
 * AES-256-GCM encryption (NIST SP 800-38D).
 *
 * @param key 32 bytes
 * @param iv initialization vector, at least 1 byte, 12 recommended; never twice under the same key
 * @param plaintext any length, 0 included
 * @param aad additional authenticated data: not encrypted, but the tag covers it
 * @returns ciphertext followed by the 16-byte tag
 * @throws RangeError when the key is not 32 bytes or the IV is empty
 */
export async function aesGcmSeal(
  key: Uint8Array,
  iv: Uint8Array,
  plaintext: Uint8Array,
  aad?: Uint8Array,
): Promise<Bytes> {
  checkKey(key);
  if (iv.length === 0) throw new RangeError('empty initialization vector');
  const native = nativeCrypto();
  if (native !== null) return native.seal(key, iv, plaintext, aad);
  const webCrypto = subtle();
  if (webCrypto === null) {
    const { sealWithNoble } = await loadFallback();
    return sealWithNoble(key, iv, plaintext, aad);
  }
  const imported = await webCrypto.importKey('raw', asBytes(key), 'AES-GCM', false, ['encrypt']);
  return new Uint8Array(await webCrypto.encrypt(parameters(iv, aad), imported, asBytes(plaintext)));
}

/**
 * AES-256-GCM decryption (NIST SP 800-38D).
 *
 * @param sealed ciphertext followed by the 16-byte tag
 * @returns the plaintext
 * @throws when the tag does not match key, IV, ciphertext and additional data; nothing of the plaintext is given out
 */
export async function aesGcmOpen(
  key: Uint8Array,
  iv: Uint8Array,
  sealed: Uint8Array,
  aad?: Uint8Array,
): Promise<Bytes> {
  checkKey(key);
  const native = nativeCrypto();
  if (native !== null) return native.open(key, iv, sealed, aad);
  const webCrypto = subtle();
  if (webCrypto === null) {
    const { openWithNoble } = await loadFallback();
    return openWithNoble(key, iv, sealed, aad);
  }
  const imported = await webCrypto.importKey('raw', asBytes(key), 'AES-GCM', false, ['decrypt']);
  return new Uint8Array(await webCrypto.decrypt(parameters(iv, aad), imported, asBytes(sealed)));
}

function parameters(iv: Uint8Array, aad: Uint8Array | undefined): AesGcmParams {
  const base = { name: 'AES-GCM', iv: asBytes(iv), tagLength: TAG_BYTES * 8 };
  return aad === undefined ? base : { ...base, additionalData: asBytes(aad) };
}
