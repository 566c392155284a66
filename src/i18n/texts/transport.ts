import type { Text } from '../../lib/text.ts';

/** The transport under the stage. */
export const transportTexts = {
  transport: { en: 'Transport', ja: '再生コントロール' },
  first: { en: 'First step', ja: '最初のステップ' },
  previous: { en: 'Previous step', ja: '前のステップ' },
  play: { en: 'Play', ja: '再生' },
  pause: { en: 'Pause', ja: '一時停止' },
  next: { en: 'Next step', ja: '次のステップ' },
  last: { en: 'Last step', ja: '最後のステップ' },
  slider: { en: 'Step', ja: 'ステップ' },
  position: { en: 'Step {position} of {total}', ja: 'ステップ {position} / {total}' },
  positionTitled: {
    en: 'Step {position} of {total}: {title}',
    ja: 'ステップ {position} / {total}：{title}',
  },
  speed: { en: 'Speed', ja: '速度' },
  speedFactor: { en: '{factor}×', ja: '{factor}×' },
  invitation: {
    en: 'Press → or this button to take the first step',
    ja: '→ キーかこのボタンで、最初の一歩へ',
  },
} as const satisfies Record<string, Text>;
