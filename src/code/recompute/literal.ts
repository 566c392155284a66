import { toHex } from '../../lib/bytes.ts';

/** The longest value that stands on the line of its name, in bytes: a key does. */
const ONE_LINE = 32;
/** Bytes in one line of a longer one. */
const IN_A_LINE = 24;

/** A value in hex, as lines: one, or several that are to be read without their line breaks. */
export function hexLines(bytes: Uint8Array): readonly string[] {
  const digits = toHex(bytes);
  if (bytes.length <= ONE_LINE) return [digits];
  return digits.match(new RegExp(`.{1,${IN_A_LINE * 2}}`, 'g')) ?? [];
}
