import type { Lang } from '../lib/text.ts';
import { runIndex } from '../player/index.ts';
import type { Circumstances } from '../scenario/index.ts';
import type { FailStep, Step, Trace, Value } from '../trace/index.ts';
import { WORDS_OF_MODES } from './modes/index.ts';
import { SHARED_WORDS } from './shared.ts';
import type { CauseText, StepText, Words } from './types.ts';

/** Words for what a mode's run records: the mode's own first, then everybody's. */
function tables(trace: Trace): readonly Words[] {
  const own = WORDS_OF_MODES[trace.scenario.mode as Circumstances['mode']];
  return own === undefined ? SHARED_WORDS : [own, ...SHARED_WORDS];
}

function find<T>(trace: Trace, pick: (words: Words) => T | undefined): T | undefined {
  for (const words of tables(trace)) {
    const found = pick(words);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is said of a step: a short label, a title, two or three sentences. Every number in it comes from the trace. */
export function narrate(step: Step, trace: Trace, lang: Lang): StepText {
  const words = find(trace, (table) => table.steps[step.name]);
  if (words === undefined) return { label: step.name, title: step.name, body: '' };
  const { values } = runIndex(trace);
  return words[lang]({ step, trace, value: (id) => values.get(id) });
}

/** True when somebody has words for a step of this name. */
export function hasWords(step: Step, trace: Trace): boolean {
  return find(trace, (table) => table.steps[step.name]) !== undefined;
}

/** What a value is called. */
export function valueName(value: Pick<Value, 'name'>, trace: Trace, lang: Lang): string {
  return find(trace, (table) => table.values[value.name])?.[lang] ?? value.name;
}

/** What a part of a value is called. */
export function spanName(name: string, trace: Trace, lang: Lang): string {
  return find(trace, (table) => table.spans[name])?.[lang] ?? name;
}

/** What a value is for, in a sentence; null where nobody has words for it. */
export function valueMeaning(value: Pick<Value, 'name'>, trace: Trace, lang: Lang): string | null {
  return find(trace, (table) => table.values[value.name])?.means[lang] ?? null;
}

/** What a part of a value is for, in a sentence; null where nobody has words for it. */
export function spanMeaning(name: string, trace: Trace, lang: Lang): string | null {
  return find(trace, (table) => table.spans[name])?.means[lang] ?? null;
}

/** The true cause of a refusal, and what would mend it. */
export function explainFailure(step: FailStep, trace: Trace, lang: Lang): CauseText | null {
  const words = find(trace, (table) => table.causes[step.cause.id]);
  return words === undefined ? null : words[lang](step.cause.facts);
}
