import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** Words that stand in a lesson in place of its tokens. */
export const learnWords = {
  step: { en: 'step {position}', ja: 'ステップ {position}' },
  noSuchStep: { en: 'a step that does not happen', ja: '実行されないステップ' },
  none: { en: 'none', ja: 'なし' },
  perTenThousand: { en: '${price} for 10,000 requests', ja: '10,000 リクエストあたり ${price}' },
  aMonth: { en: '${price} a month', ja: '月額 ${price}' },
  percent: { en: '{count} %', ja: '{count}%' },
  days: { en: '{count} days', ja: '{count} 日' },
} as const satisfies Record<string, Text>;

export const learnWordCounts = {
  steps: { en: { one: '{count} step', other: '{count} steps' }, ja: { other: '{count} ステップ' } },
  calls: { en: { one: '{count} time', other: '{count} times' }, ja: { other: '{count} 回' } },
  events: { en: { one: '{count} event', other: '{count} events' }, ja: { other: '{count} 件' } },
  objects: { en: { one: '{count} object', other: '{count} objects' }, ja: { other: '{count} 個' } },
  layers: { en: { one: '{count} layer', other: '{count} layers' }, ja: { other: '{count} 層' } },
  requests: {
    en: { one: '{count} request', other: '{count} requests' },
    ja: { other: '{count} リクエスト' },
  },
  perSecond: {
    en: { one: '{count} request a second', other: '{count} requests a second' },
    ja: { other: '毎秒 {count} リクエスト' },
  },
} as const satisfies Record<string, CountedText>;
