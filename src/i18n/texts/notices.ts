import type { Text } from '../../lib/text.ts';

/** Notices: what happened to a wish that could not be met, and what was done instead. */
export const noticeTexts = {
  region: { en: 'Notices', ja: 'お知らせ' },
  dismiss: { en: 'Dismiss', ja: '閉じる' },
  impossible: {
    en: '“{field}” is back to “{used}”: “{value}” cannot be here. {reason}',
    ja: '「{field}」を「{used}」に戻しました。「{value}」はここでは選べません。{reason}',
  },
  tooLarge: {
    en: '{name} has {size}; at most {limit} can be used. The earlier object was kept.',
    ja: '{name} は {size} あります。使えるのは {limit} までのため、前のオブジェクトのままにしました。',
  },
  unreadable: {
    en: '{name} could not be read. The earlier run was kept.',
    ja: '{name} を読み込めませんでした。前回の実行結果を表示しています。',
  },
  severalFiles: {
    en: 'One object at a time: {name} is used.',
    ja: '扱えるオブジェクトは 1 つです。{name} を使います。',
  },
  cancelled: {
    en: 'Cancelled. The earlier run was kept.',
    ja: 'キャンセルしました。前回の実行結果を表示しています。',
  },
  failed: {
    en: 'The run stopped with an error of the explorer itself: {message}',
    ja: '本ツールのエラーで実行が止まりました：{message}',
  },
  noSubtle: {
    en: 'This page is not a secure context, so the browser offers no WebCrypto. A JavaScript library computes the same bytes, only more slowly.',
    ja: 'このページはセキュアコンテキストではなく、WebCrypto を使えません。代わりに JavaScript ライブラリで同じバイト列を計算します（速度は落ちます）。',
  },
  noWorker: {
    en: 'No background worker can run here, so a large file may make the page pause.',
    ja: 'バックグラウンドの Worker を使えないため、大きなファイルでは画面が一時的に止まることがあります。',
  },
} as const satisfies Record<string, Text>;

/** Parts of the program that did not arrive, what that means, and what to do. */
export const missingTexts = {
  title: { en: 'This part could not be loaded', ja: 'この部分を読み込めませんでした' },
  advice: {
    en: 'Check the network and try again. If a newer version has been published since you opened this page, reload it: the address leads back to the same place, and only your own object has to be given again.',
    ja: 'ネットワーク接続を確認し、再試行してください。ページを開いたままの間に新しいバージョンが公開された場合は、再読み込みが必要です。再読み込み後も URL から同じ状態に戻りますが、オブジェクトの内容は入力し直してください。',
  },
  words: {
    en: 'The words of the steps could not be loaded; until they are there, short names stand in their place.',
    ja: 'ステップの説明文を読み込めませんでした。読み込めるまで識別名で表示します。',
  },
  policyWords: {
    en: 'The words about policies could not be loaded; until they are there, short codes stand in their place.',
    ja: 'ポリシーの説明文を読み込めませんでした。読み込めるまで識別名で表示します。',
  },
  engine: {
    en: 'The engine that runs the flows could not be loaded. What you chose and typed is kept.',
    ja: 'フローを実行するプログラムを読み込めませんでした。選択した条件と入力内容は保持しています。',
  },
  judge: {
    en: 'The engine that judges policies could not be loaded. What you wrote is kept.',
    ja: 'ポリシーを評価するプログラムを読み込めませんでした。入力内容は保持しています。',
  },
  model: {
    en: 'What computes the figures of this page could not be loaded. What you typed is kept.',
    ja: 'このページの数値を計算するプログラムを読み込めませんでした。入力内容は保持しています。',
  },
  presenting: {
    en: 'What presents a flow could not be loaded.',
    ja: 'プレゼン画面を読み込めませんでした。',
  },
} as const satisfies Record<string, Text>;
