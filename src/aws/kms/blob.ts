import { IV_BYTES, TAG_BYTES } from '../../crypto/index.ts';
import { type Bytes, concat, fromHex, toHex } from '../../lib/bytes.ts';
import type { Span } from '../../trace/index.ts';

/**
 * The layout of a ciphertext blob. Of its own AWS says that there is a header in the clear, authenticated as additional
 * data, by which Decrypt finds the key, and an encrypted part; the bytes are not published. This layout is ours:
 *
 * | offset | bytes | what                                                            |
 * | ------ | ----- | --------------------------------------------------------------- |
 * | 0      | 1     | version of this layout                                          |
 * | 1      | 16    | id of the KMS key, the UUID's raw bytes                         |
 * | 17     | 1     | number of the key material, from 1; a rotated key has several   |
 * | 18     | 16    | nonce from which the wrapping key is derived                    |
 * | 34     | 12    | initialization vector                                           |
 * | 46     | n     | ciphertext, as long as the plaintext                            |
 * | 46 + n | 16    | authentication tag                                              |
 *
 * No byte of it can change unnoticed: AES-GCM authenticates version, key id and material number beside what it encrypts,
 * and the nonce decides which wrapping key is derived.
 */
const BLOB_VERSION = 1;
export const NONCE_BYTES = 16;
/** Materials a key can have, since their number is one byte. */
export const MOST_MATERIALS = 255;

const KEY_ID = { start: 1, end: 17 };
const MATERIAL = { start: 17, end: 18 };
/** Where the header ends, which is in the clear and authenticated with what is encrypted. */
export const HEADER_END = MATERIAL.end;
export const NONCE = { start: HEADER_END, end: HEADER_END + NONCE_BYTES };
export const IV = { start: NONCE.end, end: NONCE.end + IV_BYTES };
/** Ciphertext and tag. */
export const SEALED_START = IV.end;

/** The part of a blob that says which key opens it. */
export function blobHeader(keyId: string, material: number): Bytes {
  const id = fromHex(keyId.replaceAll('-', ''));
  if (id?.length !== 16) throw new Error(`not a UUID: ${keyId}`);
  return concat(Uint8Array.of(BLOB_VERSION), id, Uint8Array.of(material));
}

export const HEADER_SPANS: readonly Span[] = [
  { name: 'version', start: 0, end: 1 },
  { name: 'key-id', ...KEY_ID },
  { name: 'material', ...MATERIAL },
];

/** The parts of `ciphertext || tag`. */
export function sealedSpans(length: number, offset = 0): readonly Span[] {
  const tag = offset + length - TAG_BYTES;
  return [
    { name: 'ciphertext', start: offset, end: tag },
    { name: 'tag', start: tag, end: offset + length },
  ];
}

/** The parts of a blob whose sealed part has this length. */
export function blobSpans(sealedLength: number): readonly Span[] {
  return [
    ...HEADER_SPANS,
    { name: 'nonce', ...NONCE },
    { name: 'iv', ...IV },
    ...sealedSpans(sealedLength, SEALED_START),
  ];
}

/** Which key and material a blob names, or null when it is not of this layout. */
export function parseBlob(blob: Uint8Array): { keyId: string; material: number } | null {
  if (blob[0] !== BLOB_VERSION || blob.length <= SEALED_START + TAG_BYTES) return null;
  const hex = toHex(blob.subarray(KEY_ID.start, KEY_ID.end));
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ];
  return { keyId: groups.join('-'), material: blob[MATERIAL.start] ?? 0 };
}
