import { isOwnKmsRequest, oncePerRun, runIndex } from '../player/index.ts';
import type { Trace } from '../trace/index.ts';
import type { Draft, Question } from './kind.ts';
import { KINDS } from './kinds.ts';

/** A draft with its kind. */
interface Candidate {
  readonly kind: string;
  readonly weight: number;
  readonly draft: Draft;
}

/** Steps that a question stands for: a flow of fourteen steps is asked about five times. */
const STEPS_A_QUESTION = 2.8;
const MOST_QUESTIONS = 10;
/** What it costs a question to have been asked before, with the same answer and with another. */
const SAME_ANSWER = 5;
const OTHER_ANSWER = 2;

/** Choices beside the right one. */
const MOST_WRONG = 3;

/**
 * The questions that a run gives rise to, in the order in which they are asked: at most one on a step. They depend on
 * nothing but the trace, and every right answer is read from it.
 */
export const questionsOf = oncePerRun((trace): readonly Question[] => {
  const seed = JSON.stringify(trace.scenario);
  return choose(candidatesOf(trace), trace.steps.length).map((candidate) =>
    questionOf(candidate, seed),
  );
});

/**
 * Everything that could be asked of a run, before the questions are chosen. Nothing where a client asks KMS itself: the questions
 * are about what S3 does for one.
 */
export function candidatesOf(trace: Trace): readonly Candidate[] {
  if (trace.steps.some(isOwnKmsRequest)) return [];
  const run = runIndex(trace);
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

/**
 * Chooses a run's questions: what is most worth asking first, then what is not yet asked, never too close to another.
 *
 * @param total number of steps of the run
 * @returns in the order in which they are asked
 */
function choose(candidates: readonly Candidate[], total: number): readonly Candidate[] {
  const wanted = Math.min(MOST_QUESTIONS, Math.max(2, Math.round(total / STEPS_A_QUESTION)));
  const distance = Math.max(2, Math.floor(total / (wanted * 1.5)));
  const chosen: Candidate[] = [];
  while (chosen.length < wanted) {
    const [best] = candidates
      .filter(({ draft }) => chosen.every((one) => isFar(one.draft, draft, distance)))
      .map((candidate) => ({ candidate, worth: worthOf(candidate, chosen) }))
      .filter(({ worth }) => worth > 0)
      .toSorted((a, b) => b.worth - a.worth || a.candidate.draft.before - b.candidate.draft.before);
    if (best === undefined) break;
    chosen.push(best.candidate);
  }
  return chosen.toSorted((a, b) => a.draft.before - b.draft.before);
}

function isFar(a: Draft, b: Draft, distance: number): boolean {
  return Math.abs(a.before - b.before) >= distance;
}

function worthOf({ kind, weight, draft }: Candidate, chosen: readonly Candidate[]): number {
  const again = chosen.filter((one) => one.kind === kind);
  const cost = again.reduce(
    (sum, one) => sum + (one.draft.answer === draft.answer ? SAME_ANSWER : OTHER_ANSWER),
    0,
  );
  return (draft.weight ?? weight) - cost;
}

/**
 * The choices in an order that depends on the seed alone: the same question of the same scenario looks the same to
 * everybody in the room, and the right answer has no favourite place.
 */
export function shuffled(choices: readonly string[], seed: string): readonly string[] {
  const places = new Map(choices.map((choice) => [choice, fnv1a(`${seed}\n${choice}`)]));
  return choices.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** FNV-1a, 32 bits, with a last mixing so that texts that differ only at their end are not neighbours. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

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
