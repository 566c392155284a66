import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The page "How real is this?". */
export const aboutTexts = {
  title: { en: 'How real is this?', ja: 'どこまで本物か' },
  intro: {
    en: 'The encryption, the policies and the refusals are computed, each time, in this tab. What AWS does beyond what it publishes is modelled, and said so at each step. Here is all of it, and how to check it yourself.',
    ja: '暗号化・ポリシー評価・拒否は、毎回このタブで実際に計算しています。AWS が公開していない部分はモデル化し、各ステップにその旨を表示しています。このページに、その全体と自分で確かめる方法をまとめました。',
  },
  live: {
    en: 'See what a real AWS CLI, SDK or rclone does, request by request: {page}',
    ja: '実際の AWS CLI・SDK・rclone の動作をリクエストごとに見る：{page}',
  },
  verifyTitle: { en: 'Verify a run', ja: '実行を検証する' },
  verifyHint: {
    en: 'Runs the flow, then checks its trace without trusting it: every operation is computed again and compared, and it is followed who holds which value.',
    ja: 'フローを実行し、その記録を信用せずに検証します。すべての計算をやり直して結果を比べ、誰がどの値を持っているかを追跡します。',
  },
  mode: { en: 'Encryption', ja: '暗号化方式' },
  operation: { en: 'Operation', ja: '操作' },
  asSet: {
    en: 'With the circumstances set on the Flows page.',
    ja: '「フロー」ページで設定した条件で実行します。',
  },
  verify: { en: 'Verify this run', ja: 'この実行を検証' },
  verifying: { en: 'Verifying …', ja: '検証中…' },
  flip: { en: 'Flip one bit, and verify again', ja: '1 ビット反転して再検証' },
  isRight: {
    en: 'Everything fits: {operations}, {values}, {messages}.',
    ja: 'すべて一致しました：{operations}、{values}、{messages}。',
  },
  isWrong: {
    en: 'With one bit of “{value}” flipped, it is noticed: {problems}. The first:',
    ja: '「{value}」を 1 ビット反転すると検出されます：{problems}。最初の指摘（英語）：',
  },
  failed: {
    en: 'The run does not verify: {problems}. The first:',
    ja: '検証に失敗しました：{problems}。最初の指摘（英語）：',
  },
  operationsTable: { en: 'Operations run again', ja: 'やり直した計算' },
  operationName: { en: 'Operation', ja: '計算' },
  times: { en: 'Times', ja: '回数' },

  recomputeTitle: { en: 'Compute a value yourself', ja: '自分で再計算する' },
  recomputeHint: {
    en: 'Each operation of each run is also a program for your own Node.js or Python. Here are those of the run above; in a flow they are in the inspector’s Code tab, at the step.',
    ja: 'どの計算も、手元の Node.js や Python で実行できるプログラムになります。以下は上の実行のものです。フローでは、各ステップの「コード」タブにあります。',
  },
  verifyFirst: {
    en: 'Verify a run first: its operations then stand here.',
    ja: '先に実行を検証すると、その計算がここに表示されます。',
  },
  which: { en: 'Step', ja: 'ステップ' },
  language: { en: 'Language', ja: '言語' },
  node: { en: 'Node.js', ja: 'Node.js' },
  python: { en: 'Python', ja: 'Python' },
  program: { en: 'the program', ja: 'プログラム' },
  saveAs: { en: 'Save as {name}', ja: '{name} として保存' },
  save: { en: 'Save', ja: '保存' },
  files: {
    en: 'It reads files, which the Code tab of the step offers.',
    ja: 'このプログラムが読み込むファイルは、そのステップの「コード」タブで保存できます。',
  },
  openStep: { en: 'Open this step', ja: 'このステップを開く' },

  factsTitle: { en: 'On what each step rests', ja: '各ステップの根拠' },
  factsHint: {
    en: 'A step cites one of these facts; its badge says how sure it is.',
    ja: '各ステップは、以下の事実のいずれかを根拠とします。バッジはその確かさを示します。',
  },
  badges: { en: 'What the badges mean', ja: 'バッジの意味' },
  status: { en: 'How sure', ja: '確かさ' },
  all: { en: 'All ({count})', ja: 'すべて（{count}）' },
  withCount: { en: '{name} ({count})', ja: '{name}（{count}）' },
  subject: { en: 'About', ja: '対象' },
  s3: { en: 'Amazon S3', ja: 'Amazon S3' },
  kms: { en: 'AWS KMS', ja: 'AWS KMS' },
  explorer: { en: 'This explorer', ja: '本ツール' },
  find: { en: 'Search the facts', ja: '事実を検索' },
  noFacts: {
    en: 'No fact has that. Try fewer words, or “All”.',
    ja: '該当する事実がありません。語を減らすか「すべて」を選んでください。',
  },
  asOf: { en: 'checked {date}', ja: '{date} 確認' },
  copyOf: { en: 'checked {date}, in a copy of {year}', ja: '{date} 確認（{year} 年の写し）' },
  own: { en: 'ours', ja: '本ツール独自' },

  unknownTitle: { en: 'What AWS does not publish', ja: 'AWS が公開していないこと' },
  unknownHint: {
    en: 'Open one to see what is done here instead.',
    ja: '開くと、本ツールでの扱いを表示します。',
  },
  changesTitle: { en: 'What AWS has changed since 2023', ja: '2023 年以降の AWS の変更' },
  changesHint: {
    en: 'Much that is written about these modes is older than this.',
    ja: 'これらの方式についての解説には、以下の変更より古いものが多くあります。',
  },
  noDate: { en: 'since 2023, day not published', ja: '2023 年以降（日付非公開）' },
  differencesTitle: { en: 'Where it is not as on AWS', ja: 'AWS と異なる点' },
  notSimulatedTitle: { en: 'Operations that are not simulated', ja: 'シミュレートしない操作' },
  notSimulatedHint: {
    en: 'They have no part in how these flows encrypt. Asked for, S3 answers 501 NotImplemented, or that it has no such method; KMS that it knows no such operation. What a request says and is not kept is refused, never dropped.',
    ja: 'これらのフローの暗号化には関わらない操作です。要求された場合、S3 は 501 NotImplemented など、KMS は不明な操作としてエラーを返します。対応していない指定を黙って無視することはありません。',
  },
} as const satisfies Record<string, Text>;

export const aboutCounts = {
  facts: { en: { one: '{count} fact', other: '{count} facts' }, ja: { other: '{count} 件の事実' } },
  operations: {
    en: { one: '{count} operation run again', other: '{count} operations run again' },
    ja: { other: '計算 {count} 件をやり直し' },
  },
  values: {
    en: { one: '{count} value compared', other: '{count} values compared' },
    ja: { other: '値 {count} 件を照合' },
  },
  messages: {
    en: { one: '{count} message read through', other: '{count} messages read through' },
    ja: { other: 'メッセージ {count} 件を確認' },
  },
  problems: {
    en: { one: '{count} thing no longer fits', other: '{count} things no longer fit' },
    ja: { other: '{count} か所が不一致' },
  },
  notSimulated: {
    en: { one: '{count} operation', other: '{count} operations' },
    ja: { other: '{count} 個の操作' },
  },
} as const satisfies Record<string, CountedText>;
