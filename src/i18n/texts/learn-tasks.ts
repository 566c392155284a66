import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The tasks of a lesson: what is asked, how far it is, hints and a solution. */
export const learnTaskTexts = {
  open: { en: 'Work at it', ja: '取り組む' },
  done: { en: 'Done', ja: '完了' },
  notYet: { en: 'Not yet', ja: '未完了' },
  withSolution: { en: 'Done, after a solution', ja: '完了（解答例を参照）' },
  goals: { en: 'What it takes', ja: '達成条件' },
  checked: { en: 'Checked after every run', ja: '実行のたびに判定します' },
  checkedAt: { en: 'Checked at every step', ja: 'ステップを移動するたびに判定します' },
  checkedTable: { en: 'Checked as you write', ja: '書くたびに判定します' },
  hint: { en: 'Hint', ja: 'ヒント' },
  anotherHint: { en: 'Another hint', ja: '次のヒント' },
  hintNumber: { en: 'Hint {number}', ja: 'ヒント {number}' },
  solution: { en: 'Show a solution', ja: '解答例を見る' },
  showsSolution: {
    en: 'On the stage is a solution, not your try.',
    ja: '表示中なのは解答例です（あなたの操作ではありません）。',
  },
  back: { en: 'Back to my try', ja: '自分の操作に戻る' },
  again: { en: 'Start again', ja: '最初からやり直す' },
  spokenDone: { en: 'Done: {title}. {what}', ja: '完了：{title}。{what}' },
  spokenNotYet: { en: 'Not yet. {what}', ja: '未完了です。{what}' },
  foretell: { en: 'Say first, then see', ja: 'まず予想する' },
  foretellDone: { en: 'Run it', ja: '実行して確かめる' },
  covered: {
    en: 'The player opens when you have said what you expect.',
    ja: '予想を選ぶと、プレーヤーで実行結果を確認できます。',
  },
  circumstances: { en: 'Circumstances of the task', ja: '課題の条件' },
  add: { en: 'Add a change', ja: '条件を追加' },
  object: { en: 'The object’s text', ja: 'オブジェクトの内容' },
  asFlow: { en: 'Open as a flow', ja: 'フローとして開く' },
  current: { en: 'Task', ja: '課題' },
  toTask: { en: 'To the task', ja: '課題へ' },
  toPlayer: { en: 'To the player', ja: 'プレーヤーへ' },
  next: { en: 'Next task', ja: '次の課題' },
} as const satisfies Record<string, Text>;

export const learnTaskCounts = {
  goalsMet: {
    en: { one: '{count} goal met', other: '{count} goals met' },
    ja: { other: '達成 {count} 件' },
  },
} as const satisfies Record<string, CountedText>;
