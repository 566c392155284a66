import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** A request that somebody's client sent: what is shown of it in place of circumstances, which nobody chose. */
export const requestTexts = {
  region: { en: 'The request', ja: 'リクエスト' },
  about: {
    en: 'Sent by a real client and recorded as it was answered. To change something, change it there and send it again.',
    ja: '実際のクライアントが送り、応答とともに記録されたものです。条件を変えるには、クライアント側で変えて送り直してください。',
  },
  operation: { en: 'Operation', ja: '操作' },
  requests: { en: 'Requests', ja: 'リクエスト数' },
  leftOut: { en: 'Not in this flow', ja: 'このフローにないもの' },
  leftOutUnread: {
    en: 'what it did not read of the object, left out for its size',
    ja: 'オブジェクトのうち読み取らなかった部分（サイズが大きいため省略）',
  },
  target: { en: 'Sent to', ja: '送信先' },
  client: { en: 'Client', ja: 'クライアント' },
  caller: { en: 'Caller', ja: '呼び出し元' },
  anonymous: { en: 'nobody: the request is not signed', ja: '匿名（署名なし）' },
  bucket: { en: 'Bucket', ja: 'バケット' },
  object: { en: 'Object', ja: 'オブジェクト' },
  asked: { en: 'Encryption asked for', ja: '要求された暗号化' },
  askedNothing: {
    en: 'none, so the bucket’s default decides',
    ja: '指定なし（バケットのデフォルトを適用）',
  },
  applied: { en: 'Encryption applied', ja: '適用された暗号化' },
  withBucketKey: { en: '{algorithm}, with a Bucket Key', ja: '{algorithm}（バケットキーを使用）' },
  kmsKey: { en: 'KMS key', ja: 'KMS キー' },
  policies: { en: 'Policies judged', ja: '評価されたポリシー' },
  identity: { en: 'IAM policy', ja: 'IAM ポリシー' },
  resource: { en: 'bucket policy', ja: 'バケットポリシー' },
  key: { en: 'key policy', ja: 'キーポリシー' },
  named: { en: '{kind} {name}', ja: '{kind} {name}' },
  noPolicies: { en: 'none', ja: 'なし' },
} as const satisfies Record<string, Text>;

/** What of a request's flow depends on a number. */
export const requestCounts = {
  leftOut: {
    en: {
      one: '{count} of its requests, left out for its size',
      other: '{count} of its requests, left out for their size',
    },
    ja: { other: 'リクエスト {count} 件（サイズが大きいため省略）' },
  },
} as const satisfies Record<string, CountedText>;
