import type { Lang } from '../lib/text.ts';
import type { RunIndex } from '../player/index.ts';
import type { FailStep, Step, Trace, Value } from '../trace/index.ts';

/** What shows that an answer is right: a step on stage, and a value in it where one makes the point. */
interface Evidence {
  /** Stable id of the step. */
  readonly step: string;
  readonly value: string | null;
}

/** A question that a run gives rise to. Plain data; its words come from its kind. */
export interface Question {
  /** Stable and unique within the run. */
  readonly id: string;
  /** Key of the table of kinds. */
  readonly kind: string;
  /** Position (from 2) of the step that begins to give the answer away: it is asked on the step before. */
  readonly before: number;
  /** Two to four, each once, in the order in which they are shown. Opaque: the kind has words for them. */
  readonly choices: readonly string[];
  /** The one right choice. */
  readonly answer: string;
  readonly evidence: Evidence;
}

/** A question as its kind finds it, before a run's questions are chosen and their choices put in order. */
export interface Draft {
  readonly before: number;
  readonly answer: string;
  /** Choices that are wrong, the most plausible first; more than three are cut off. */
  readonly wrong: readonly string[];
  readonly evidence: Evidence;
  /** How much is learnt from it here, where that differs from its kind's weight. */
  readonly weight?: number;
  /** True for choices that have an order of their own (numbers); others are shuffled. */
  readonly ordered?: boolean;
}

/** Names of things in its language, from whoever has words for runs. */
export interface Namer {
  readonly lang: Lang;
  valueName(value: Pick<Value, 'name'>, trace: Trace): string;
  cause(step: FailStep, trace: Trace): { readonly cause: string } | null;
}

/** What a question's words may take their values from. */
export interface QuestionContext {
  readonly trace: Trace;
  readonly question: Question;
  /** The evidence's step. */
  readonly step: Step;
  value(id: string): Value | undefined;
  /** What a value is called, by its stable name. */
  name(name: string): string;
  /** A value by its id, with what its name does not say of it: that it is not encrypted. */
  describe(id: string): string;
  /** The true cause of a refusal, as a sentence. */
  cause(step: FailStep): string;
}

export interface KindWords {
  ask(c: QuestionContext): string;
  choice(choice: string, c: QuestionContext): string;
  /** Why the answer is right: one or two sentences. */
  why(c: QuestionContext): string;
}

/** A kind of question: where a run gives rise to it, and its words. */
export interface Kind {
  /** How much is learnt from it, from 1 to 10. */
  readonly weight: number;
  find(run: RunIndex): readonly Draft[];
  readonly words: Readonly<Record<Lang, KindWords>>;
}
