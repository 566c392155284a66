import { exactSize, say, sayCount, sayNumber } from '../i18n/index.ts';
import { learnWordCounts, learnWords } from '../i18n/texts/learn-words.ts';
import type { Lang } from '../lib/text.ts';
import { NUMBERS } from '../narration/numbers.ts';

/** A number of AWS's as one reads it, and the page it is from. */
export interface Figure {
  readonly text: string;
  readonly url: string;
  /** The day it was read, as ISO 8601 writes it. */
  readonly asOf: string;
}

/** Numbers that a lesson may name and that no run can show, by their names in `{figure …}`. */
const FIGURES = {
  'kms-plaintext': [NUMBERS.encryptLimit, (lang) => exactSize(lang, NUMBERS.encryptLimit.value)],
  'request-price': [
    NUMBERS.requestPrice,
    (lang) => say(lang, learnWords.perTenThousand, { price: NUMBERS.requestPrice.value }),
  ],
  'free-requests': [
    NUMBERS.freeRequests,
    (lang) => sayCount(lang, learnWordCounts.requests, NUMBERS.freeRequests.value),
  ],
  'key-price': [
    NUMBERS.keyPrice,
    (lang) => say(lang, learnWords.aMonth, { price: NUMBERS.keyPrice.value }),
  ],
  'bucket-key-saving': [
    NUMBERS.bucketKeySaving,
    (lang) => say(lang, learnWords.percent, { count: NUMBERS.bucketKeySaving.value }),
  ],
  'quota-most': [NUMBERS.requestsPerSecond, (lang) => perSecond(lang, 0)],
  'quota-tokyo': [NUMBERS.requestsPerSecond, (lang) => perSecond(lang, 1)],
  'quota-elsewhere': [NUMBERS.requestsPerSecond, (lang) => perSecond(lang, 2)],
  'rotation-least': [NUMBERS.rotationDays, (lang) => days(lang, 0)],
  'rotation-usual': [NUMBERS.rotationDays, (lang) => days(lang, 1)],
  'rotation-most': [NUMBERS.rotationDays, (lang) => days(lang, 2)],
} satisfies Record<
  string,
  readonly [source: { readonly url: string; readonly asOf: string }, text: (lang: Lang) => string]
>;

export const FIGURE_NAMES = Object.keys(FIGURES);

/** A figure by its name; null where there is none. */
export function figureOf(name: string, lang: Lang): Figure | null {
  if (!Object.hasOwn(FIGURES, name)) return null;
  const [{ url, asOf }, text] = FIGURES[name as keyof typeof FIGURES];
  return { text: text(lang), url, asOf };
}

function perSecond(lang: Lang, at: 0 | 1 | 2): string {
  return sayCount(lang, learnWordCounts.perSecond, NUMBERS.requestsPerSecond.value[at]);
}

function days(lang: Lang, at: 0 | 1 | 2): string {
  return say(lang, learnWords.days, {
    count: sayNumber(lang, NUMBERS.rotationDays.value[at]),
  });
}
