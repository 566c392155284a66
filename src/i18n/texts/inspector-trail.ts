import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The CloudTrail tab: the events a run leaves. */
export const trailTexts = {
  events: { en: 'Events of this run', ja: 'この実行のイベント' },
  management: { en: 'Management', ja: '管理' },
  data: { en: 'Data', ja: 'データ' },
  success: { en: 'no error', ja: 'エラーなし' },
  later: { en: 'not yet', ja: 'この後' },
  now: { en: 'with this step', ja: 'このステップで記録' },
  none: {
    en: 'This run leaves no event in CloudTrail.',
    ja: 'この実行は CloudTrail にイベントを残しません。',
  },
  noneYet: {
    en: 'Up to this step the run has left no event. Still to come, shown faint:',
    ja: 'このステップまでにイベントは残っていません。この後に残るものを薄く表示します。',
  },
  anonymous: { en: 'anonymous', ja: '匿名' },
  json: { en: 'The event', ja: 'イベント' },
  neverTitle: { en: 'What is never in it', ja: '記録されないもの' },
  never: {
    en: 'Neither the plaintext nor the ciphertext of an object, nor any key or encrypted data key, is ever logged. The encryption context is logged, in plaintext.',
    ja: 'オブジェクトの平文や暗号文、キー、暗号化されたデータキーは記録されません。暗号化コンテキストは平文のまま記録されます。',
  },
  optIn: {
    en: 'KMS requests are management events, on by default. Object requests to S3 are data events: nobody logs them unless a trail or event data store asks for them. For a multipart upload AWS tells the encryption with the event that begins it; SSEApplied on later events, and on UpdateObjectEncryption, is our model.',
    ja: 'KMS のリクエストは管理イベントで、デフォルトで記録されます。S3 のオブジェクト操作はデータイベントで、証跡やイベントデータストアで有効にしない限り記録されません。マルチパートの暗号化方式は開始時のイベントに記録されます。以降のイベントと UpdateObjectEncryption の SSEApplied は本ツール独自のものです。',
  },
  source: {
    en: 'KMS Developer Guide · Logging with CloudTrail',
    ja: 'KMS デベロッパーガイド · CloudTrail によるログ記録',
  },
  dataSource: {
    en: 'S3 User Guide · CloudTrail events',
    ja: 'S3 ユーザーガイド · CloudTrail イベント',
  },
} as const satisfies Record<string, Text>;

export const trailCounts = {
  soFar: {
    en: { one: '{count} event so far', other: '{count} events so far' },
    ja: { other: 'ここまでに {count} 件' },
  },
} as const satisfies Record<string, CountedText>;
