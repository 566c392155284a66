import type { Lang } from '../../lib/text.ts';
import type { Step } from '../../trace/index.ts';

/**
 * How long a step is shown at normal speed, in ms. The screen's animations are written to this time and the
 * transport waits for it, so that neither has to ask the other.
 */
const SHOWING: Readonly<Record<Step['kind'], number>> = {
  send: 900,
  store: 900,
  load: 900,
  op: 1100,
  decide: 700,
  erase: 900,
  fail: 800,
};

export function showingTime(step: Step): number {
  return SHOWING[step.kind];
}

/** Characters one reads in a second, without haste. */
const READING: Readonly<Record<Lang, number>> = { en: 40, ja: 18 };

/** How long a shown step stays while playing, in ms at normal speed, so that its words can be read. */
export function pauseAfter(words: string, lang: Lang): number {
  return Math.min(6000, Math.max(900, (words.length / READING[lang]) * 1000));
}
