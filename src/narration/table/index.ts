import { part } from '../../lib/part.ts';
import type { Lang } from '../../lib/text.ts';
import type { SourcedWords } from './sourced.ts';

/** What the table of the modes says by AWS's word: only for the page that shows it. */
export { SOURCED, SOURCED_FITS, SOURCED_TOPICS, type SourcedTopic } from './sourced.ts';

const WORDS = {
  en: part(() => import('../en/table/index.ts')),
  ja: part(() => import('../ja/table/index.ts')),
};

export async function loadSourcedWords(lang: Lang): Promise<SourcedWords> {
  return (await WORDS[lang]()).sourcedWords;
}
