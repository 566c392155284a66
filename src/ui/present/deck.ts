import { custodyTexts, diagramTexts, say } from '../../i18n/index.ts';
import type { Lang } from '../../lib/text.ts';
import { LANGS } from '../../lib/text.ts';
import { type FactStatus, loadNarrator, loadNotes } from '../../narration/index.ts';
import type { NoteTeller } from '../../narration/notes/note.ts';
import { changeLines, factsOf, holdingLines, notesOf } from '../../narration/notes/note-facts.ts';
import { questionsOf, tell } from '../../predict/index.ts';
import type { Trace } from '../../trace/index.ts';
import { runTitle } from '../kit/flow-title.ts';
import type { LessonNotes } from '../store/lesson-stage.ts';

/** What the notes window shows of one step, in one language. Plain data: it travels between windows. */
export interface SlideWords {
  readonly title: string;
  readonly body: string;
  /** What to say, beyond what the room reads. */
  readonly say: string;
  /** What to ask the room before going on, and what is true. */
  readonly ask: string;
  readonly answer: string;
  /** Who holds what after the step, save public values. */
  readonly holdings: readonly string[];
  /** What appeared in somebody's hands with the step, and what went. */
  readonly changes: readonly string[];
  /** How sure the step is, and how to speak of it. */
  readonly caution: string;
  /** The questions of the learner's mode that are asked here, with their right answers. */
  readonly questions: readonly SlideQuestion[];
}

export interface SlideQuestion {
  /** Stable within the run; the room's votes are known by it. */
  readonly id: string;
  readonly question: string;
  /** In the order in which the room sees them. */
  readonly choices: readonly string[];
  readonly answer: string;
  readonly why: string;
}

export interface Slide {
  /** The step's stable id. */
  readonly id: string;
  readonly status: FactStatus;
  readonly words: Readonly<Record<Lang, SlideWords>>;
}

/** A whole run as notes, so that they go on where the stage is gone. */
export interface Deck {
  /** What is being played. */
  readonly title: Readonly<Record<Lang, string>>;
  readonly slides: readonly Slide[];
  /** Of which lesson the run is a part; null for a flow on its own. */
  readonly lesson: Readonly<Record<Lang, LessonNotes>> | null;
}

/** Who tells the notes, in each language: a deck has both, so that the notes change theirs by themselves. */
export type NoteTellers = Readonly<Record<Lang, NoteTeller>>;

export async function loadTellers(): Promise<NoteTellers> {
  const [en, ja] = await Promise.all(LANGS.map(loadTeller));
  return { en, ja } as NoteTellers;
}

async function loadTeller(lang: Lang): Promise<NoteTeller> {
  const [narrator, notes] = await Promise.all([loadNarrator(lang), loadNotes(lang)]);
  return {
    narrator,
    notes,
    party: (actor) => say(lang, diagramTexts[actor]),
    look: (look) => say(lang, custodyTexts[look]),
  };
}

/** A whole run as notes, with those of the lesson that it is a part of. */
export function makeDeck(trace: Trace, tellers: NoteTellers, lesson: Deck['lesson'] = null): Deck {
  return {
    lesson,
    title: { en: runTitle(trace, 'en'), ja: runTitle(trace, 'ja') },
    slides: trace.steps.map(({ id, fact }, index) => ({
      id,
      status: tellers.en.narrator.fact(fact).status,
      words: {
        en: slideWords(trace, index + 1, tellers.en),
        ja: slideWords(trace, index + 1, tellers.ja),
      },
    })),
  };
}

function slideWords(trace: Trace, position: number, teller: NoteTeller): SlideWords {
  const { narrator, notes } = teller;
  const facts = factsOf(trace, position, teller);
  const { title, body } = narrator.step(facts.step, trace);
  const [said, ask, answer] = notesOf(facts);
  const fact = narrator.fact(facts.step.fact);
  return {
    title,
    body,
    say: said,
    ask,
    answer,
    holdings: holdingLines(facts),
    changes: changeLines(facts),
    caution: notes.phrases.caution[fact.status](fact),
    questions: questionsOf(trace)
      .filter(({ before }) => before === position + 1)
      .map((question) => {
        const told = tell(question, trace, narrator);
        return {
          id: question.id,
          question: told.ask,
          choices: told.choices.map((choice) => choice.text),
          answer: told.answer,
          why: told.why,
        };
      }),
  };
}
