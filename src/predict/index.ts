export type { Question } from './kind.ts';
export { KINDS } from './kinds.ts';
export type { Score } from './questions.ts';
export { questionsOf, scoreOf } from './questions.ts';
export type { ToldQuestion } from './tell.ts';
export { tell } from './tell.ts';
