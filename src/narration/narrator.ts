import { awsPage } from '../lib/aws-docs.ts';
import type { Lang } from '../lib/text.ts';
import { type BeatKind, runIndex } from '../player/index.ts';
import type { Circumstances, ConstraintId } from '../scenario/index.ts';
import type { FactId, FailStep, Step, Trace, Value } from '../trace/index.ts';
import { aboutMode, type ModeAbout } from './about.ts';
import { captionOf, questionOf, takeawayOf } from './captions/caption.ts';
import type { Caption, CaptionTables, Question } from './captions/caption-tables.ts';
import type { Citation } from './facts.ts';
import { FACTS } from './facts.ts';
import type { RareTables } from './rare-tables.ts';
import { askedBy } from './requests/asked.ts';
import { isLive } from './requests/is-live.ts';
import { requestWords } from './requests/request-words.ts';
import type { CauseText, LanguageTables, StepContext, StepText, Words } from './types.ts';

/** What a step rests on, in words. */
export interface Fact extends Citation {
  /** What is documented, or why it is modelled so. */
  readonly note: string;
}

/** Says in one language what happens in a run. */
export interface Narrator {
  readonly lang: Lang;
  /** What is said of a step. Every number in it comes from the trace. The step's own name where nobody has words for it. */
  step(step: Step, trace: Trace): StepText;
  /** Why a step happens, in a line; who said no, where somebody did. Never without words. */
  caption(step: Step, trace: Trace): Caption;
  /** What stands in place of title and caption until a verdict is to be seen; null for a step without one. */
  question(step: Step, trace: Trace): Question | null;
  /** What a beat of a story is called, in a word or two. */
  beatName(kind: BeatKind): string;
  /** What remains true at the end of a run, or what protected the object; null for a run of no known mode. */
  takeaway(trace: Trace): string | null;
  /** What problem a mode solves, in a sentence or two; its full name is in `about`. */
  problem(mode: Circumstances['mode']): string;
  /** What a value is called; its own name where nobody has words for it. */
  valueName(value: Pick<Value, 'name'>, trace: Trace): string;
  /** The same for a narrow place: as short as can be, to be shown beside an icon and with the full name at hand. */
  valueShortName(value: Pick<Value, 'name'>, trace: Trace): string;
  /** What a value is for, in a sentence; null where nobody has words for it. */
  valueMeaning(value: Pick<Value, 'name'>, trace: Trace): string | null;
  /** What a part of a value is called; its own name where nobody has words for it. */
  spanName(name: string, trace: Trace): string;
  /** What a part of a value is for, in a sentence; null where nobody has words for it. */
  spanMeaning(name: string, trace: Trace): string | null;
  /** The true cause of a refusal, and what would mend it; null where nobody has words for it. */
  cause(step: FailStep, trace: Trace): CauseText | null;
  fact(id: FactId): Fact;
  /** What a statement rests on, with the pages as this language has them. */
  cite(citation: Citation): Citation;
  /** Why a circumstance cannot have a value beside the others. */
  constraint(id: ConstraintId): string;
  /** What a mode is, whose keys it has, what it costs and what it is not for. */
  about(mode: Circumstances['mode']): ModeAbout;
}

/**
 * The narrator who has these tables.
 *
 * @param rare what is said where a run is no usual one; null where none but usual ones are told (`usual.ts`)
 */
export function narratorOf(
  tables: LanguageTables,
  captions: CaptionTables,
  rare: RareTables | null,
): Narrator {
  const notes: Readonly<Partial<Record<FactId, string>>> = { ...tables.facts, ...rare?.facts };
  const stepText = oncePerStep(wordsOfStep);
  return {
    lang: tables.lang,
    step: stepText,
    caption: oncePerStep((step, trace) =>
      captionOf(captions, rare, contextOf(step, trace), () => stepText(step, trace).title),
    ),
    question: oncePerStep((step, trace) => questionOf(captions, contextOf(step, trace))),
    beatName: (kind) => captions.beats[kind],
    takeaway: (trace) => takeawayOf(captions, rare, trace),
    problem: (mode) => captions.problems[mode],
    valueName: ({ name }, trace) => find(trace, ({ values }) => values[name])?.name ?? name,
    valueShortName({ name }, trace) {
      const term = find(trace, ({ values }) => values[name]);
      return term?.short ?? term?.name ?? name;
    },
    valueMeaning: ({ name }, trace) => find(trace, ({ values }) => values[name])?.means ?? null,
    spanName: (name, trace) => find(trace, ({ spans }) => spans[name])?.name ?? name,
    spanMeaning: (name, trace) => find(trace, ({ spans }) => spans[name])?.means ?? null,
    cause: ({ cause: { id, facts } }, trace) =>
      (find(trace, ({ causes }) => causes?.[id]) ?? rare?.causes[id])?.(facts) ?? null,
    fact: (id) => ({ ...cite(FACTS[id]), note: notes[id] ?? '' }),
    cite,
    constraint: (id) => tables.constraints[id],
    about: (mode) => aboutMode(mode, tables.about),
  };

  function cite({ status, source, url, also }: Citation): Citation {
    return {
      status,
      source: tables.sourceTitle(source),
      url: url === null ? null : awsPage(url, tables.lang),
      ...(also === undefined
        ? {}
        : {
            also: { source: tables.sourceTitle(also.source), url: awsPage(also.url, tables.lang) },
          }),
    };
  }

  function wordsOfStep(step: Step, trace: Trace): StepText {
    const own = rare === null ? null : (requestWords(rare.requests, step, trace)?.words ?? null);
    const words = own ?? find(trace, ({ steps }) => steps[step.name]);
    if (words !== undefined) return words(contextOf(step, trace));
    const asked = askedBy(step);
    if (asked !== null && rare !== null)
      return rare.requests.message(asked)(contextOf(step, trace));
    return { label: step.name, title: step.name, body: '' };
  }

  function contextOf(step: Step, trace: Trace): StepContext {
    const { values } = runIndex(trace);
    return { step, trace, value: (id) => values.get(id) };
  }

  /** What the mode's own words have, else everybody's; a live request may touch objects of other modes as well. */
  function find<T>(trace: Trace, pick: (words: Words) => T | undefined): T | undefined {
    const modes = rare?.modes ?? {};
    const own = modes[trace.scenario.mode as Circumstances['mode']];
    const others = isLive(trace) ? Object.values(modes) : [];
    const before = own === undefined ? [] : [own];
    for (const words of [...before, ...tables.shared, ...(rare?.shared ?? []), ...others]) {
      const found = pick(words);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** Remembers what is said of a step: many parts of a screen say it, at each change of the stage. */
function oncePerStep<T>(say: (step: Step, trace: Trace) => T): (step: Step, trace: Trace) => T {
  const said = new WeakMap<Trace, Map<Step, T>>();
  return (step, trace) => {
    const ofRun = said.get(trace) ?? new Map<Step, T>();
    said.set(trace, ofRun);
    const words = ofRun.has(step) ? (ofRun.get(step) as T) : say(step, trace);
    ofRun.set(step, words);
    return words;
  };
}
