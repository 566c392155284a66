import type { Text } from '../../lib/text.ts';

/** Presenting: what the room's screen offers beside the stage. */
export const presentTexts = {
  words: { en: 'This step', ja: 'このステップ' },
  notes: { en: 'Notes window', ja: 'ノートの画面' },
  share: { en: 'Share', ja: '共有' },
  fullScreen: { en: 'Full screen', ja: '全画面' },
  blank: { en: 'Blank the screen', ja: '画面を暗転' },
  leave: { en: 'Stop presenting', ja: 'プレゼンを終了' },
  popupBlocked: {
    en: 'The browser blocked the notes window. Allow pop-ups for this page, then press “Notes window” again.',
    ja: 'ノートの画面がブラウザにブロックされました。このページのポップアップを許可してから、もう一度「ノートの画面」を押してください。',
  },
  noChannel: {
    en: 'There can be no notes window here: the browser lets windows of this page say nothing to one another. Open the page itself, outside of a frame, in a current browser.',
    ja: 'ここではノートの画面を使えません。このページのウィンドウ同士の通信がブラウザで許可されていないためです。フレームの外で、最新のブラウザを使ってページを直接開いてください。',
  },
} as const satisfies Record<string, Text>;
