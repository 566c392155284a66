import type { Text } from '../../lib/text.ts';

/** The question, asked of the room. */
export const VOTE: Text = {
  en: 'The question: let the room vote',
  ja: '質問：受講者に手を挙げてもらう',
};

/** The tasks, at the end of each lesson. */
export const IN_OWN_TABS: Text = {
  en: 'Tasks, everyone in their own tab',
  ja: '課題：各自のタブで取り組む',
};
