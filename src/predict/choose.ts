import type { Draft } from './kind.ts';

/** A draft with its kind. */
export interface Candidate {
  readonly kind: string;
  readonly weight: number;
  readonly draft: Draft;
}

/** Steps that a question stands for: a flow of fourteen steps is asked about five times. */
const STEPS_A_QUESTION = 2.8;
const MOST = 10;
/** What it costs a question to have been asked before, with the same answer and with another. */
const SAME_ANSWER = 5;
const OTHER_ANSWER = 2;

/**
 * Chooses a run's questions: what is most worth asking first, then what is not yet asked, never too close to another.
 *
 * @param total number of steps of the run
 * @returns in the order in which they are asked
 */
export function choose(candidates: readonly Candidate[], total: number): readonly Candidate[] {
  const wanted = Math.min(MOST, Math.max(2, Math.round(total / STEPS_A_QUESTION)));
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
