import type { Text } from '../../lib/text.ts';

/** The frame around every page: header, navigation, list of keys. */
export const shellTexts = {
  product: { en: 'S3 Encryption Explorer', ja: 'S3 暗号化エクスプローラー' },
  title: { en: '{name} – {product}', ja: '{name} – {product}' },
  pageOpened: { en: 'Page “{name}”', ja: '「{name}」ページを表示しました' },
  pages: { en: 'Pages', ja: 'ページ' },
  pageFlow: { en: 'Flows', ja: 'フロー' },
  pagePolicies: { en: 'Policies', ja: 'ポリシー' },
  language: { en: '日本語', ja: 'English' },
  darkTheme: { en: 'Dark theme', ja: 'ダークテーマ' },
  present: { en: 'Present', ja: 'プレゼン' },
  share: { en: 'Share', ja: '共有' },
  keys: { en: 'Keyboard', ja: 'キーボードショートカット' },
  keysTitle: { en: 'Keys', ja: 'キーボードショートカット' },
  close: { en: 'Close', ja: '閉じる' },
  keyNext: { en: 'Next step', ja: '次のステップ' },
  keyPrevious: { en: 'Previous step', ja: '前のステップ' },
  keyFirst: { en: 'First step', ja: '最初のステップ' },
  keyLast: { en: 'Last step', ja: '最後のステップ' },
  keyPlay: { en: 'Play or pause', ja: '再生・一時停止' },
  keyView: { en: 'Rooms or sequence diagram', ja: '部屋とシーケンス図を切り替え' },
  keyReveal: { en: 'Presenting: reveal the answer', ja: 'プレゼン中：正解を表示' },
  keyAnswer: { en: 'Answer a question', ja: '問題に答える' },
  keyBlank: { en: 'Blank the screen, and back', ja: '画面を暗転・復帰' },
  keyLeave: { en: 'Stop presenting', ja: 'プレゼンを終了' },
  keyList: { en: 'This list', ja: 'この一覧' },
  keysNote: {
    en: 'Keys act when no text field, list or slider has the focus.',
    ja: '入力欄・選択リスト・スライダーにフォーカスがないときに使えます。',
  },
  characterKeys: {
    en: 'Keys that write a character act as well',
    ja: '文字キーのショートカットを使う',
  },
  characterKeysNote: {
    en: 'Switch them off if you control this device by voice, or press keys by accident. Ctrl + / always opens this list.',
    ja: '音声入力を使う場合や、誤って押してしまう場合はオフにしてください。この一覧は Ctrl + / でいつでも開けます。',
  },
  blank: { en: 'Screen blanked. Press any key.', ja: '暗転中です。いずれかのキーで戻ります。' },
  brokenTitle: { en: 'This part of the page has failed', ja: 'この部分を表示できませんでした' },
  brokenText: {
    en: 'The rest still works. Reload the page to start over; what you typed is not kept.',
    ja: 'ほかの部分は引き続き使えます。最初からやり直すには再読み込みしてください（入力内容は残りません）。',
  },
  reload: { en: 'Reload', ja: '再読み込み' },
  tryAgain: { en: 'Try again', ja: '再試行' },
} as const satisfies Record<string, Text>;
