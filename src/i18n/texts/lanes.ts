import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The lanes of the keys: who holds what from which step to which, and in which state. */
export const laneTexts = {
  region: { en: 'Key lanes', ja: 'キーの一生' },
  client: { en: 'client', ja: 'クライアント' },
  s3: { en: 'S3 memory', ja: 'S3 メモリ' },
  kms: { en: 'KMS', ja: 'KMS' },
  storage: { en: 'disk', ja: 'ディスク' },
  'plaintext-state': { en: 'in plaintext', ja: '平文' },
  wrapped: { en: 'encrypted', ja: '暗号化済み' },
  ciphertext: { en: 'as ciphertext', ja: '暗号文' },
  hashed: { en: 'as a salted HMAC', ja: 'ソルト付き HMAC' },
  kept: { en: 'in plaintext, at home', ja: '平文（保管場所）' },
  stays: {
    en: '{state}, {party}, from step {from} on',
    ja: '{party}に{state}で保持（ステップ {from} 以降）',
  },
  erased: {
    en: '{state}, {party}, steps {from} to {to}, then erased',
    ja: '{party}に{state}で保持（ステップ {from}〜{to}、その後消去）',
  },
  released: {
    en: '{state}, {party}, steps {from} to {to}, then let go',
    ja: '{party}に{state}で保持（ステップ {from}〜{to}、その後手放す）',
  },
  replaced: {
    en: '{state}, {party}, steps {from} to {to}, then overwritten',
    ja: '{party}に{state}で保持（ステップ {from}〜{to}、その後上書き）',
  },
  unseen: { en: 'Shown as the flow goes on', ja: 'フローの進行に合わせて表示します' },
  group: { en: 'Lanes of {name}', ja: '{name} のキーの一生' },
  kmsCall: {
    en: 'KMS call at step {position}: {operation}',
    ja: 'KMS 呼び出し（ステップ {position}：{operation}）',
  },
  homeHsm: { en: 'never leaves the HSM', ja: 'HSM の外に出ない' },
  // What happens in a beat of the story.
  'own-key': { en: 'Own key', ja: '自前のキー' },
  ask: { en: 'Ask', ja: '要求' },
  authorize: { en: 'Check', ja: '認可' },
  load: { en: 'Read', ja: '読み取り' },
  'ask-kms': { en: 'Ask KMS', ja: 'KMS に要求' },
  'make-key': { en: 'Make key', ja: 'キー生成' },
  'open-key': { en: 'Open key', ja: 'キー復号' },
  'wrap-key': { en: 'Wrap key', ja: 'キー暗号化' },
  'hand-over': { en: 'Get key', ja: 'キー受領' },
  'check-key': { en: 'Check key', ja: 'キー照合' },
  lock: { en: 'Encrypt', ja: '暗号化' },
  open: { en: 'Decrypt', ja: '復号' },
  forget: { en: 'Forget', ja: '消去' },
  store: { en: 'Store', ja: '保存' },
  answer: { en: 'Answer', ja: '応答' },
  refuse: { en: 'Refuse', ja: '拒否' },
  later: { en: '…', ja: '…' },
} as const satisfies Record<string, Text>;

export const laneCounts = {
  kmsCalls: {
    en: { one: '{count} KMS call', other: '{count} KMS calls' },
    ja: { other: 'KMS 呼び出し {count} 回' },
  },
} as const satisfies Record<string, CountedText>;
