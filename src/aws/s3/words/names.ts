import type { Text } from '../../../lib/text.ts';

export const VALUE_NAMES: Readonly<Record<string, Text>> = {
  object: { en: 'object', ja: 'オブジェクト' },
  'object-range': { en: 'range of the object', ja: 'オブジェクトの一部' },
  chunk: { en: 'chunk', ja: 'チャンク' },
  'encrypted-object': { en: 'encrypted object', ja: '暗号化されたオブジェクト' },
  'object-iv': { en: 'IV (object)', ja: 'IV（オブジェクト）' },
  etag: { en: 'ETag', ja: 'ETag' },
  'part-etags': { en: 'ETags of the parts', ja: 'パートの ETag' },
  checksum: { en: 'checksum', ja: 'チェックサム' },
  'part-checksums': { en: 'checksums of the parts', ja: 'パートのチェックサム' },
  'customer-key-md5': { en: 'MD5 of the customer key', ja: '顧客提供キーの MD5' },
};

export const SPAN_NAMES: Readonly<Record<string, Text>> = {
  ciphertext: { en: 'ciphertext', ja: '暗号文' },
  tag: { en: 'tag', ja: '認証タグ' },
};
