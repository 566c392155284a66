import type { Term } from './types.ts';

/** The parts of everything that AES-GCM seals, whoever seals it. */
export const SEALED_PARTS = {
  ciphertext: {
    en: 'ciphertext',
    ja: '暗号文',
    means: {
      en: 'The encrypted bytes, as many as in plaintext.',
      ja: '暗号化されたバイト列です。平文と同じ長さです。',
    },
  },
  tag: {
    en: 'tag',
    ja: '認証タグ',
    means: {
      en: 'Proves that nothing was changed, neither the ciphertext nor what is bound to it. One bit off, and nothing comes out.',
      ja: '暗号文にも、結び付けた情報にも改変がないことを証明します。1 ビットでも違えば何も復号されません。',
    },
  },
} as const satisfies Readonly<Record<string, Term>>;
