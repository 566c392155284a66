import type { Text } from '../../lib/text.ts';

/** The five looks of values, in a phrase each. Their names are in `custodyTexts`. */
export const roleTexts = {
  legend: { en: 'The five roles', ja: '値の 5 つの役割' },
  plaintext: { en: 'readable by whoever holds it', ja: '持っている者は誰でも読める' },
  key: {
    en: 'opens what it locked, and never lies on a disk',
    ja: '暗号化したものを復号できる。ディスクには置かない',
  },
  wrapped: {
    en: 'a key locked by another key, so it may be stored',
    ja: '別のキーで暗号化したキー。保存してもよい',
  },
  ciphertext: {
    en: 'tells nothing to whoever lacks the key',
    ja: 'キーがなければ何も分からない',
  },
  public: {
    en: 'no secret, and opens nothing by itself',
    ja: '秘密ではなく、単独では復号に使えない',
  },
} as const satisfies Record<string, Text>;
