import { exactSize, fieldTexts, say, sayCount } from '../i18n/index.ts';
import { learnWordCounts, learnWords } from '../i18n/texts/learn-words.ts';
import type { Lang } from '../lib/text.ts';
import { FACTS } from '../narration/facts.ts';
import type { Fact, Narrator } from '../narration/index.ts';
import { kmsCalls, type Look, lookOf, runIndex, statusText } from '../player/index.ts';
import { type Circumstances, type FieldKey, isFieldKey, isValueOf } from '../scenario/index.ts';
import type { FactId, Trace } from '../trace/index.ts';
import { clientHeader } from './client-message.ts';
import { type Figure, figureOf } from './figures.ts';
import { movedObjects, storedLayers } from './stored.ts';
import { type Part, partsOf, type TokenName } from './tokens.ts';

/** A part of a lesson's text as it is read. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** Leads to a step of the run. */
  | { readonly kind: 'step'; readonly text: string; readonly id: string; readonly position: number }
  /** A value's name, with how it is drawn. */
  | { readonly kind: 'value'; readonly text: string; readonly name: string; readonly look: Look }
  | { readonly kind: 'figure'; readonly text: string; readonly figure: Figure }
  | { readonly kind: 'fact'; readonly text: string; readonly fact: Fact }
  /** What the run does not have, or no token at all: shown as it was written. */
  | { readonly kind: 'unknown'; readonly text: string };

/** Where a text takes its numbers and names from. */
export interface Source {
  readonly trace: Trace;
  readonly narrator: Narrator;
}

/** A lesson's text with its tokens filled in from a run, in the narrator's language. Never throws. */
export function fill(text: string, source: Source): readonly Piece[] {
  return partsOf(text).map((part) => pieceOf(part, source));
}

/** Tokens that need no run: names and numbers of AWS's, and words of the page. */
const WITHOUT_RUN: ReadonlySet<TokenName> = new Set(['field', 'label', 'mode', 'figure', 'fact']);

/** A text that speaks of no run (a title, a takeaway) with its tokens filled in. What needs a run is unknown here. */
export function fillWithoutRun(text: string, narrator: Narrator): readonly Piece[] {
  return partsOf(text).map((part) =>
    part.kind === 'token' && !WITHOUT_RUN.has(part.name)
      ? unfilled(part)
      : pieceOf(part, { trace: NO_RUN, narrator }),
  );
}

/** Nobody looks at it: what would is unknown before. */
const NO_RUN = { values: [], steps: [], setup: [], events: [], world: {} } as unknown as Trace;

/** The same as one text, for where there are no links: titles, notes, print. */
export function fillText(text: string, source: Source): string {
  return fill(text, source)
    .map((piece) => piece.text)
    .join('');
}

function pieceOf(part: Part, source: Source): Piece {
  if (part.kind === 'plain') return { kind: 'text', text: part.text };
  if (part.kind !== 'token') return part;
  const { name, about } = part;
  return FILLERS[name](source, about[0] ?? '', about[1] ?? '') ?? unfilled(part);
}

function unfilled({ name, about }: Part & { readonly kind: 'token' }): Piece {
  return { kind: 'unknown', text: `{${[name, ...about].join(' ')}}` };
}

type Filler = (source: Source, about: string, more: string) => Piece | null;

const plain = (text: string): Piece => ({ kind: 'text', text });
const code = (text: string): Piece => ({ kind: 'code', text });

const FILLERS: Readonly<Record<TokenName, Filler>> = {
  value({ trace, narrator }, name) {
    const value = trace.values.find((each) => each.name === name);
    return value === undefined
      ? null
      : { kind: 'value', name, text: narrator.valueName(value, trace), look: lookOf(value.role) };
  },
  bytes({ trace, narrator }, name) {
    const value = trace.values.find((each) => each.name === name);
    return value === undefined ? null : plain(exactSize(narrator.lang, value.bytes.length));
  },
  step({ trace, narrator }, id) {
    const place = runIndex(trace).steps.find(({ step }) => step.id === id);
    return place === undefined
      ? null
      : {
          kind: 'step',
          id,
          position: place.position,
          text: say(narrator.lang, learnWords.step, { position: place.position }),
        };
  },
  steps: ({ trace, narrator }) =>
    plain(sayCount(narrator.lang, learnWordCounts.steps, trace.steps.length)),
  'kms-calls': ({ trace, narrator }) =>
    plain(sayCount(narrator.lang, learnWordCounts.calls, kmsCalls(trace))),
  answer: ({ trace }) => code(statusText(trace.outcome.status)),
  code: ({ trace, narrator }) =>
    trace.outcome.code === null
      ? plain(say(narrator.lang, learnWords.none))
      : code(trace.outcome.code),
  message: ({ trace, narrator }) =>
    trace.outcome.message === null
      ? plain(say(narrator.lang, learnWords.none))
      : code(trace.outcome.message),
  world: ({ trace }, name) => {
    const text = Object.hasOwn(trace.world, name) ? trace.world[name] : undefined;
    return text === undefined ? null : code(text);
  },
  header: ({ trace }, name) => headerPiece(trace, 'request', name),
  'answer-header': ({ trace }, name) => headerPiece(trace, 'response', name),
  events: ({ trace, narrator }, source) =>
    plain(
      sayCount(
        narrator.lang,
        learnWordCounts.events,
        trace.events.filter(({ event }) => event.eventSource === source).length,
      ),
    ),
  objects: ({ trace, narrator }) =>
    plain(sayCount(narrator.lang, learnWordCounts.objects, movedObjects(trace))),
  layers: ({ trace, narrator }) =>
    plain(sayCount(narrator.lang, learnWordCounts.layers, storedLayers(trace))),
  field: ({ narrator: { lang } }, key) =>
    isFieldKey(key) ? plain(fieldTexts(key).label[lang]) : null,
  label: ({ narrator: { lang } }, key, value) =>
    isFieldKey(key) ? labelOf(key, value, lang) : null,
  mode: ({ narrator }, mode) =>
    isValueOf('mode', mode) ? plain(narrator.about(mode as Circumstances['mode']).name) : null,
  figure({ narrator }, name) {
    const figure = figureOf(name, narrator.lang);
    return figure === null ? null : { kind: 'figure', text: figure.text, figure };
  },
  fact({ narrator }, id) {
    if (!Object.hasOwn(FACTS, id)) return null;
    const fact = narrator.fact(id as FactId);
    return { kind: 'fact', text: fact.source, fact };
  },
};

function labelOf(key: FieldKey, value: string, lang: Lang): Piece | null {
  const label = fieldTexts(key).values[value];
  return label === undefined ? null : plain(label[lang]);
}

function headerPiece(trace: Trace, of: 'request' | 'response', name: string): Piece | null {
  const value = clientHeader(trace, of, name);
  return value === null ? null : code(value);
}
