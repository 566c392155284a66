import type { Text } from '../../lib/text.ts';

/** The rooms: what each party holds now, and what lies between them. */
export const roomsTexts = {
  region: { en: 'Rooms', ja: '部屋（各者が保持している値）' },
  view: { en: 'View', ja: '表示' },
  rooms: { en: 'Rooms', ja: '部屋' },
  diagram: { en: 'Diagram', ja: 'シーケンス図' },
  client: { en: 'Client', ja: 'クライアント' },
  building: { en: 'Amazon S3', ja: 'Amazon S3' },
  s3: { en: 'Memory', ja: 'メモリ' },
  storage: { en: 'Disk', ja: 'ディスク' },
  kms: { en: 'AWS KMS', ja: 'AWS KMS' },
  bucket: { en: 'bucket {name}', ja: 'バケット {name}' },
  wall: { en: 'inside the HSM wall', ja: 'HSM の内側' },
  atRest: { en: 'at rest', ja: '保存データ' },
  noKey: { en: 'no plaintext key', ja: '平文のキーなし' },
  holdsKey: { en: 'plaintext key', ja: '平文のキーあり' },
  nothing: { en: 'nothing', ja: 'なし' },
  nothingStored: { en: 'nothing stored', ja: '保存データなし' },
  neverCalled: { en: 'not called in this flow', ja: 'このフローでは呼び出されません' },
  waitingFor: {
    en: 'waiting for {name}, asked at step {position}',
    ja: '{name}を待っています（ステップ {position} で要求）',
  },
  answerDue: { en: 'answer due', ja: '応答待ち' },
  step: { en: 'step {position}', ja: 'ステップ {position}' },
  fromStep: { en: 'Made at step {position}', ja: 'ステップ {position} で作成' },
  close: { en: 'Close', ja: '閉じる' },
} as const satisfies Record<string, Text>;
