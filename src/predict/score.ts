import type { Question } from './kind.ts';

/** What became of a run's questions. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  /** Passed by without an answer. */
  readonly skipped: number;
  readonly total: number;
}

/** @param answers the choice made, by the question's id; a question that is not there was passed by */
export function scoreOf(
  questions: readonly Question[],
  answers: Readonly<Record<string, string>>,
): Score {
  const given = questions.filter(({ id }) => Object.hasOwn(answers, id));
  const right = given.filter(({ id, answer }) => answers[id] === answer).length;
  return {
    right,
    wrong: given.length - right,
    skipped: questions.length - given.length,
    total: questions.length,
  };
}
