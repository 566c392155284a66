import { loadSourcedWords } from '../../../narration/table/index.ts';
import { wordsHook } from '../../store/words.ts';

/** What the table says by AWS's word, in the page's language; null until it is there. */
export const useSourcedWords = wordsHook(loadSourcedWords);
