import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The lanes of the keys, which are the scrubber, and how much of a flow is told. */
export const lanesTexts = {
  region: { en: 'Key lanes', ja: 'キーの推移' },
  help: {
    en: 'What becomes of each value, step by step. Drag, or use the arrow keys.',
    ja: '各値の状態をステップごとに示します。ドラッグまたは矢印キーで移動できます。',
  },
  beats: { en: 'Beats', ja: '段階' },
  beatRange: { en: '{beat}, steps {first} to {last}', ja: '{beat}（ステップ {first}〜{last}）' },
  beatAt: { en: '{beat}, step {first}', ja: '{beat}（ステップ {first}）' },
  call: {
    en: 'KMS call at step {position}: {operation}',
    ja: 'ステップ {position} で KMS を呼び出し：{operation}',
  },
  group: { en: 'Lanes of {object}', ja: '{object} の値' },
  unfold: { en: 'Show the lanes of {object}', ja: '{object} の値を表示' },
  ahead: { en: 'not reached yet', ja: '未到達' },

  detail: { en: 'Detail', ja: '詳しさ' },
  story: { en: 'Story', ja: '要点' },
  all: { en: 'All {count}', ja: '全 {count}' },
} as const satisfies Record<string, Text>;

/** Where a stretch lies, on the stretch itself. */
export const lanePlaceTexts = {
  client: { en: 'client', ja: 'クライアント' },
  s3: { en: 'S3 memory', ja: 'S3 メモリ' },
  kms: { en: 'KMS', ja: 'KMS' },
  storage: { en: 'disk', ja: 'ディスク' },
} as const satisfies Record<string, Text>;

/** A stretch of a lane in words: what it is, where, from when to when, and how it ended. */
export const laneSegmentTexts = {
  plaintext: { en: 'in plaintext', ja: '平文' },
  wrapped: { en: 'encrypted under another key', ja: '別のキーで暗号化された状態' },
  ciphertext: { en: 'as ciphertext', ja: '暗号文' },
  hashed: { en: 'as a salted HMAC', ja: 'ソルト付き HMAC' },
  kept: { en: 'in plaintext, never let go', ja: '平文（保持し続ける）' },

  client: { en: 'with the client', ja: 'クライアント' },
  s3: { en: 'in S3’s memory', ja: 'S3 のメモリ' },
  kms: { en: 'inside KMS', ja: 'KMS の内部' },
  storage: { en: 'on the disk', ja: 'ディスク' },

  erased: { en: 'then erased', ja: 'その後に消去' },
  released: { en: 'then let go with the answer', ja: '応答とともに破棄' },
  replaced: { en: 'then overwritten', ja: 'その後に置き換え' },
  stays: { en: 'still there at the end', ja: '最後まで残る' },

  within: {
    en: '{name}: {state} {place}, steps {first} to {last}, {end}',
    ja: '{name}：{place}に{state}、ステップ {first}〜{last}、{end}',
  },
  at: {
    en: '{name}: {state} {place}, step {first}, {end}',
    ja: '{name}：{place}に{state}、ステップ {first}、{end}',
  },
  fromBefore: {
    en: '{name}: {state} {place}, from before the flow to step {last}, {end}',
    ja: '{name}：{place}に{state}、フローの開始前〜ステップ {last}、{end}',
  },
} as const satisfies Record<string, Text>;

export const lanesCounts = {
  calls: {
    en: { one: '{count} KMS call', other: '{count} KMS calls' },
    ja: { other: 'KMS 呼び出し {count} 回' },
  },
  objects: {
    en: { one: '{count} object', other: '{count} objects' },
    ja: { other: 'オブジェクト {count} 個' },
  },
} as const satisfies Record<string, CountedText>;
