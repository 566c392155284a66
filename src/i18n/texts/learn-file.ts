import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** What is wrong with a lesson's file, one kind after the other, with what stands there. */
export const lessonProblemTexts = {
  'not-json': { en: 'The file is not JSON: {found}', ja: 'JSON として読めません：{found}' },
  'not-a-lesson': {
    en: 'This is not a lesson: its format is {found}.',
    ja: 'レッスンのファイルではありません。format が {found} になっています。',
  },
  'newer-version': {
    en: 'The lesson was made for a newer version of the explorer: {found}.',
    ja: '新しいバージョンの本ツール用のレッスンです：{found}',
  },
  'too-large': {
    en: 'The file is too large: {found} characters.',
    ja: 'ファイルが大きすぎます：{found} 文字',
  },
  missing: { en: 'This is missing.', ja: 'ここに必要な項目がありません。' },
  'unknown-member': {
    en: 'Nothing of this name belongs here: {found}',
    ja: 'この名前の項目は使えません：{found}',
  },
  wrong: { en: 'This cannot be here: {found}', ja: 'この値は使えません：{found}' },
  'repeated-id': {
    en: 'This id is there twice: {found}',
    ja: '同じ id が 2 回使われています：{found}',
  },
  'unknown-goal': {
    en: 'The task has no goal of this id: {found}',
    ja: 'この id のゴールは課題にありません：{found}',
  },
  'unknown-choice': {
    en: 'There is no choice of this id: {found}',
    ja: 'この id の選択肢はありません：{found}',
  },
  'unknown-token': {
    en: 'These braces name nothing that can be filled in: {found}',
    ja: '波かっこの中身に当てはまるものがありません：{found}',
  },
  'needs-rows': {
    en: 'A goal looks at the verdicts on a table ({found}), and the task has no rows.',
    ja: '表の判定を見るゴール（{found}）がありますが、課題に表の行がありません。',
  },
  'needs-foretell': {
    en: 'A goal asks what was foretold ({found}), and the task asks nothing beforehand.',
    ja: '予想を確かめるゴール（{found}）がありますが、課題に予想の質問がありません。',
  },
} as const satisfies Record<string, Text>;

/** What to do about each. */
export const lessonAdviceTexts = {
  'not-json': {
    en: 'Look there for a missing comma, quotation mark or bracket.',
    ja: 'その付近で、カンマ・引用符・かっこの抜けを確かめてください。',
  },
  'not-a-lesson': {
    en: 'A lesson begins with "format": "{format}".',
    ja: 'レッスンのファイルは "format": "{format}" で始まります。',
  },
  'newer-version': {
    en: 'Reload this page for its newest version, or save the lesson as version {version}.',
    ja: 'ページを再読み込みして最新版にするか、レッスンをバージョン {version} で保存してください。',
  },
  'too-large': {
    en: 'At most {limit} characters can be read. Make texts or policies shorter.',
    ja: '読み込めるのは {limit} 文字までです。文章やポリシーを短くしてください。',
  },
  missing: {
    en: 'Add it; the guide on lessons says what it holds.',
    ja: '追加してください。内容はレッスンの書き方のガイドにあります。',
  },
  'unknown-member': {
    en: 'Take it out, or look at how it is spelt.',
    ja: '削除するか、綴りを確かめてください。',
  },
  wrong: {
    en: 'The guide on lessons says what can stand here.',
    ja: '書ける値はレッスンの書き方のガイドにあります。',
  },
  'repeated-id': { en: 'Give one of them another id.', ja: '一方を別の id に変えてください。' },
  'unknown-goal': {
    en: 'Name one of the task’s goals, or add the goal.',
    ja: '課題にあるゴールの id を書くか、ゴールを追加してください。',
  },
  'unknown-choice': {
    en: 'Name one of the choices that the task offers, or add the choice.',
    ja: '課題にある選択肢の id を書くか、選択肢を追加してください。',
  },
  'unknown-token': {
    en: 'Use one of the tokens of the guide, with as many words after it as it takes; braces in code stand between backquotes.',
    ja: 'ガイドにある書き方と、必要な語の数を確かめてください。波かっこをそのまま書くときは、バッククォートで囲みます。',
  },
  'needs-rows': {
    en: 'Add rows, or take another check.',
    ja: '行を追加するか、別の確認方法を選んでください。',
  },
  'needs-foretell': {
    en: 'Add the question that is asked beforehand, or take another check.',
    ja: '予想の質問を追加するか、別の確認方法を選んでください。',
  },
} as const satisfies Record<keyof typeof lessonProblemTexts, Text>;

/** Opening a lesson of one's own. */
export const ownLessonTexts = {
  heading: { en: 'A lesson of your own', ja: '自作のレッスン' },
  about: {
    en: 'Choose a lesson’s file, or drop it here. It is read on this machine and sent nowhere.',
    ja: 'レッスンのファイルを選ぶか、ここにドロップしてください。ファイルはこの端末の中だけで読み込み、どこにも送信しません。',
  },
  choose: { en: 'Open a lesson', ja: 'レッスンを開く' },
  write: { en: 'Write a lesson', ja: 'レッスンを書く' },
  reading: { en: 'Reading {name} …', ja: '{name} を読み込んでいます…' },
  refused: { en: '{name} cannot be used as it is.', ja: '{name} はこのままでは使えません。' },
  kept: {
    en: 'Nothing was changed: what you were doing is still here.',
    ja: '何も変更していません。元の状態のまま続けられます。',
  },
  wholeFile: { en: 'the whole file', ja: 'ファイル全体' },
  unreadable: { en: 'The file could not be read.', ja: 'ファイルを読み取れませんでした。' },
  elsewhere: {
    en: '“from” names another place. A lesson is taken only from beside this site: a path such as lessons/mine.json, without a host, and not above the site.',
    ja: '「from」に別の場所が指定されています。読み込めるのは、このサイトと同じ場所にあるレッスンだけです。lessons/mine.json のように、ホスト名や上の階層を含まない相対パスで指定してください。',
  },
  notThere: {
    en: 'The site has no such file: it answered {status}. Look at the path after “from”.',
    ja: 'サイトにこのファイルがありません（応答 {status}）。「from」のパスを確かめてください。',
  },
  offline: {
    en: 'The file did not arrive. Check the network, then try again.',
    ja: 'ファイルを取得できませんでした。ネットワークを確かめて、もう一度試してください。',
  },
  again: { en: 'Try again', ja: 'もう一度試す' },
  opened: {
    en: 'This lesson is from {name}. It was not written by the makers of the explorer.',
    ja: 'このレッスンは {name} から読み込みました。本ツールの作者が書いたものではありません。',
  },
  leave: { en: 'Close this lesson', ja: 'このレッスンを閉じる' },
  checking: {
    en: 'Its tasks are being solved to see whether they can be …',
    ja: '課題が解けるかどうかを、実際に実行して確かめています…',
  },
  sound: {
    en: 'Every task can be solved, and none is solved before one begins.',
    ja: 'どの課題も解くことができ、始める前から達成になっている課題もありません。',
  },
  unsound: {
    en: 'The lesson can be played, and whoever wrote it should look at this:',
    ja: 'レッスンは使えますが、作成者は次の点を確かめてください。',
  },
} as const satisfies Record<string, Text>;

/** What running a lesson's tasks has shown to be wrong with them. */
export const unsoundTexts = {
  'not-solved': {
    en: '{task}: its solution leaves open: {goals}',
    ja: '{task}：解答例では達成できないゴールがあります：{goals}',
  },
  'done-before': {
    en: '{task}: it is done before anything is tried.',
    ja: '{task}：何もしないうちから達成になっています。',
  },
  'no-answer': {
    en: 'The question: the run shows none of the choices to be right, or more than one.',
    ja: '質問：実行結果から正解が 1 つに決まりません。',
  },
  'no-step': {
    en: '{task}: its run has no step {step}.',
    ja: '{task}：実行結果にステップ {step} がありません。',
  },
  'other-goals': {
    en: '{task}, wrong try {number}: it leaves open {goals}, and the file says otherwise.',
    ja: '{task} の誤答例 {number}：達成できないゴールは {goals} で、ファイルの記述と異なります。',
  },
  'not-run': {
    en: '{task}: it could not be run: {message}',
    ja: '{task}：実行できませんでした：{message}',
  },
  none: { en: 'none', ja: 'なし' },
  ideas: { en: 'The ideas', ja: '学ぶ内容' },
} as const satisfies Record<string, Text>;

export const lessonFileCounts = {
  more: {
    en: { one: 'and {count} more', other: 'and {count} more' },
    ja: { other: 'ほか {count} 件' },
  },
} as const satisfies Record<string, CountedText>;
