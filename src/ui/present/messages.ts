import { LANGS, type Lang } from '../../lib/text.ts';
import { THEMES, type Theme } from '../../link/index.ts';
import type { FactStatus } from '../../narration/index.ts';
import type { LessonNotes } from '../store/lesson-stage.ts';
import type { Deck, Slide, SlideQuestion, SlideWords } from './deck.ts';
import { MOST_VOTES, type Poll } from './polls.ts';

const STAGE_ACTIONS = [
  ...(['first', 'previous', 'next', 'last', 'toggle', 'blank', 'reveal'] as const),
  ...(['previous-idea', 'next-idea'] as const),
] as const;

/** What either window may ask of the stage. */
export type StageAction = (typeof STAGE_ACTIONS)[number];

/** How the stage is seen now. */
export interface StageState {
  /** 1 to the number of slides. */
  readonly position: number;
  readonly playing: boolean;
  readonly blanked: boolean;
  readonly lang: Lang;
  readonly theme: Theme | null;
  /** Whether the stage puts questions to the room. */
  readonly asks: boolean;
  /** What the room has said so far. */
  readonly polls: readonly Poll[];
  /** Which idea of the lesson is on stage, from 1, its question last; null where the run is part of no lesson. */
  readonly place: number | null;
}

/** From the stage to its notes. */
export type ToNotes =
  | { readonly to: 'notes'; readonly type: 'deck'; readonly deck: Deck; readonly stage: StageState }
  | { readonly to: 'notes'; readonly type: 'stage'; readonly stage: StageState }
  /** The stage is being closed. */
  | { readonly to: 'notes'; readonly type: 'bye' };

/** From the notes to their stage. */
export type ToStage =
  /** A notes window has opened, or was reloaded, and knows nothing. */
  | { readonly to: 'stage'; readonly type: 'hello' }
  | { readonly to: 'stage'; readonly type: 'do'; readonly action: StageAction }
  /** One vote for a choice of the question that is asked now, from 0; or one less. */
  | {
      readonly to: 'stage';
      readonly type: 'vote';
      readonly choice: number;
      readonly by: 1 | -1;
    };

type Guard<T> = (value: unknown) => value is T;

/** Has every field in its place; the compiler asks for one more guard when there is one more field. */
function fields<T extends object>(guards: { readonly [K in keyof T]: Guard<T[K]> }): Guard<T> {
  const rows: readonly [string, Guard<unknown>][] = Object.entries(guards);
  return (value): value is T => {
    const given = Object(value) as Record<string, unknown>;
    return rows.every(([key, guard]) => guard(given[key]));
  };
}

function listOf<T>(guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(guard);
}

function oneOf<const T>(...words: readonly T[]): Guard<T> {
  return (value): value is T => words.some((word) => word === value);
}

function either<T>(...guards: readonly Guard<T>[]): Guard<T> {
  return (value): value is T => guards.some((guard) => guard(value));
}

const text: Guard<string> = (value) => typeof value === 'string';
const flag = oneOf(true, false);
/** A question has four choices; a key has one digit. */
const MOST_CHOICES = 8;

const position: Guard<number> = (value): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 1;

/** A whole number from 0 to a greatest one. */
function upTo(most: number): Guard<number> {
  return (value): value is number =>
    Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;
}

const question = fields<SlideQuestion>({
  id: text,
  question: text,
  choices: listOf(text),
  answer: text,
  why: text,
});

const poll = fields<Poll>({ question: text, votes: listOf(upTo(MOST_VOTES)), revealed: flag });

const words = fields<SlideWords>({
  title: text,
  body: text,
  say: text,
  ask: text,
  answer: text,
  holdings: listOf(text),
  changes: listOf(text),
  caution: text,
  questions: listOf(question),
});

const slide = fields<Slide>({
  id: text,
  status: oneOf<FactStatus>('documented', 'recorded', 'inferred', 'modelled'),
  words: fields({ en: words, ja: words }),
});

/** A run without a step has nothing to show, and would leave the notes empty. */
const slides: Guard<readonly Slide[]> = (value): value is readonly Slide[] =>
  listOf(slide)(value) && value.length > 0;

/** No plan takes longer, in minutes. */
const LONGEST = 1440;

const lessonNotes = fields<LessonNotes>({
  title: text,
  plan: listOf(fields<LessonNotes['plan'][number]>({ minutes: upTo(LONGEST), what: text })),
  ideas: listOf(fields<LessonNotes['ideas'][number]>({ title: text, note: text })),
  question: fields({ ask: text, choices: listOf(text), answer: text, why: text }),
  takeaway: text,
});

const deck = fields<Deck>({
  title: fields({ en: text, ja: text }),
  slides,
  lesson: either<Deck['lesson']>(oneOf(null), fields({ en: lessonNotes, ja: lessonNotes })),
});

const stage = fields<StageState>({
  position,
  playing: flag,
  blanked: flag,
  lang: oneOf(...LANGS),
  theme: oneOf(...THEMES, null),
  asks: flag,
  polls: listOf(poll),
  place: either<number | null>(oneOf(null), position),
});

/** A message for the notes, every part of it as expected. */
export const isToNotes = either<ToNotes>(
  fields({ to: oneOf('notes'), type: oneOf('deck'), deck, stage }),
  fields({ to: oneOf('notes'), type: oneOf('stage'), stage }),
  fields({ to: oneOf('notes'), type: oneOf('bye') }),
);

/** A message for the stage that it knows how to follow. */
export const isToStage = either<ToStage>(
  fields({ to: oneOf('stage'), type: oneOf('hello') }),
  fields({ to: oneOf('stage'), type: oneOf('do'), action: oneOf(...STAGE_ACTIONS) }),
  fields({
    to: oneOf('stage'),
    type: oneOf('vote'),
    choice: upTo(MOST_CHOICES),
    by: oneOf(1, -1),
  }),
);
