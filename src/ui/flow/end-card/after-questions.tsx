import type { ReactNode } from 'react';
import { useQuiz } from '../predict/use-quiz.ts';

interface Props {
  readonly meanwhile: ReactNode;
  readonly children: ReactNode;
}

/** What tells how it ends, once every question about that is answered. */
export function AfterQuestions({ meanwhile, children }: Props) {
  const { all } = useQuiz();
  return all.some(({ state }) => state === 'open') ? meanwhile : children;
}
