import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The notes window: what surrounds the notes. */
export const notesTexts = {
  windowTitle: { en: 'Notes · {product}', ja: '発表者ノート · {product}' },
  waiting: { en: 'Waiting for the presentation…', ja: 'プレゼンの画面を待っています…' },
  waitingHint: {
    en: 'The notes belong to the window that opened them. Press “Present”, then “Notes window” there.',
    ja: '発表者ノートは、開いた元の画面と連動します。元の画面で「プレゼン」を押し、続けて「発表者ノート」を押してください。',
  },
  noChannel: {
    en: 'This browser lets the two windows say nothing to one another, so the notes cannot be shown. Use a current browser, outside of a frame.',
    ja: 'ウィンドウ同士の通信がブラウザで許可されていないため、発表者ノートを表示できません。フレームの外で、最新のブラウザを使ってください。',
  },
  stageGone: {
    en: 'The presentation window is closed. The notes go on here by themselves.',
    ja: 'プレゼンの画面は閉じられました。発表者ノートはこのまま単独で操作できます。',
  },
  blanked: { en: 'The room’s screen is blank.', ja: '会場の画面は暗転中です。' },
  position: { en: 'Step {position} of {total}', ja: 'ステップ {position} / {total}' },
  say: { en: 'Say', ja: '話すこと' },
  ask: { en: 'Ask the room', ja: '会場への質問' },
  answer: { en: 'Answer', ja: '答え' },
  questions: { en: 'Predict questions at this step', ja: 'このステップの問題' },
  reveal: { en: 'Reveal', ja: '正解を表示' },
  voteFor: { en: 'Add a vote for {choice}', ja: '「{choice}」に 1 票追加' },
  takeBack: { en: 'Take back a vote for {choice}', ja: '「{choice}」の票を 1 票取り消す' },
  votesHint: {
    en: 'Keys 1 to {count} add a vote; R reveals the answer and plays the step.',
    ja: '1〜{count} キーで 1 票ずつ追加し、R キーで正解を表示してステップを再生します。',
  },
  holdings: { en: 'Who holds what now', ja: '現在の保持状況' },
  changes: { en: 'With this step', ja: 'このステップでの変化' },
  noChange: { en: 'Nobody gains or loses a value.', ja: '値の増減はありません。' },
  caution: { en: 'How sure this is', ja: 'この内容の確かさ' },
  next: { en: 'Next', ja: '次' },
  noNext: { en: 'This is the last step.', ja: 'これが最後のステップです。' },
  time: { en: 'Time', ja: '時刻' },
  elapsed: { en: 'Elapsed', ja: '経過時間' },
  pauseTimer: { en: 'Pause the timer', ja: 'タイマーを一時停止' },
  resumeTimer: { en: 'Resume the timer', ja: 'タイマーを再開' },
  resetTimer: { en: 'Reset the timer', ja: 'タイマーをリセット' },
  lesson: { en: 'Lesson: {title}', ja: 'レッスン：{title}' },
  idea: { en: 'Idea {place} of {total}', ja: '内容 {place} / {total}' },
  lessonQuestion: { en: 'The question', ja: '質問' },
  previousIdea: { en: 'Previous idea', ja: '前の内容' },
  nextIdea: { en: 'Next idea', ja: '次の内容' },
  afterIdeas: { en: 'The question: {ask}', ja: '質問：{ask}' },
  afterQuestion: { en: 'The tasks', ja: '課題' },
  plan: { en: 'Plan of the lesson', ja: 'レッスンの進め方' },
  minutes: { en: '{count} min', ja: '{count} 分' },
  takeaway: { en: 'To take away', ja: '持ち帰ってほしいこと' },
  noNote: { en: 'Nothing is noted for this idea.', ja: 'この内容についてのメモはありません。' },
  drive: { en: 'Drive the presentation', ja: 'プレゼンの操作' },
  blank: { en: 'Blank the screen', ja: '画面を暗転' },
  unblank: { en: 'Show the screen', ja: '暗転を解除' },
} as const satisfies Record<string, Text>;

/** Presenting: what the room's screen offers beside the stage. */
export const presentTexts = {
  words: { en: 'This step', ja: 'このステップ' },
  neighbours: { en: 'Before and after', ja: '前後のステップ' },
  before: { en: 'Before', ja: '前' },
  after: { en: 'Next', ja: '次' },
  untold: { en: 'to be seen', ja: 'まだ表示しません' },
  showRooms: { en: 'Show the rooms', ja: '部屋を表示' },
  showDiagram: { en: 'Show the diagram', ja: 'シーケンス図を表示' },
  question: { en: 'Question for the room', ja: '会場への問題' },
  number: { en: 'Question {number} of {total}', ja: '問題 {number} / {total}' },
  voteFor: { en: '{choice}: add a vote', ja: '{choice}：1 票追加' },
  takeBack: { en: 'Take back a vote for {choice}', ja: '「{choice}」の票を 1 票取り消す' },
  resetVotes: { en: 'Count anew', ja: '数え直す' },
  reveal: { en: 'Reveal', ja: '正解を表示' },
  hint: {
    en: 'Show of hands: press a choice, or its key, once for each vote.',
    ja: '挙手で数えます。選択肢か番号キーを 1 回押すと 1 票です。',
  },
  hintNoKeys: {
    en: 'Show of hands: press a choice once for each vote.',
    ja: '挙手で数えます。選択肢を 1 回押すと 1 票です。',
  },
  isRight: { en: 'right answer', ja: '正解' },
  verdict: { en: 'Answer', ja: '正解' },
  notes: { en: 'Notes window', ja: '発表者ノート' },
  share: { en: 'Share', ja: '共有' },
  fullScreen: { en: 'Full screen', ja: '全画面' },
  blank: { en: 'Blank the screen', ja: '画面を暗転' },
  leave: { en: 'Stop presenting', ja: 'プレゼンを終了' },
  popupBlocked: {
    en: 'The browser blocked the notes window. Allow pop-ups for this page, then press “Notes window” again.',
    ja: '発表者ノートがブラウザにブロックされました。このページのポップアップを許可してから、もう一度「発表者ノート」を押してください。',
  },
  noChannel: {
    en: 'There can be no notes window here: the browser lets windows of this page say nothing to one another. Open the page itself, outside of a frame, in a current browser.',
    ja: 'ここでは発表者ノートを使えません。このページのウィンドウ同士の通信がブラウザで許可されていないためです。フレームの外で、最新のブラウザを使ってページを直接開いてください。',
  },
} as const satisfies Record<string, Text>;

/** Votes of a room, counted. */
export const voteCounts = {
  votes: { en: { one: '{count} vote', other: '{count} votes' }, ja: { other: '{count} 票' } },
  all: {
    en: { one: '{count} vote in all', other: '{count} votes in all' },
    ja: { other: '合計 {count} 票' },
  },
} as const satisfies Record<string, CountedText>;
