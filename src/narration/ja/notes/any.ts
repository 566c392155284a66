import type { StepKind } from '../../../trace/index.ts';
import type { NoteWords } from '../../notes/note.ts';
import { dataNow, keysNow } from '../../notes/note-facts.ts';
import { isGood, outcome } from '../../notes/reading.ts';

const movement: NoteWords = (f) => [
  '矢印で何が送られるかに注目してください。',
  '平文のキーを持つのは誰でしょうか？',
  keysNow(f),
];

/** Notes of a step that nobody has written more particular ones for, by its kind. */
export const ANY_NOTES: Readonly<Record<StepKind, NoteWords>> = {
  send: movement,
  store: movement,
  load: movement,
  op: (f) => [
    '「バイト列」タブを開けば、自分で計算し直して確かめられます。絵ではなく、実際の計算結果です。',
    '平文のデータを持つのは誰でしょうか？',
    dataNow(f),
  ],
  decide: (f) => [
    'ここで判定が行われます。結果は許可か拒否のどちらかです。',
    'リクエストは先に進むでしょうか？',
    isGood(f.step) ? 'はい。' : `いいえ。${outcome(f.trace)} で終わります。`,
  ],
  erase: (f) => [
    '保持状況の行に注目してください。',
    '平文のキーをまだ持っているのは誰でしょうか？',
    keysNow(f),
  ],
  fail: (f) => [
    'リクエストはここで終わります。',
    'クライアントには何が返るでしょうか？',
    `${outcome(f.trace)} です。`,
  ],
};
