import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The dialog in which a flow is taken away in one form or another, and a saved trace opened again. */
export const takeTexts = {
  title: { en: 'Take away', ja: '書き出し' },
  forms: { en: 'What to take', ja: '書き出す形式' },
  preview: { en: 'Preview', ja: 'プレビュー' },

  diagram: { en: 'Sequence diagram', ja: 'シーケンス図' },
  diagramAbout: {
    en: 'Every step with what it carries, as a picture.',
    ja: '全ステップと、そこで送られる値を 1 枚の画像にします。',
  },
  lanes: { en: 'Key lanes', ja: 'キーの推移' },
  lanesAbout: {
    en: 'The life of each key and of the data, as a picture.',
    ja: '各キーとデータが、いつ、どこに、どの状態であったかを 1 枚の画像にします。',
  },
  sheet: { en: 'One sheet', ja: '1 枚のまとめ' },
  sheetAbout: {
    en: 'Circumstances, lanes, diagram, who holds what at the end and why each thing happened, in one picture.',
    ja: '条件、キーの推移、シーケンス図、最後に保持している値、各段階の理由を 1 枚の画像にまとめます。',
  },
  animation: { en: 'Animated picture', ja: 'アニメーション' },
  animationAbout: {
    en: 'A GIF that plays the flow in a slide. It is drawn in this tab.',
    ja: 'スライドに貼るとフローが再生される GIF です。このタブの中で作成します。',
  },
  mermaid: { en: 'Mermaid', ja: 'Mermaid' },
  mermaidAbout: {
    en: 'The sequence diagram as text, for wikis and READMEs that draw Mermaid.',
    ja: 'Mermaid を描画できる Wiki や README に貼れる、テキスト形式のシーケンス図です。',
  },
  transcript: { en: 'Transcript', ja: '記録（Markdown）' },
  transcriptAbout: {
    en: 'Every step in words, with its HTTP messages and the bytes of its values, as Markdown.',
    ja: '全ステップの説明、HTTP メッセージ、値のバイト列を Markdown にします。',
  },
  trace: { en: 'Trace', ja: 'トレース（JSON）' },
  traceAbout: {
    en: 'The whole run as JSON. “Open a trace” checks it and plays it again, byte for byte.',
    ja: '実行結果全体の JSON です。「トレースを開く」で検証し、同じバイト列のまま再生できます。',
  },
  paper: { en: 'Paper', ja: '印刷・PDF' },
  paperAbout: {
    en: 'The printed handout: the flow at a glance on the first page, every step after it.',
    ja: '配布用に印刷します。1 ページ目がフローの全体像で、2 ページ目以降が各ステップです。',
  },

  secrets: {
    en: 'It holds the object and every key of this run in the clear.',
    ja: 'オブジェクトの内容と、この実行のすべてのキーが平文のまま含まれます。',
  },
  background: { en: 'Background', ja: '背景' },
  light: { en: 'Light', ja: 'ライト' },
  dark: { en: 'Dark', ja: 'ダーク' },
  scenes: { en: 'Steps shown', ja: '表示するステップ' },
  story: { en: 'Story', ja: '要点' },
  everyStep: { en: 'Every step', ja: '全ステップ' },
  saveSvg: { en: 'Save SVG', ja: 'SVG を保存' },
  savePng: { en: 'Save PNG', ja: 'PNG を保存' },
  saveText: { en: 'Save {name}', ja: '{name} を保存' },
  print: { en: 'Print', ja: '印刷' },
  make: { en: 'Make the GIF', ja: 'GIF を作成' },
  saveGif: { en: 'Save GIF ({size})', ja: 'GIF を保存（{size}）' },
  drawing: { en: 'Drawing frame {frame} of {total}', ja: 'フレーム {frame} / {total} を描画中' },
  encoding: { en: 'Writing the GIF', ja: 'GIF を書き出し中' },
  made: { en: 'The GIF is ready.', ja: 'GIF を作成しました。' },
  cancel: { en: 'Cancel', ja: 'キャンセル' },
  notMade: {
    en: 'The picture could not be made here: {message}',
    ja: '画像を作成できませんでした：{message}',
  },
  tooLarge: {
    en: 'This run is too large for a file ({size}). With a smaller object it fits.',
    ja: 'この実行結果は大きすぎるため保存できません（{size}）。オブジェクトを小さくしてください。',
  },
  pictureOf: { en: '{form} of “{title}”', ja: '「{title}」の{form}' },
  play: { en: 'Play it here', ja: 'ここで再生' },
  cut: {
    en: 'The preview ends here; the file has all of it.',
    ja: 'プレビューはここまでです。ファイルにはすべて含まれます。',
  },
  notReady: {
    en: 'There is nothing to take yet: the flow has not run.',
    ja: 'フローがまだ実行されていないため、書き出せるものがありません。',
  },

  // In the files themselves
  steps: { en: 'Steps', ja: 'ステップ' },
  scenario: { en: 'Scenario', ja: 'シナリオ' },
  values: { en: 'Values', ja: '値' },
  valuesNote: {
    en: 'Bytes are hexadecimal. Of values over 128 bytes the first and the last 32 are shown.',
    ja: 'バイト列は 16 進数です。128 バイトを超える値は、先頭と末尾の 32 バイトだけを示します。',
  },
  value: { en: 'Value', ja: '値' },
  size: { en: 'Size', ja: 'サイズ' },
  bytes: { en: 'Bytes', ja: 'バイト列' },
  stepOf: { en: 'Step {position} of {total}', ja: 'ステップ {position} / {total}' },

  // Opening a trace
  open: { en: 'Open a trace', ja: 'トレースを開く' },
  openAbout: {
    en: 'Choose a saved trace, or drop it here. It is read and checked in this tab and goes nowhere else.',
    ja: '保存したトレースを選ぶか、ここにドロップしてください。読み込みも検証もこのタブの中だけで行い、外部には送信しません。',
  },
  choose: { en: 'Choose a file', ja: 'ファイルを選択' },
  checking: { en: 'Checking {name}', ja: '{name} を検証中' },
  refused: { en: '{name} was not opened.', ja: '{name} は開けませんでした。' },
  kept: {
    en: 'What was on the screen is still there.',
    ja: '画面の内容はそのまま残っています。',
  },
  unreadable: { en: 'The file could not be read.', ja: 'ファイルを読み込めませんでした。' },
  fileTooLarge: {
    en: 'It has {size}; a trace has at most {limit}.',
    ja: 'サイズが {size} あります。開けるトレースは {limit} までです。',
  },
  notJson: { en: 'It is not JSON.', ja: 'JSON ではありません。' },
  otherFormat: {
    en: 'It is JSON, but not a trace of this explorer: “format” is something else.',
    ja: 'JSON ですが、本ツールのトレースではありません（format が異なります）。',
  },
  otherVersion: {
    en: 'It is a trace of version {version}, which this page cannot read.',
    ja: 'バージョン {version} のトレースです。このページでは読み込めません。',
  },
  misshapen: {
    en: 'At {path} it has {found}, which no trace has there.',
    ja: '{path} の {found} は、トレースとして正しくありません。',
  },
  wholeFile: { en: 'the top', ja: '最上位' },
  altered: {
    en: 'It is not what a run left behind. What fails first:',
    ja: '実行結果と一致しません。最初に検出した不一致：',
  },
  atStep: { en: 'Step {position}', ja: 'ステップ {position}' },
  beforeStage: { en: 'A step before the first', ja: '開始前の準備ステップ' },
  atValue: { en: 'Value {id} ({name})', ja: '値 {id}（{name}）' },
  atSeal: {
    en: 'The trace as a whole (headers, texts, decisions, order)',
    ja: 'トレース全体（ヘッダー、テキスト、判定、順序）',
  },
  untold: {
    en: 'Its step {step} cannot be told: no run of this explorer has such a step.',
    ja: 'ステップ {step} は本ツールの実行結果にはない形のため、表示できません。',
  },
  missing: {
    en: 'What checks a trace could not be loaded. Check the network and try again.',
    ja: 'トレースを検証するプログラムを読み込めませんでした。ネットワーク接続を確認し、再試行してください。',
  },
  back: { en: 'Back to own run', ja: '自分の実行に戻る' },
  opened: {
    en: 'This is an opened trace, {name}. Every operation in it that can be repeated was run again in this tab and gave the same bytes. Changing anything in the scenario leaves it.',
    ja: '開いたトレース {name} を表示しています。再現できる処理はすべてこのタブで再実行し、バイト列の一致を確認しました。シナリオを変更すると、このトレースを離れて新たに実行します。',
  },
} as const satisfies Record<string, Text>;

export const takeCounts = {
  more: {
    en: { one: 'and {count} more finding', other: 'and {count} more findings' },
    ja: { other: 'ほか {count} 件' },
  },
} as const satisfies Record<string, CountedText>;
