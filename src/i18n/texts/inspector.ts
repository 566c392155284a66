import type { Text } from '../../lib/text.ts';

/** The inspector at the right. */
export const inspectorTexts = {
  region: { en: 'Inspector', ja: 'インスペクター' },
  explain: { en: 'Explain', ja: '解説' },
} as const satisfies Record<string, Text>;
