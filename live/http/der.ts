/*
 * The Distinguished Encoding Rules, as far as a certificate needs them: every value is a tag, a length and its content.
 * ITU-T X.690 sections 8 and 10.
 */

export function tlv(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const digits = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, 0x80 | digits.length, ...digits), content]);
}

export const TRUE = tlv(0x01, Buffer.of(0xff));

export const sequence = (...contents: readonly Uint8Array[]) => tlv(0x30, ...contents);

/** Of one element: sets of more would have to be ordered. */
export const set = (content: Uint8Array) => tlv(0x31, content);

/** @param bytes big-endian and not negative: the first bit is 0 */
export const integer = (bytes: Uint8Array) => tlv(0x02, bytes);

export const octets = (content: Uint8Array) => tlv(0x04, content);

/** @param unused bits of the last byte that do not count */
export const bits = (content: Uint8Array, unused: number) => tlv(0x03, Buffer.of(unused), content);

export const utf8String = (text: string) => tlv(0x0c, Buffer.from(text));

/** A text under a tag of the context instead of its own. */
export const ia5 = (tag: number, text: string) => tlv(0x80 | tag, Buffer.from(text, 'latin1'));

/** A value within a tag of the context. */
export const explicit = (tag: number, content: Uint8Array) => tlv(0xa0 | tag, content);

/** `1.2.840.10045.4.3.2` */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tlv(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

/** UTCTime, which RFC 5280 section 4.1.2.5 wants until 2049. @param ms since the epoch */
export function time(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replace(/\D/g, '');
  return tlv(0x17, Buffer.from(`${digits.slice(2, 14)}Z`));
}

/** In sevens of bits, all but the last marked. */
function base128(number: number): readonly number[] {
  const sevens = [number & 0x7f];
  for (let rest = number >> 7; rest > 0; rest >>= 7) sevens.unshift((rest & 0x7f) | 0x80);
  return sevens;
}
