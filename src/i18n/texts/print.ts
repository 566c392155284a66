import type { Text } from '../../lib/text.ts';

/** The whole flow on paper. */
export const printTexts = {
  region: { en: 'The whole flow', ja: 'フロー全体' },
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
  carries: { en: 'Carries {values}', ja: '運ぶもの：{values}' },
} as const satisfies Record<string, Text>;
