import { part } from '../../lib/part.ts';
import type { Lang } from '../../lib/text.ts';
import type { RealWords } from './lists.ts';

/** What is said of how real all this is: only for the page that says it. */
export type { ChangeId, RealWords, UnknownId } from './lists.ts';
export { CHANGES, DIFFERENCES, UNKNOWNS } from './lists.ts';

const WORDS = {
  en: part(() => import('../en/real/index.ts')),
  ja: part(() => import('../ja/real/index.ts')),
};

export async function loadRealWords(lang: Lang): Promise<RealWords> {
  return (await WORDS[lang]()).realWords;
}
