import type { Text } from '../../lib/text.ts';

/** On the main screen: that it runs with policies from the Policies page. */
export const ownPoliciesTexts = {
  region: { en: 'Policies of this flow', ja: 'このフローのポリシー' },
  note: {
    en: 'This flow runs with the policies from the Policies page.',
    ja: 'このフローは「ポリシー」ページのポリシーで実行されています。',
  },
  drop: { en: 'Drop them', ja: '使うのをやめる' },
  edit: { en: 'Edit them', ja: '編集に戻る' },
  overridden: {
    en: 'Given by the Policies page. Drop its policies to choose here.',
    ja: '「ポリシー」ページのポリシーが使われています。ここで選ぶには、使うのをやめてください。',
  },
} as const satisfies Record<string, Text>;
