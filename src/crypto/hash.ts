import type { Bytes } from '../lib/bytes.ts';
import { asBytes } from '../lib/bytes.ts';
import { nativeCrypto } from './native.ts';
import { loadFallback, loadLegacy } from './parts.ts';
import { subtle } from './subtle.ts';

/** SHA-256 (FIPS 180-4): 32 bytes. */
export async function sha256(message: Uint8Array): Promise<Bytes> {
  const native = nativeCrypto();
  if (native !== null) return native.sha256(message);
  const webCrypto = subtle();
  if (webCrypto === null) return (await loadFallback()).sha256WithNoble(message);
  return new Uint8Array(await webCrypto.digest('SHA-256', asBytes(message)));
}

/** SHA-512 (FIPS 180-4): 64 bytes. */
export async function sha512(message: Uint8Array): Promise<Bytes> {
  const webCrypto = subtle();
  if (webCrypto === null) return (await loadFallback()).sha512WithNoble(message);
  return new Uint8Array(await webCrypto.digest('SHA-512', asBytes(message)));
}

/** SHA-1 (FIPS 180-4): 20 bytes. No longer safe against collisions; S3 offers it as a checksum. */
export async function sha1(message: Uint8Array): Promise<Bytes> {
  const native = nativeCrypto();
  if (native !== null) return native.sha1(message);
  const webCrypto = subtle();
  if (webCrypto !== null) return new Uint8Array(await webCrypto.digest('SHA-1', asBytes(message)));
  const library = await loadLegacy();
  return asBytes(library.sha1(message));
}

/** HMAC-SHA-256 (FIPS 198-1, RFC 2104): 32 bytes. */
export async function hmacSha256(key: Uint8Array, message: Uint8Array): Promise<Bytes> {
  return (await hmacUnder(key))(message);
}

/** HMAC (FIPS 198-1, RFC 2104) with another function of SHA-2: as many bits as the function's digest. */
export async function hmacSha2(
  bits: 224 | 384 | 512,
  key: Uint8Array,
  message: Uint8Array,
): Promise<Bytes> {
  return (await loadFallback()).hmacWithNoble(key, message, bits);
}

/** HMAC-SHA-256 of many messages under one key, which WebCrypto is given once. */
export async function hmacUnder(key: Uint8Array): Promise<(message: Uint8Array) => Promise<Bytes>> {
  const native = nativeCrypto();
  if (native !== null) return async (message) => native.hmacSha256(key, message);
  const webCrypto = subtle();
  // WebCrypto refuses an empty HMAC key, which RFC 2104 allows: pad it with zeros, which is what HMAC does itself.
  const padded = key.length === 0 ? new Uint8Array(64) : asBytes(key);
  if (webCrypto === null) {
    const { hmacWithNoble } = await loadFallback();
    return async (message) => hmacWithNoble(padded, message);
  }
  const imported = await webCrypto.importKey(
    'raw',
    padded,
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return async (message) =>
    new Uint8Array(await webCrypto.sign('HMAC', imported, asBytes(message)));
}

/** MD5 (RFC 1321): 16 bytes. Broken as a hash, but S3's ETag and Content-MD5 are made of it. */
export async function md5(message: Uint8Array): Promise<Bytes> {
  const native = nativeCrypto();
  if (native !== null) return native.md5(message);
  const library = await loadLegacy();
  return asBytes(library.md5(message));
}
