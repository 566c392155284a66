import type { Role } from '../trace/index.ts';

/** The five looks a value can have, everywhere. */
export const LOOKS = ['plaintext', 'key', 'wrapped', 'ciphertext', 'public'] as const;
export type Look = (typeof LOOKS)[number];

/** The look of a value, by its role alone. */
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
