import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** How it is now, beside a goal of a task: what its check has found in what was tried. */
export const learnCheckTexts = {
  answer: { en: 'now: {answer}', ja: '現在：{answer}' },
  step: { en: 'step {position}', ja: 'ステップ {position}' },
  text: { en: 'now: {text}', ja: '現在：{text}' },
  reads: { en: 'now: can read it', ja: '現在：読める' },
  readsNot: { en: 'now: cannot read it', ja: '現在：読めない' },
  changedToo: { en: 'changed too: {field}', ja: 'ほかに変わった条件：{field}' },
  row: { en: 'row {row} differs', ja: '{row} 行目が違う' },
  invalid: { en: 'not a valid policy', ja: '有効なポリシーではない' },
  pending: { en: 'being worked out', ja: '確認中' },
  met: { en: 'met', ja: '達成' },
  unmet: { en: 'not met yet', ja: '未達成' },
} as const satisfies Record<string, Text>;

export const learnCheckCounts = {
  count: {
    en: { one: 'now: {count}', other: 'now: {count}' },
    ja: { other: '現在：{count}' },
  },
} as const satisfies Record<string, CountedText>;
