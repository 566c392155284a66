import type { Trace } from '../trace/index.ts';
import type { Candidate } from './choose.ts';
import { choose } from './choose.ts';
import type { Question } from './kind.ts';
import { KINDS } from './kinds.ts';
import { shuffled } from './order.ts';
import { runOf } from './run.ts';

/** Choices beside the right one. */
const MOST_WRONG = 3;

/** A trace never changes, so each is asked about once. */
const known = new WeakMap<Trace, readonly Question[]>();

/**
 * The questions that a run gives rise to, in the order in which they are asked: at most one on a step. They depend on
 * nothing but the trace, and every right answer is read from it.
 */
export function questionsOf(trace: Trace): readonly Question[] {
  const before = known.get(trace);
  if (before !== undefined) return before;
  const seed = JSON.stringify(trace.scenario);
  const questions = choose(candidatesOf(trace), trace.steps.length).map((candidate) =>
    questionOf(candidate, seed),
  );
  known.set(trace, questions);
  return questions;
}

/** Everything that could be asked of a run, before the questions are chosen. */
export function candidatesOf(trace: Trace): readonly Candidate[] {
  const run = runOf(trace);
  return Object.entries(KINDS).flatMap(([kind, { weight, find }]) =>
    find(run)
      .filter(({ before, answer, wrong }) => before >= 2 && wrong.some((one) => one !== answer))
      .map((draft) => ({ kind, weight, draft })),
  );
}

/** A candidate as a question, its choices in their order. */
export function questionOf({ kind, draft }: Candidate, seed: string): Question {
  const { before, answer, evidence, ordered } = draft;
  const id = `${kind}@${before}`;
  const wrong = [...new Set(draft.wrong)].filter((one) => one !== answer).slice(0, MOST_WRONG);
  const all = [answer, ...wrong];
  const choices = ordered
    ? all.toSorted((a, b) => Number(a) - Number(b))
    : shuffled(all, `${seed}\n${id}`);
  return { id, kind, before, choices, answer, evidence };
}
