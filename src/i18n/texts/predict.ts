import type { Text } from '../../lib/text.ts';

/** Questions about what comes next, and what became of them. */
export const predictTexts = {
  hiddenLater: {
    en: 'What is yet to come is hidden while you predict.',
    ja: '予想モード中は、この後の内容を表示しません。',
  },
  region: { en: 'Predict', ja: '予想' },
  number: { en: 'Question {number} of {total}', ja: '問題 {number} / {total}' },
  hint: {
    en: 'Answer with keys 1 to {count}, or step on to pass.',
    ja: '1〜{count} キーで回答できます。そのまま進むと未回答になります。',
  },
  hintNoKeys: {
    en: 'Choose an answer, or step on to pass.',
    ja: '回答を選んでください。そのまま進むと未回答になります。',
  },
  right: { en: 'Right.', ja: '正解です。' },
  wrong: { en: 'Not quite.', ja: '不正解です。' },
  answerIs: { en: 'It is: {answer}.', ja: '正解は「{answer}」です。' },
  seeStep: { en: 'See step {position}: {title}', ja: 'ステップ {position}「{title}」を見る' },
  isRight: { en: 'right answer', ja: '正解' },
  isYours: { en: 'your answer', ja: 'あなたの回答' },
  next: {
    en: 'The next question comes at step {position}.',
    ja: '次の問題はステップ {position} で出ます。',
  },
  noMore: {
    en: 'No more questions; the result comes at the last step.',
    ja: '問題は以上です。結果は最後のステップで表示します。',
  },
  none: { en: 'This run gives rise to no question.', ja: 'この実行には問題がありません。' },
  marks: { en: 'Questions', ja: '問題一覧' },
  mark: {
    en: 'Question {number}, at step {position}: {state}',
    ja: '問題 {number}（ステップ {position}）：{state}',
  },
  stateRight: { en: 'right', ja: '正解' },
  stateWrong: { en: 'wrong', ja: '不正解' },
  stateOpen: { en: 'not answered', ja: '未回答' },
  score: { en: '{right} of {total} right', ja: '{total} 問中 {right} 問正解' },
  rest: {
    en: '{wrong} wrong, {skipped} not answered',
    ja: '不正解 {wrong} 問、未回答 {skipped} 問',
  },
  startOver: { en: 'Start over', ja: '最初からやり直す' },
} as const satisfies Record<string, Text>;
