import type { StepKind } from '../../trace/index.ts';
import type { NoteWords } from './note.ts';
import { dataNow, keysNow } from './note-facts.ts';
import { isGood, outcome } from './reading.ts';

const movement: NoteWords = {
  en: (f) => ['Follow what travels with the arrow.', 'Who holds a plaintext key now?', keysNow(f)],
  ja: (f) => [
    '矢印とともに動くものを追ってください。',
    '平文のキーを持つのは誰でしょうか？',
    keysNow(f),
  ],
};

/** Notes of a step that nobody has written more particular ones for, by its kind. */
export const ANY_NOTES: Readonly<Record<StepKind, NoteWords>> = {
  send: movement,
  store: movement,
  load: movement,
  op: {
    en: (f) => [
      'Open the bytes and recompute them: this is no drawing.',
      'Who holds the plaintext data now?',
      dataNow(f),
    ],
    ja: (f) => [
      'バイト列を開けば、誰でも計算し直せます。これは単なる図ではありません。',
      '平文のデータを持つのは誰でしょうか？',
      dataNow(f),
    ],
  },
  decide: {
    en: (f) => [
      'A gate: it opens or it stays shut.',
      'Does the request go on?',
      isGood(f.step) ? 'Yes.' : `No. It ends with ${outcome(f.trace)}.`,
    ],
    ja: (f) => [
      'ここは関門です。開くか、閉じたままかのどちらかです。',
      'リクエストは先に進むでしょうか？',
      isGood(f.step) ? 'はい。' : `いいえ。${outcome(f.trace)} で終わります。`,
    ],
  },
  erase: {
    en: (f) => ['Watch the custody row.', 'Who still holds a plaintext key?', keysNow(f)],
    ja: (f) => [
      '保持状況の行に注目してください。',
      '平文のキーをまだ持っているのは誰でしょうか？',
      keysNow(f),
    ],
  },
  fail: {
    en: (f) => ['The request ends here.', 'What will the client be told?', `${outcome(f.trace)}.`],
    ja: (f) => [
      'リクエストはここで終わります。',
      'クライアントには何が返るでしょうか？',
      `${outcome(f.trace)} です。`,
    ],
  },
};
