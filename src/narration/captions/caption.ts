import type { Trace } from '../../trace/index.ts';
import type { RareTables } from '../rare-tables.ts';
import { askedBy } from '../requests/asked.ts';
import { requestEndOf } from '../requests/request-end.ts';
import { requestWords } from '../requests/request-words.ts';
import type { StepContext } from '../types.ts';
import type { Caption, CaptionTables, Question } from './caption-tables.ts';
import { endOf } from './reading.ts';
import { refusedAt } from './refused.ts';

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
