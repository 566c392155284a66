import type { BeatKind } from '../../player/index.ts';
import type { Circumstances } from '../../scenario/index.ts';
import type { StepContext } from '../types.ts';
import type { EndFacts } from './reading.ts';
import type { Refused } from './refused.ts';

/** One line of why. `lead` and `point`, put together as they are, make the line; `point` is what to emphasise in it. */
export interface Caption {
  readonly lead: string;
  readonly point: string;
}

/** What is asked at a step, for as long as the answer is not to be seen. */
export interface Question {
  readonly title: string;
  readonly caption: Caption;
}

export type CaptionWords = (c: StepContext) => Caption;
export type QuestionWords = (c: StepContext) => Question;

type Mode = Circumstances['mode'];

/** What is true at the end of a run, by how it ended. */
type Takeaway = Readonly<Record<Exclude<EndFacts['end'], 'refused'>, EndWords>>;
type EndWords = (facts: EndFacts) => string;

/** Everything of a language that a stage says beside what it shows. */
export interface CaptionTables {
  /** By the name of the step; what refuses is told by its cause (`RefusalTables`), whatever it is called. */
  readonly steps: Readonly<Record<string, CaptionWords>>;
  readonly questions: Readonly<Record<string, QuestionWords>>;
  /** What problem a mode solves, in a sentence. */
  readonly problems: Readonly<Record<Mode, string>>;
  readonly takeaways: Readonly<Record<Mode, Takeaway>>;
  /** What a beat of a story is called. */
  readonly beats: Readonly<Record<BeatKind, string>>;
}

/** What a stage says of a refusal. */
export interface RefusalTables {
  /** Who said no, to whom and for lack of what. */
  refused(refused: Refused): Caption;
  /** What protected the object, or what there was none to protect. */
  protectedBy(refused: Refused): string;
}
