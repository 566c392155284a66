import type { Text } from '../../lib/text.ts';

/** A newer version of the explorer lies ready in the browser. */
export const newerVersionTexts = {
  ready: {
    en: 'A newer version of the explorer is ready. Reloading leads back to this place; an object or policies of your own have to be given again.',
    ja: '新しいバージョンの準備ができました。再読み込みすると、今の状態のまま切り替わります（自分で用意したオブジェクトやポリシーは入力し直してください）。',
  },
  later: { en: 'Later', ja: 'あとで' },
} as const satisfies Record<string, Text>;
