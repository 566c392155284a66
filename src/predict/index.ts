export type { Evidence, Namer, Question } from './kind.ts';
export { KINDS } from './kinds.ts';
export { questionsOf } from './questions-of.ts';
export type { Score } from './score.ts';
export { scoreOf } from './score.ts';
export type { ToldQuestion } from './tell.ts';
export { tell } from './tell.ts';
