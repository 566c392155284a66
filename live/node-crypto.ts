import { createCipheriv, createDecipheriv, createHmac, hash } from 'node:crypto';
import * as zlib from 'node:zlib';
import { TAG_BYTES } from '../src/crypto/aes-gcm.ts';
import type { NativeCrypto } from '../src/crypto/native.ts';
import { type Bytes, concat } from '../src/lib/bytes.ts';

/** The engine's cryptography by node:crypto, which gives the bytes that WebCrypto gives. */
export const nodeCrypto: NativeCrypto = {
  seal(key, iv, plaintext, aad) {
    const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
    if (aad !== undefined) cipher.setAAD(aad);
    const sealed = new Uint8Array(plaintext.length + TAG_BYTES);
    const end = inChunks(plaintext, cipher, sealed);
    cipher.final();
    sealed.set(cipher.getAuthTag(), end);
    return sealed;
  },
  open(key, iv, sealed, aad) {
    const length = sealed.length - TAG_BYTES;
    if (length < 0) throw new RangeError('shorter than a tag');
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(sealed.subarray(length));
    if (aad !== undefined) decipher.setAAD(aad);
    const plaintext = new Uint8Array(length);
    inChunks(sealed.subarray(0, length), decipher, plaintext);
    decipher.final();
    return plaintext;
  },
  sha256: (message) => hashed('sha256', message),
  sha1: (message) => hashed('sha1', message),
  md5: (message) => hashed('md5', message),
  hmacSha256: (key, message) => concat(createHmac('sha256', key).update(message).digest()),
  // Node has it since 20.15.
  ...('crc32' in zlib ? { crc32: (message: Uint8Array) => zlib.crc32(message) } : {}),
};

/** What stays in the processor's cache while it is moved on to where it belongs. */
const CHUNK = 128 * 1024;

/** Node's ciphers give each piece in a buffer of its own; small ones cost less than one as long as the object. */
function inChunks(
  from: Uint8Array,
  cipher: { update(piece: Uint8Array): Uint8Array },
  to: Uint8Array,
): number {
  for (let at = 0; at < from.length; at += CHUNK)
    to.set(cipher.update(from.subarray(at, at + CHUNK)), at);
  return from.length;
}

/** In bytes of its own: Node's small buffers share their memory with others, and a trace knows bytes by where they lie. */
function hashed(algorithm: string, message: Uint8Array): Bytes {
  return concat(hash(algorithm, message, 'buffer'));
}
