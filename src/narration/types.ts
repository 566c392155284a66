import type { Lang } from '../lib/text.ts';
import type { ConstraintId } from '../scenario/index.ts';
import type { Step, Trace, Value } from '../trace/index.ts';
import type { AboutTexts } from './about.ts';
import type { UsualFactId } from './usual.ts';

/** What a step's words may take their values from. */
export interface StepContext {
  readonly step: Step;
  readonly trace: Trace;
  /** A value of the trace by id. */
  value(id: string): Value | undefined;
}

/** What is said of one step. */
export interface StepText {
  /** On the arrow or beside the box: short. */
  readonly label: string;
  readonly title: string;
  /** Two or three sentences. */
  readonly body: string;
}

export type StepWords = (c: StepContext) => StepText;

/** Why a request was refused, and what would mend it. */
export interface CauseText {
  readonly cause: string;
  readonly remedy: string;
}

/** What a refusal's cause speaks of, by name. */
export type CauseFacts = Readonly<Record<string, string>>;

export type CauseWords = (facts: CauseFacts) => CauseText;

/** What a value, or a part of one, is called, and in a sentence what it is for. */
export interface Term {
  readonly name: string;
  /** For narrow places, where the name is long. */
  readonly short?: string;
  readonly means: string;
}

/** Why requests are refused, by the id of the cause. */
export type Causes = Readonly<Record<string, CauseWords>>;

/** The words of one language for what a simulator or a mode records. Keys are step, value, span and cause names. */
export interface Words {
  readonly steps: Readonly<Record<string, StepWords>>;
  readonly values: Readonly<Record<string, Term>>;
  readonly spans: Readonly<Record<string, Term>>;
  readonly causes?: Causes;
}

/** Words for exactly what other words are for, in another language. */
export type SameNames<W extends Words> = {
  readonly [K in keyof W & keyof Words]: Readonly<Record<keyof W[K], Required<Words>[K][string]>>;
};

/** Everything that a language says of a run, notes and policies aside. */
export interface LanguageTables {
  readonly lang: Lang;
  /** Words that every mode's run may need, in the order in which they are asked. */
  readonly shared: readonly Words[];
  /** What is documented, or why it is modelled so. */
  readonly facts: Readonly<Record<UsualFactId, string>>;
  /** What a page of AWS's is called, by its title in English. */
  sourceTitle(title: string): string;
  /** Why a circumstance cannot have a value beside the others. */
  readonly constraints: Readonly<Record<ConstraintId, string>>;
  readonly about: AboutTexts;
}
