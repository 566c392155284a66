import type { Text } from '../../../lib/text.ts';

export const VALUE_NAMES: Readonly<Record<string, Text>> = {
  'kms-key': { en: 'KMS key material', ja: 'KMS キーのマテリアル' },
  'data-key': { en: 'data key', ja: 'データキー' },
  'encrypted-data-key': { en: 'encrypted data key', ja: '暗号化されたデータキー' },
  'wrapped-key-bytes': { en: 'data key, sealed', ja: '封をしたデータキー' },
  'wrapping-key': { en: 'derived wrapping key', ja: '導出したラッピングキー' },
  'kms-nonce': { en: 'nonce', ja: 'ナンス' },
  'kms-iv': { en: 'IV (KMS)', ja: 'IV（KMS）' },
  'encryption-context': { en: 'encryption context', ja: '暗号化コンテキスト' },
  'blob-header': { en: 'head of the ciphertext blob', ja: '暗号文 BLOB のヘッダ' },
  'plaintext-input': { en: 'plaintext', ja: '平文' },
  'sealed-plaintext': { en: 'plaintext, sealed', ja: '封をした平文' },
  'ciphertext-blob': { en: 'ciphertext blob', ja: '暗号文 BLOB' },
  'random-bytes': { en: 'random bytes', ja: '乱数' },
};

export const SPAN_NAMES: Readonly<Record<string, Text>> = {
  version: { en: 'version', ja: 'バージョン' },
  'key-id': { en: 'key id', ja: 'キー ID' },
  material: { en: 'key material number', ja: 'キーマテリアル番号' },
  nonce: { en: 'nonce', ja: 'ナンス' },
  iv: { en: 'IV', ja: 'IV' },
  ciphertext: { en: 'ciphertext', ja: '暗号文' },
  tag: { en: 'tag', ja: '認証タグ' },
};
