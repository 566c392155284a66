import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The inspector at the right: its tabs, and what all of them use. */
export const inspectorTexts = {
  region: { en: 'Inspector', ja: 'インスペクター' },
  tabs: { en: 'Views of the step', ja: 'ステップの表示' },
  explain: { en: 'Explain', ja: '解説' },
  bytes: { en: 'Bytes', ja: 'バイト列' },
  http: { en: 'HTTP', ja: 'HTTP' },
  policy: { en: 'Policy', ja: 'ポリシー' },
  trail: { en: 'CloudTrail', ja: 'CloudTrail' },
  code: { en: 'Code', ja: 'コード' },
  loading: { en: 'Loading…', ja: '読み込み中…' },
  step: { en: 'step {position}', ja: 'ステップ {position}' },
  offStage: { en: 'before step 1', ja: 'ステップ 1 より前' },
  goToMaker: {
    en: '{name}: go to step {position}, which made it',
    ja: '{name}：作られたステップ {position} へ移動',
  },
  newTab: { en: 'opens in a new tab', ja: '新しいタブで開く' },
  copy: { en: 'Copy', ja: 'コピー' },
  copyOf: { en: 'Copy: {what}', ja: 'コピー：{what}' },
  copied: { en: 'Copied', ja: 'コピーしました' },
  copyFailed: {
    en: 'Could not copy. The text is selected below: copy it by hand.',
    ja: 'コピーできませんでした。下に選択されているテキストを手動でコピーしてください。',
  },
  mark: { en: 'Fingerprint', ja: 'フィンガープリント' },
  yes: { en: 'Matched', ja: '一致' },
  no: { en: 'Not matched', ja: '不一致' },
} as const satisfies Record<string, Text>;

export const inspectorCounts = {
  values: {
    en: { one: '{count} value', other: '{count} values' },
    ja: { other: '{count} 個の値' },
  },
} as const satisfies Record<string, CountedText>;
