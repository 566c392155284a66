import type { Text } from '../../lib/text.ts';

/** What heads a run that somebody's client made. */
export const requestTitleTexts = {
  refused: { en: 'Refused: {title}', ja: '拒否：{title}' },
  multipart: { en: 'Multipart upload', ja: 'マルチパートアップロード' },
  unknown: { en: 'Unreadable request', ja: '判別できないリクエスト' },
  recorded: {
    en: 'A real client’s request, recorded as it was answered',
    ja: '実際のクライアントのリクエストを、応答とともに記録したものです',
  },
} as const satisfies Record<string, Text>;
