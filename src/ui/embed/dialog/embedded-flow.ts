import { say } from '../../../i18n/index.ts';
import { embedTexts } from '../../../i18n/texts/embed.ts';
import { courseTitle, isCourseLesson } from '../../../lessons/course/index.ts';
import type { Lang } from '../../../lib/text.ts';
import { fieldsOf } from '../../../link/fields.ts';
import { CONTENT_VERSION, encodeAddress, FIRST_PAGE, type Theme } from '../../../link/index.ts';
import { flowTitle } from '../../kit/flow-title.ts';
import { linkedFlow, pageAt } from '../../store/share-link.ts';
import type { State } from '../../store/state.ts';
import type { EmbeddedFlow } from './pieces.ts';

/** Width and height in CSS px; a null width is all there is. */
export const SIZES = {
  small: { width: 360, height: 400 },
  medium: { width: 560, height: 500 },
  large: { width: 800, height: 600 },
  full: { width: null, height: 500 },
} as const;
export type Size = keyof typeof SIZES;

/** How the flow is to look where it is embedded; null: as the reader's browser has it. */
export interface Looks {
  readonly size: Size;
  readonly lang: Lang | null;
  readonly theme: Theme | null;
}

/**
 * What is on the screen, a flow, a comparison or a lesson, as it is to be embedded.
 *
 * @param base the page's own address
 */
export function embeddedFlow(state: State, looks: Looks, base: string): EmbeddedFlow {
  if (state.page === FIRST_PAGE) return flowOf(state, looks, base);
  return state.page === 'learn' ? lessonOf(state, looks, base) : comparisonOf(state, looks, base);
}

function comparisonOf(
  { page, extras, lang: own }: State,
  looks: Looks,
  base: string,
): EmbeddedFlow {
  const { size, lang, theme } = looks;
  const made = { version: CONTENT_VERSION, position: null };
  const { need: _, ...extra } = extras[page] ?? {};
  const said = { page, extra, lang, theme, made };
  const embedHash = encodeAddress({ ...said, embed: true });
  return {
    page: pageAt(base),
    hash: encodeAddress(said),
    embedHash,
    fields: fieldsOf(embedHash),
    title: say(lang ?? own, embedTexts.comparison),
    size: SIZES[size],
    element: 's3-encryption-compare',
    picture: null,
  };
}

/** The lesson that is open; null on the page that lists them. */
function lessonTitle({ page, extras }: State, lang: Lang): string | null {
  const { lesson } = extras[page] ?? {};
  if (page !== 'learn' || lesson === undefined) return null;
  return isCourseLesson(lesson) ? courseTitle(lesson)[lang] : lesson;
}

/** Whether readers elsewhere would find the lesson: in the course, or beside the site. */
export function isWithinReach({ page, extras }: State): boolean {
  const { lesson, from } = extras[page] ?? {};
  return page !== 'learn' || lesson === undefined || from !== undefined || isCourseLesson(lesson);
}

function lessonOf(state: State, looks: Looks, base: string): EmbeddedFlow {
  const { size, lang, theme } = looks;
  const { page, extras, lang: own } = state;
  // What the reader's own progress or a trainer's wish is, is no matter of the readers elsewhere.
  const extra = Object.fromEntries(
    Object.entries(extras[page] ?? {}).filter(([key]) =>
      ['lesson', 'task', 'exercises', 'class', 'from'].includes(key),
    ),
  );
  const said = { page, extra, lang, theme };
  const embedHash = encodeAddress({ ...said, embed: true });
  return {
    page: pageAt(base),
    hash: encodeAddress(said),
    embedHash,
    fields: fieldsOf(embedHash),
    title: lessonTitle(state, lang ?? own) ?? say(lang ?? own, embedTexts.lessons),
    size: SIZES[size],
    element: 's3-encryption-lesson',
    picture: null,
  };
}

function flowOf(state: State, looks: Looks, base: string): EmbeddedFlow {
  const { size, lang, theme } = looks;
  const { view, predict, circumstances } = state;
  const said = {
    ...linkedFlow(state, { step: true, lang: false }),
    lang,
    theme,
    view: view === 'rooms' ? null : view,
    predict,
  };
  const embedHash = encodeAddress({ ...said, embed: true });
  const { mode, operation } = circumstances;
  const named = [mode, operation, state.trace?.outcome.code].filter(Boolean);
  return {
    page: pageAt(base),
    hash: encodeAddress(said),
    embedHash,
    fields: fieldsOf(embedHash),
    title: flowTitle(circumstances, lang ?? state.lang),
    size: SIZES[size],
    element: 's3-encryption-flow',
    picture: `${named.join('-')}-diagram.svg`,
  };
}
