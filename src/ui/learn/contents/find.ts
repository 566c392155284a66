import type { Lesson } from '../../../lessons/lesson.ts';
import { wordsIn } from '../../../lessons/lesson.ts';
import { partsOf } from '../../../lessons/tokens.ts';
import type { Lang } from '../../../lib/text.ts';

/** A text to search in: as it is read, without what a run fills in. */
function searchable(text: string): string {
  return partsOf(text)
    .map((part) => (part.kind === 'token' ? part.about.join(' ') : part.text))
    .join('')
    .toLocaleLowerCase();
}

/**
 * Whether a lesson speaks of what is searched for: every word of it, in title, idea, takeaway or exercise, in whichever case.
 * An empty search finds every lesson.
 */
export function speaksOf(lesson: Lesson, search: string, lang: Lang): boolean {
  const wanted = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const said = [
    lesson.title,
    lesson.about,
    lesson.takeaway,
    ...lesson.ideas.flatMap(({ title, words }) => [title, ...words]),
    ...lesson.tasks.flatMap(({ title, ask, done }) => [title, ask, done]),
  ];
  const text = said.map((each) => searchable(wordsIn(each, lang).text)).join('\n');
  return wanted.every((word) => text.includes(word));
}
