import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The flow on paper: a sheet that tells it at a glance, then every step. */
export const printTexts = {
  region: { en: 'The whole flow', ja: 'フロー全体' },
  sheet: { en: 'The flow on one page', ja: '1 ページにまとめたフロー' },
  lanes: { en: 'The life of each key', ja: 'キーと値の推移' },
  erased: { en: 'erased or let go', ja: '消去または破棄' },
  end: { en: 'Who holds what at the end', ja: '最後に保持している値' },
  story: { en: 'What happened, and why', ja: '何が、なぜ起きたか' },
  beatSteps: { en: 'steps {first}–{last}', ja: 'ステップ {first}〜{last}' },
  beatStep: { en: 'step {first}', ja: 'ステップ {first}' },
  address: { en: 'Play it again', ja: 'このフローを開く' },
  steps: { en: 'Every step', ja: '全ステップ' },
  step: { en: 'Step', ja: 'ステップ' },
  flow: { en: 'Who does it', ja: '処理の流れ' },
  meaning: { en: 'What happens', ja: '何が起きるか' },
  outcome: { en: 'Outcome', ja: '結果' },
  changed: { en: 'Changed from the default', ja: '既定から変えた条件' },
  unchanged: { en: 'nothing', ja: 'なし' },
  setting: { en: '{label}: {value}', ja: '{label}：{value}' },
  seed: { en: 'Seed', ja: 'シード' },
  noSeed: { en: 'none, the system’s randomness', ja: 'なし（システムの乱数）' },
  object: { en: 'Object', ja: 'オブジェクト' },
  carries: { en: 'Carries {values}', ja: '送る値：{values}' },
} as const satisfies Record<string, Text>;

export const printCounts = {
  kmsCalls: {
    en: { one: '{count} KMS call', other: '{count} KMS calls' },
    ja: { other: 'KMS 呼び出し {count} 回' },
  },
} as const satisfies Record<string, CountedText>;
