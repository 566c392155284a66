import type { Lang, Text } from '../lib/text.ts';
import type { Value } from '../trace/index.ts';

/** How the parties are called within a sentence. */
export const PARTY_NAMES: Readonly<Record<string, Text>> = {
  client: { en: 'the client', ja: 'クライアント' },
  s3: { en: 'Amazon S3', ja: 'Amazon S3' },
  kms: { en: 'AWS KMS', ja: 'AWS KMS' },
  storage: { en: 'S3 storage', ja: 'S3 ストレージ' },
};

/** "Amazon S3 and AWS KMS", "Amazon S3 と AWS KMS". */
export function listOf(items: readonly string[], lang: Lang): string {
  return lang === 'en'
    ? new Intl.ListFormat('en', { type: 'conjunction' }).format(items)
    : items.join('と');
}

const IN_PLAIN: Readonly<Record<Lang, (name: string) => string>> = {
  en: (name) => `${name}, in plaintext`,
  ja: (name) => `${name}（平文）`,
};

/** A value's name, with what it does not say: that data or a key is not encrypted. */
export function described(name: string, role: Value['role'], lang: Lang): string {
  return role === 'plaintext' || role === 'key' ? IN_PLAIN[lang](name) : name;
}

/** A choice begins with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
