import { toHex } from '../lib/bytes.ts';
import { isBlank } from '../lib/content-mark.ts';
import type { Role, Value } from '../trace/index.ts';

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

/** True for a value that needs no watching: it protects nothing and hides nothing. */
export function isPublic({ role }: Pick<Value, 'role'>): boolean {
  return lookOf(role) === 'public';
}

/** Characters of an identifier by which one knows it again. */
const MARK = 4;

/**
 * What tells a value from its like, beside its name: the object's key of data, the key's id of a KMS key, for other
 * secrets two of their own bytes in hex (the first of a key, the last of what begins with a header). Null where the
 * name is enough.
 */
export function fingerprint({ role, bytes, label, retained }: Value): string | null {
  const look = lookOf(role);
  if (look === 'plaintext') return label;
  if (look === 'key' && retained && label) return label.slice(0, MARK);
  if (look === 'public' || look === 'wrapped' || bytes.length < 4 || isBlank(bytes)) return null;
  return look === 'key' ? `${toHex(bytes.subarray(0, 2))}…` : `…${toHex(bytes.subarray(-2))}`;
}
