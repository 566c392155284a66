import type { Lang } from '../lib/text.ts';
import type { OpStep, Step } from '../trace/index.ts';

/**
 * How long a step is shown at normal speed, in ms. The screen's animations are written to this time and the
 * transport waits for it, so that neither has to ask the other.
 */
const SHOWING: Readonly<Record<Exclude<Step['kind'], 'op'>, number>> = {
  send: 900,
  store: 900,
  load: 900,
  decide: 1000,
  erase: 1200,
  fail: 1100,
};

/** Sealing and opening are what the page is about, and have the most to show. */
const SEALING: ReadonlySet<OpStep['op']> = new Set(['aes-256-gcm-seal', 'aes-256-gcm-open']);

export function showingTime(step: Step): number {
  if (step.kind !== 'op') return SHOWING[step.kind];
  return SEALING.has(step.op) ? 1700 : 1000;
}

/** Characters one reads in a second, without haste. */
const READING: Readonly<Record<Lang, number>> = { en: 40, ja: 18 };

/** How long a shown step stays while playing, in ms at normal speed, so that its words can be read. */
export function pauseAfter(words: string, lang: Lang): number {
  return Math.min(6000, Math.max(900, (words.length / READING[lang]) * 1000));
}
