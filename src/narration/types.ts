import type { Lang, Text } from '../lib/text.ts';
import type { Step, Trace, Value } from '../trace/index.ts';

/** What a step's words may take their values from. */
export interface WordContext {
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

export type StepWords = Readonly<Record<Lang, (c: WordContext) => StepText>>;

/** Why a request was refused, and what would mend it. */
export interface CauseText {
  readonly cause: string;
  readonly remedy: string;
}

export type CauseWords = Readonly<
  Record<Lang, (facts: Readonly<Record<string, string>>) => CauseText>
>;

/** What a value, or a part of one, is called, and in a sentence what it is for. */
export interface Term extends Text {
  readonly means: Text;
}

/** The words a simulator or a mode brings along for what it records. Keys are step, value, span and cause names. */
export interface Words {
  readonly steps: Readonly<Record<string, StepWords>>;
  readonly values: Readonly<Record<string, Term>>;
  readonly spans: Readonly<Record<string, Term>>;
  readonly causes: Readonly<Record<string, CauseWords>>;
}
