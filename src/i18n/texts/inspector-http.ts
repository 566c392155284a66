import type { Text } from '../../lib/text.ts';

/** The HTTP tab: the messages as sent. */
export const httpTexts = {
  request: { en: 'Request', ja: 'リクエスト' },
  response: { en: 'Response', ja: 'レスポンス' },
  fromTo: { en: '{from} → {to}', ja: '{from} → {to}' },
  tls: { en: 'over TLS', ja: 'TLS で保護' },
  plain: { en: 'plain HTTP, not protected', ja: 'HTTP（暗号化なし）' },
  during: {
    en: 'This step is no message. It happens while this request is being served:',
    ja: 'このステップに HTTP の送受信はありません。次のリクエストの処理中に行われます。',
  },
  before: {
    en: 'This step is no message. It happens before this request is sent:',
    ja: 'このステップに HTTP の送受信はありません。次のリクエストの送信前に行われます。',
  },
  after: {
    en: 'This step is no message. It happens after this response:',
    ja: 'このステップに HTTP の送受信はありません。次のレスポンスの後に行われます。',
  },
  none: {
    en: 'No message belongs to this step.',
    ja: 'このステップに関わる HTTP 通信はありません。',
  },
  answer: { en: 'answered at', ja: 'レスポンス：' },
  question: { en: 'answers', ja: 'リクエスト：' },
  headers: { en: 'Headers', ja: 'ヘッダー' },
  body: { en: 'Body', ja: '本文' },
  noBody: { en: 'no body', ja: '本文なし' },
  bodyView: { en: 'Show body', ja: '本文の表示' },
  pretty: { en: 'Indented', ja: '整形' },
  asSent: { en: 'As sent', ja: '送信時のまま' },
  objectBody: { en: '{size} · {name}', ja: '{size} · {name}' },
  openBytes: { en: 'Open in Bytes', ja: '「バイト列」で開く' },
  windowOf: { en: 'The first {size}', ja: '先頭 {size}' },
  head: { en: 'request line and headers', ja: 'リクエスト行とヘッダー' },
  responseHead: { en: 'status line and headers', ja: 'ステータス行とヘッダー' },
} as const satisfies Record<string, Text>;
