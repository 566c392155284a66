/**
 * Byte strings. `Bytes` is the one shape bytes have below the user interface: a `Uint8Array` over a plain
 * `ArrayBuffer`, which is what WebCrypto takes and what can be transferred to and from a worker.
 */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenientDecoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The same bytes as `Bytes`; copies only when they lie over shared memory. */
export function asBytes(bytes: Uint8Array): Bytes {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Bytes) : new Uint8Array(bytes);
}

/** Joins byte strings into a new one. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Bytes that are compared one by one. */
const SHORT = 128;

/** True when both have the same length and the same bytes. Not constant-time: nothing here guards a real secret. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  // Four bytes at once: a part of an upload has five million. For keys and digests making the views takes longer.
  const inWords = a.length < SHORT ? 0 : a.length - (a.length % 4);
  if (inWords > 0) {
    const [left, right] = [viewOf(a), viewOf(b)];
    for (let i = 0; i < inWords; i += 4) if (left.getInt32(i) !== right.getInt32(i)) return false;
  }
  for (let i = inWords; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** UTF-8 bytes of a text. */
export function utf8(text: string): Bytes {
  return encoder.encode(text) as Bytes;
}

/** The text of UTF-8 bytes, or null when they are not well-formed UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    return null;
  }
}

/** The text of bytes, with U+FFFD for what is not UTF-8; for showing, never for parsing. */
export function showUtf8(bytes: Uint8Array): string {
  return lenientDecoder.decode(bytes);
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal, two digits a byte. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

/** Bytes of a hexadecimal text, or null when it is not one. */
export function fromHex(text: string): Bytes | null {
  if (text.length % 2 !== 0 || /[^0-9a-f]/i.test(text)) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  }
  return bytes;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Standard base64 with padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  const digit = (word: number, shift: number) => BASE64[(word >> shift) & 63];
  const inThrees = bytes.length - (bytes.length % 3);
  let text = '';
  for (let i = 0; i < inThrees; i += 3) {
    const word = (byteAt(bytes, i) << 16) | (byteAt(bytes, i + 1) << 8) | byteAt(bytes, i + 2);
    text += `${digit(word, 18)}${digit(word, 12)}${digit(word, 6)}${digit(word, 0)}`;
  }
  if (inThrees === bytes.length) return text;
  // Beyond the end there are zeros.
  const word = (byteAt(bytes, inThrees) << 16) | (byteAt(bytes, inThrees + 1) << 8);
  const third = inThrees + 1 < bytes.length ? digit(word, 6) : '=';
  return `${text}${digit(word, 18)}${digit(word, 12)}${third}=`;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** Bytes of a standard base64 text (RFC 4648 section 4, padding required), or null when it is not one. */
export function fromBase64(text: string): Bytes | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** A whole number as `length` big-endian bytes. */
export function bigEndian(value: number, length: number): Bytes {
  const bytes = new Uint8Array(length);
  let rest = value;
  for (let i = length - 1; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return bytes;
}
