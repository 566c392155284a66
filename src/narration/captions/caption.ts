import type { BeatKind } from '../../player/index.ts';
import type { Circumstances } from '../../scenario/index.ts';
import type { Trace } from '../../trace/index.ts';
import type { RareTables } from '../rare-tables.ts';
import { askedBy } from '../requests/asked.ts';
import { requestEndOf } from '../requests/request-end.ts';
import { requestWords } from '../requests/request-words.ts';
import type { StepContext } from '../types.ts';
import { type EndFacts, endOf } from './reading.ts';
import { type Refused, refusedAt } from './refused.ts';

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

/** Why a step happens. Where nobody has words for it, what it is called. */
export function captionOf(
  tables: CaptionTables,
  rare: RareTables | null,
  c: StepContext,
  title: () => string,
): Caption {
  const { step, trace } = c;
  if (rare === null) return entry(tables.steps, step.name)?.(c) ?? { lead: title(), point: '' };
  const refused = refusedAt(step, trace);
  if (refused !== null) return rare.refusals.refused(refused);
  const words = requestWords(rare.requests, step, trace)?.caption ?? entry(tables.steps, step.name);
  if (words !== undefined) return words(c);
  const asked = askedBy(step);
  return asked === null ? { lead: title(), point: '' } : rare.requests.messageCaption(asked)(c);
}

/** The question that a step answers, in words that do not give the answer away; null for a step that answers none. */
export function questionOf(tables: CaptionTables, c: StepContext): Question | null {
  return entry(tables.questions, c.step.name)?.(c) ?? null;
}

/** What remains true when the run has ended; null for a run of no known mode. */
export function takeawayOf(
  tables: CaptionTables,
  rare: RareTables | null,
  trace: Trace,
): string | null {
  const facts = endOf(trace);
  if (facts.refused !== null) return rare?.refusals.protectedBy(facts.refused) ?? null;
  const end = requestEndOf(trace, facts);
  if (end !== null) return rare?.requests.takeaway(end) ?? null;
  const mode = entry(tables.takeaways, trace.scenario.mode ?? '');
  if (mode === undefined || facts.end === 'refused') return null;
  return mode[facts.end](facts);
}

/** An entry of a table; never what every object has by nature, such as `constructor`. */
function entry<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
