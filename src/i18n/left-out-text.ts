import type { Lang } from '../lib/text.ts';
import { say, sayCount } from './say.ts';
import { requestCounts, requestTexts } from './texts/request.ts';

/**
 * What is missing in a flow that is too large to be kept whole.
 *
 * @param requests how many of its requests are; 0 where only what they have not read is
 */
export function leftOutText(lang: Lang, requests: number): string {
  return requests === 0
    ? say(lang, requestTexts.leftOutUnread)
    : sayCount(lang, requestCounts.leftOut, requests);
}
