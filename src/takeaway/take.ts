import { diagramTexts, say } from '../i18n/index.ts';
import type { Text } from '../lib/text.ts';
import type { Narrator } from '../narration/index.ts';
import { endsOf, isPublic, movedBy, runIndex } from '../player/index.ts';
import { ACTORS, type Actor, type Step, type Trace, type Value } from '../trace/index.ts';

/** What is taken away: a run, and who tells it. */
export interface Take {
  readonly trace: Trace;
  readonly narrator: Narrator;
  /** What the run plays, in the narrator's language: `Upload with SSE-KMS`. */
  readonly title: string;
}

/** The parties that a run's steps come to, in the order of the lifelines. */
export function partiesOf({ steps }: Trace): readonly Actor[] {
  const met = new Set(steps.flatMap((step) => Object.values(endsOf(step))));
  return ACTORS.filter((actor) => met.has(actor));
}

/** A party's name in the narrator's language. */
export function partyName({ narrator }: Take, actor: Actor): string {
  return say(narrator.lang, diagramTexts[actor]);
}

/** A text without parameters in the narrator's language. */
export function told({ narrator }: Take, text: Text): string {
  return text[narrator.lang];
}

/** The values that a step moves, those that need watching first. */
export function movedValues({ trace }: Take, step: Step): readonly Value[] {
  return runIndex(trace)
    .pick(movedBy(step))
    .toSorted((a, b) => Number(isPublic(a)) - Number(isPublic(b)));
}

/** The names of values, each once, as a list in the narrator's language. */
export function namesOf({ narrator, trace }: Take, values: readonly Value[]): string {
  const names = new Set(values.map((value) => narrator.valueShortName(value, trace)));
  return [...names].join(diagramTexts.listSeparator[narrator.lang]);
}

/** A step in the words of the narrator: its short label, and of a refusal the status and the code that are given. */
export function stepLabel({ narrator, trace }: Take, step: Step): string {
  const { label } = narrator.step(step, trace);
  if (step.kind !== 'fail') return label;
  return label.includes(step.code) ? `${step.status} ${label}` : `${step.status} ${step.code}`;
}

/**
 * A text that every format can hold: control characters and halves of surrogate pairs, of which XML allows none, give
 * way to U+FFFD; line breaks to a space.
 */
export function plainText(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: keys of objects may contain them
      .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  );
}
