import fc from 'fast-check';
import type { LessonNotes } from '../store/lesson-stage.ts';
import type { Deck, SlideWords } from './deck.ts';
import type { StageState, ToNotes, ToStage } from './messages.ts';

const words: SlideWords = {
  title: 'The client uploads the object',
  body: 'b',
  say: 's',
  ask: 'a',
  answer: 'y',
  holdings: ['Amazon S3: object'],
  changes: ['Comes: object'],
  caution: 'c',
  questions: [{ id: 'who@2', question: 'q', choices: ['a', 'b'], answer: 'a', why: 'w' }],
};

const lesson: LessonNotes = {
  title: 'Two services must say yes',
  plan: [{ minutes: 3, what: 'w' }],
  ideas: [{ title: 't', note: 'n' }],
  question: { ask: 'q', choices: ['a', 'b'], answer: 'a', why: 'w' },
  takeaway: 't',
};

export const deck: Deck = {
  lesson: null,
  title: { en: 'Upload', ja: 'アップロード' },
  slides: [
    { id: 'one', status: 'documented', words: { en: words, ja: words } },
    { id: 'two', status: 'modelled', words: { en: words, ja: words } },
  ],
};

/** The same run as a part of a lesson. */
export const lessonDeck: Deck = { ...deck, lesson: { en: lesson, ja: lesson } };

export const stage: StageState = {
  position: 2,
  playing: false,
  blanked: false,
  lang: 'ja',
  theme: null,
  asks: true,
  polls: [{ question: 'who@2', votes: [3, 0], revealed: false }],
  place: null,
};

export const toNotes: readonly ToNotes[] = [
  { to: 'notes', type: 'deck', deck, stage },
  { to: 'notes', type: 'deck', deck: lessonDeck, stage: { ...stage, place: 1 } },
  { to: 'notes', type: 'stage', stage: { ...stage, theme: 'dark' } },
  { to: 'notes', type: 'bye' },
];

export const toStage: readonly ToStage[] = [
  { to: 'stage', type: 'hello' },
  ...(
    [
      'first',
      'previous',
      'next',
      'last',
      'toggle',
      'blank',
      'reveal',
      'previous-idea',
      'next-idea',
    ] as const
  ).map((action) => ({ to: 'stage', type: 'do', action }) as const),
  { to: 'stage', type: 'vote', choice: 0, by: 1 },
  { to: 'stage', type: 'vote', choice: 3, by: -1 },
];

/** What nobody sends: anything at all, and whatever names an end and a type but lacks the rest. */
export const strangers: readonly unknown[] = [
  undefined,
  null,
  0,
  '',
  'stage',
  [],
  [null],
  {},
  { to: 'stage' },
  { to: 'notes' },
  { to: 'stage', type: null },
  { to: 'stage', type: 'do' },
  { to: 'stage', type: 'do', action: 'reload' },
  { to: 'stage', type: 'do', action: ['next'] },
  { to: 'stage', type: 'do', action: 'constructor' },
  { to: 'stage', type: 'set' },
  { to: 'stage', type: 'vote' },
  { to: 'stage', type: 'vote', choice: 0 },
  { to: 'stage', type: 'vote', choice: -1, by: 1 },
  { to: 'stage', type: 'vote', choice: 0.5, by: 1 },
  { to: 'stage', type: 'vote', choice: 99, by: 1 },
  { to: 'stage', type: 'vote', choice: 0, by: 100 },
  { to: ['stage'], type: 'hello' },
  { to: 'both', type: 'hello' },
  { to: 'notes', type: 'deck' },
  { to: 'notes', type: 'deck', deck, stage: null },
  { to: 'notes', type: 'deck', deck: null, stage },
  { to: 'notes', type: 'deck', deck: { title: deck.title, slides: [] }, stage },
  { to: 'notes', type: 'deck', deck: { title: deck.title, slides: [null] }, stage },
  { to: 'notes', type: 'deck', deck: { title: 'Upload', slides: deck.slides }, stage },
  { to: 'notes', type: 'stage' },
  { to: 'notes', type: 'stage', stage: { ...stage, position: 0 } },
  { to: 'notes', type: 'stage', stage: { ...stage, position: 1.5 } },
  { to: 'notes', type: 'stage', stage: { ...stage, position: Number.NaN } },
  { to: 'notes', type: 'stage', stage: { ...stage, lang: 'fr' } },
  { to: 'notes', type: 'stage', stage: { ...stage, theme: undefined } },
  { to: 'notes', type: 'stage', stage: { ...stage, asks: 1 } },
  { to: 'notes', type: 'stage', stage: { ...stage, polls: null } },
  { to: 'notes', type: 'stage', stage: { ...stage, polls: [{ question: 'q', votes: [1] }] } },
  ...[0, -1, 1.5, '1', undefined].map((place) => ({
    to: 'notes',
    type: 'stage',
    stage: { ...stage, place },
  })),
  ...[undefined, 'lesson', {}, { en: lesson }, { en: lesson, ja: { ...lesson, plan: [{}] } }].map(
    (notes) => ({ to: 'notes', type: 'deck', deck: { ...deck, lesson: notes }, stage }),
  ),
  ...[[-1], [1e9], [0.5], ['1'], null].map((votes) => ({
    to: 'notes',
    type: 'stage',
    stage: { ...stage, polls: [{ question: 'q', votes, revealed: false }] },
  })),
];

/** Where a value lies in another, key by key. */
type Path = readonly string[];

function pathsOf(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...pathsOf(inner).map((path) => [key, ...path]),
  ]);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => Object(inner)[key], value);
}

function replaced(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...value]
    : { ...Object(value) };
  Object.assign(copy, { [key]: replaced(Object(value)[key], rest, other) });
  return copy;
}

const kindOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** Messages of which one part, however deep, is of another kind than it has to be, or missing. */
export const nearMisses = fc
  .constantFrom<unknown>(...toNotes, ...toStage)
  .chain((message) =>
    fc.tuple(fc.constant(message), fc.constantFrom(...pathsOf(message)), fc.jsonValue()),
  )
  .map(([message, path, other]) => {
    const before = valueAt(message, path);
    // These may be null, or not.
    const mayBeNull = ['theme', 'lesson', 'place'].includes(path.at(-1) ?? '');
    const isOther = kindOf(other) !== kindOf(before) && !mayBeNull;
    return replaced(message, path, isOther ? other : undefined);
  });
