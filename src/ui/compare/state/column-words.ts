import { say } from '../../../i18n/index.ts';
import { columnTexts, compareTexts } from '../../../i18n/texts/compare.ts';
import type { Lang } from '../../../lib/text.ts';
import type { Column } from '../../../player/index.ts';
import type { Circumstances } from '../../../scenario/index.ts';

/** What a request of the compared runs is called: “Upload 2”. */
export function requestName(
  request: number,
  operation: Circumstances['operation'] | null,
  lang: Lang,
): string {
  // What takes several requests for one object has no number of objects to count.
  const text =
    operation === 'upload' || operation === 'download'
      ? compareTexts[operation]
      : compareTexts.request;
  return say(lang, text, { number: request });
}

/** What a column is called: “Upload 2, Encrypt”. */
export function columnName(
  { id, request, phase }: Column,
  operation: Circumstances['operation'] | null,
  lang: Lang,
): string {
  const [, , number] = id.split('.');
  const names = {
    request: requestName(request, operation, lang),
    phase: say(lang, columnTexts[phase]),
  };
  return number === undefined
    ? say(lang, compareTexts.column, names)
    : say(lang, compareTexts.columnAgain, { ...names, number });
}
