import { toHex } from '../../lib/bytes.ts';
import type { Role, Value } from '../../trace/index.ts';

/** The five looks a value can have, everywhere. */
export const LOOKS = ['plaintext', 'key', 'wrapped', 'ciphertext', 'public'] as const;
export type Look = (typeof LOOKS)[number];

export function lookOf(role: Role): Look {
  switch (role) {
    case 'plaintext':
    case 'key':
    case 'ciphertext':
      return role;
    case 'wrapped-key':
      return 'wrapped';
    default:
      return 'public';
  }
}

/**
 * A few of a value's own bytes in hex, by which one knows it again: the first two of a key, the last two of what
 * begins with a header (and ends with a tag). Null for what is known by its name.
 */
export function fingerprint({ role, bytes }: Value): string | null {
  const look = lookOf(role);
  if (look === 'plaintext' || look === 'public' || bytes.length < 4) return null;
  return look === 'key' ? `${toHex(bytes.subarray(0, 2))}…` : `…${toHex(bytes.subarray(-2))}`;
}
