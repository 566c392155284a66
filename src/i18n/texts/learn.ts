import type { Text } from '../../lib/text.ts';

/** The Learn page: a lesson beside its player, its question and its tasks. */
export const learnTexts = {
  unknownLesson: {
    en: 'The address names a lesson that does not exist, “{id}”. This is the list of all lessons.',
    ja: 'アドレスにあるレッスン「{id}」は存在しないため、レッスン一覧を表示しています。',
  },
  course: { en: 'Lessons', ja: 'レッスン一覧' },
  contents: { en: 'All lessons', ja: 'レッスン一覧へ' },
  isDone: { en: 'done', ja: '完了' },
  kicker: {
    en: 'Lesson {number} of {total}, about {minutes} minutes',
    ja: 'レッスン {number} / {total}（約 {minutes} 分）',
  },
  kickerOwn: { en: 'A lesson of about {minutes} minutes', ja: '約 {minutes} 分のレッスン' },
  show: { en: 'Show: step {position}', ja: 'ステップ {position} を表示' },
  question: { en: 'Before you see it', ja: '見る前に考える' },
  check: { en: 'Answer', ja: '答える' },
  right: { en: 'Right.', ja: '正解です。' },
  wrong: { en: 'Not so. It is the one marked here.', ja: '不正解です。正解に印を付けました。' },
  yours: { en: 'your answer', ja: 'あなたの回答' },
  isRight: { en: 'right', ja: '正解' },
  shownAt: { en: 'Shown at step {position}', ja: 'ステップ {position} で確認できます' },
  takeaway: { en: 'To take away', ja: '持ち帰ること' },
  tasks: { en: 'Tasks', ja: '課題' },
  player: { en: 'Player', ja: 'プレーヤー' },
  previous: { en: 'Previous lesson', ja: '前のレッスン' },
  next: { en: 'Next lesson', ja: '次のレッスン' },
  neighbours: { en: 'Lessons beside this one', ja: '前後のレッスン' },
  from: { en: 'Source: {source} ({date})', ja: '出典：{source}（{date}）' },
} as const satisfies Record<string, Text>;
