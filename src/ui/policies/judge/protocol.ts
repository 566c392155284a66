import type { AnswerSheet, Question } from './work.ts';

/** What the page tells the worker. */
export interface ToJudge {
  readonly id: number;
  readonly question: Question;
}

/** What the worker tells the page. */
export type FromJudge =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly id: number; readonly sheet: AnswerSheet };
