import type { Term } from '../types.ts';

/** The parts of everything that AES-GCM seals, whoever seals it. */
export const SEALED_PARTS = {
  ciphertext: { name: 'ciphertext', means: 'The encrypted bytes, as many as in plaintext.' },
  tag: {
    name: 'tag',
    means:
      'Proves that nothing was changed, neither the ciphertext nor what is bound to it. One bit off, and nothing comes out.',
  },
} satisfies Readonly<Record<string, Term>>;
