import type { SEALED_PARTS as ENGLISH } from '../en/sealed-parts.ts';
import type { Term } from '../types.ts';

/** The parts of everything that AES-GCM seals, whoever seals it. */
export const SEALED_PARTS = {
  ciphertext: { name: '暗号文', means: '暗号化されたバイト列です。平文と同じ長さです。' },
  tag: {
    name: '認証タグ',
    means:
      '暗号文にも、結び付けた情報にも改変がないことを検証する値です。1 ビットでも違えば何も復号されません。',
  },
} satisfies Readonly<Record<keyof typeof ENGLISH, Term>>;
