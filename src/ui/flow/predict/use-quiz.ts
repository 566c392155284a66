import { useMemo } from 'react';
import type { Question, Score, ToldQuestion } from '../../../predict/index.ts';
import { questionsOf, scoreOf, tell } from '../../../predict/index.ts';
import { guessesOf } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';

/** What has become of a question. */
export type MarkState = 'right' | 'wrong' | 'open';

/** A question of the run on the screen, in the page's language. */
export interface AskedQuestion extends ToldQuestion {
  readonly question: Question;
  /** From 1. */
  readonly number: number;
  /** The choice that was made, or null. */
  readonly given: string | null;
  readonly state: MarkState;
}

export interface Quiz {
  readonly all: readonly AskedQuestion[];
  readonly score: Score;
}

const NO_QUIZ: Quiz = { all: [], score: { right: 0, wrong: 0, skipped: 0, total: 0 } };

/** The questions of the run on the screen; none before it and its words are there. */
export function useQuiz(): Quiz {
  const trace = useStore((state) => state.trace);
  const narrator = useStore((state) => state.narrator);
  const guesses = useStore(guessesOf);
  return useMemo(() => {
    if (trace === null || narrator === null) return NO_QUIZ;
    const questions = questionsOf(trace);
    const all = questions.map((question, index): AskedQuestion => {
      const given = guesses[question.id] ?? null;
      const state = given === null ? 'open' : given === question.answer ? 'right' : 'wrong';
      return { ...tell(question, trace, narrator), question, number: index + 1, given, state };
    });
    return { all, score: scoreOf(questions, guesses) };
  }, [trace, narrator, guesses]);
}
