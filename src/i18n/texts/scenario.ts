import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The scenario region: mode, operation, object, circumstances, outcome. */
export const scenarioTexts = {
  region: { en: 'Scenario', ja: 'シナリオ' },
  aboutMode: { en: 'About this mode', ja: 'この方式について' },
  object: { en: 'Your object', ja: 'オブジェクト' },
  madeSize: { en: '{first} + {last}', ja: '{first} と {last}' },
  madeHere: {
    en: 'Made in this tab: {first} for one part, {last} for the last. Type here to upload your own text instead.',
    ja: 'このタブで生成したデータです（パート 1：{first}、最後のパート：{last}）。ここに入力すると、その内容をアップロードします。',
  },
  useMade: { en: 'Use {first} + {last} made here', ja: '生成した {first} + {last} を使う' },
  objectText: { en: 'Text of the object', ja: 'オブジェクトの内容（テキスト）' },
  chooseFile: { en: 'Choose a file', ja: 'ファイルを選択' },
  dropHint: { en: 'or drop any file here', ja: 'またはファイルをドロップ' },
  dropNow: { en: 'Drop it here', ja: 'ここにドロップ' },
  typeInstead: { en: 'Type text instead', ja: 'テキスト入力に戻す' },
  fileIsBinary: {
    en: 'Stays on this machine; nothing is uploaded.',
    ja: 'この端末の外には送信されません。',
  },
  change: { en: 'Change one thing', ja: '条件を変える' },
  compare: { en: 'Compare', ja: '比較する' },
  addChange: { en: 'Add a change', ja: '条件を追加' },
  takeBack: { en: 'Take back: {label}', ja: '{label}を既定値に戻す' },
  editObject: { en: 'Edit or choose a file', ja: '編集・ファイルを選択' },
  resetAll: { en: 'Reset all to their defaults', ja: 'すべて既定値に戻す' },
  changed: { en: 'changed', ja: '変更済み' },
  impossibleOption: { en: '{value} (not here: {reason})', ja: '{value}（選択不可：{reason}）' },
  usualCount: { en: '{value}: {count}', ja: '{value}（{count} 個）' },
  notHere: { en: 'Not in this flow', ja: 'このフローでは対象外' },
  seed: { en: 'Seed', ja: 'シード' },
  random: { en: 'random', ja: 'ランダム' },
  seedHint: {
    en: 'The same seed, scenario and object give the same bytes. Empty: random.',
    ja: '同じシード・条件・オブジェクトなら同じバイト列になります。空ならランダムです。',
  },
  outcome: { en: 'Outcome', ja: '結果' },
  reading: { en: 'Reading {name}', ja: '{name} を読み込み中' },
  encrypting: { en: 'Running: {count} steps so far', ja: '実行中：{count} ステップ完了' },
  cancel: { en: 'Cancel', ja: 'キャンセル' },
  download: { en: 'Save the object', ja: 'オブジェクトを保存' },
  notYet: { en: 'Show the outcome', ja: '結果を先に見る' },
  same: { en: 'Every byte equals what went in', ja: 'アップロード時とすべてのバイトが一致' },
} as const satisfies Record<string, Text>;

export const scenarioCounts = {
  kmsCalls: {
    en: { one: '{count} KMS call', other: '{count} KMS calls' },
    ja: { other: 'KMS 呼び出し {count} 回' },
  },
  bytes: {
    en: { one: '{count} byte', other: '{count} bytes' },
    ja: { other: '{count} バイト' },
  },
} as const satisfies Record<string, CountedText>;

/** On the main screen: that it runs with policies from the Policies page. */
export const ownPoliciesTexts = {
  region: { en: 'Policies of this flow', ja: 'このフローのポリシー' },
  note: {
    en: 'This flow runs with the policies from the Policies page.',
    ja: 'このフローは「ポリシー」ページのポリシーで実行されています。',
  },
  drop: { en: 'Drop them', ja: '適用を解除' },
  edit: { en: 'Edit them', ja: '編集に戻る' },
  overridden: {
    en: 'Given by the Policies page. Drop its policies to choose here.',
    ja: '「ポリシー」ページのポリシーが使われています。ここで選ぶには、適用を解除してください。',
  },
} as const satisfies Record<string, Text>;
