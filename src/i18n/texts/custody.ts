import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The looks of values, and what is said of one that a party holds. */
export const custodyTexts = {
  plaintext: { en: 'plaintext', ja: '平文' },
  key: { en: 'plaintext key', ja: '平文のキー' },
  wrapped: { en: 'encrypted key', ja: '暗号化されたキー' },
  ciphertext: { en: 'ciphertext', ja: '暗号文' },
  public: { en: 'public value', ja: '秘密でない値' },
  newValue: { en: '{name}, {look}, new at this step', ja: '{name}（{look}、このステップで追加）' },
  goneValue: {
    en: '{name}, {look}, gone after this step',
    ja: '{name}（{look}、このステップで保持終了）',
  },
  movedHere: { en: 'from {object}', ja: '{object} のもの' },
  derivedFrom: { en: 'from {key}', ja: '{key} から導出' },
  keptValue: { en: '{name}, {look}', ja: '{name}（{look}）' },
} as const satisfies Record<string, Text>;

export const custodyCounts = {
  bitsChanged: {
    en: { one: '{count} bit changed', other: '{count} bits changed' },
    ja: { other: '{count} ビット改変' },
  },
  plaintext: {
    en: { one: '{count} plaintext', other: '{count} plaintexts' },
    ja: { other: '平文 {count} 個' },
  },
  key: {
    en: { one: '{count} plaintext key', other: '{count} plaintext keys' },
    ja: { other: '平文のキー {count} 個' },
  },
  wrapped: {
    en: { one: '{count} encrypted key', other: '{count} encrypted keys' },
    ja: { other: '暗号化されたキー {count} 個' },
  },
  ciphertext: {
    en: { one: '{count} ciphertext', other: '{count} ciphertexts' },
    ja: { other: '暗号文 {count} 個' },
  },
} as const satisfies Record<string, CountedText>;
