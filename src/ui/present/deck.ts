import { say } from '../../i18n/index.ts';
import { notesTexts } from '../../i18n/texts/presenting.ts';
import type { Lang } from '../../lib/text.ts';
import type { FactStatus } from '../../narration/index.ts';
import { changeLines, factsOf, holdingLines } from '../../narration/notes/note-facts.ts';
import { notesOf } from '../../narration/notes/notes-of.ts';
import { questionsOf, tell } from '../../predict/index.ts';
import type { Trace } from '../../trace/index.ts';
import { flowTitle } from '../kit/flow-title.ts';
import type { RunTexts } from '../run/run-texts.ts';
import type { State } from '../store/state.ts';

/** What the notes window shows of one step, in one language. Plain data: it travels between windows. */
interface SlideWords {
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

interface SlideQuestion {
  readonly question: string;
  readonly answer: string;
  readonly why: string;
}

interface Slide {
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
}

/** The notes of the run on the screen; null before it and its words are there. */
export function deckOf({ trace, texts }: Pick<State, 'trace' | 'texts'>): Deck | null {
  return trace && texts ? makeDeck(trace, texts) : null;
}

export function makeDeck(trace: Trace, texts: RunTexts): Deck {
  return {
    title: { en: flowTitle(trace.scenario, 'en'), ja: flowTitle(trace.scenario, 'ja') },
    slides: trace.steps.map(({ id, fact }, index) => ({
      id,
      status: texts.fact(fact).status,
      words: {
        en: slideWords(trace, index + 1, 'en', texts),
        ja: slideWords(trace, index + 1, 'ja', texts),
      },
    })),
  };
}

function slideWords(trace: Trace, position: number, lang: Lang, texts: RunTexts): SlideWords {
  const facts = factsOf(trace, position, lang, texts);
  const { title, body } = texts.narrate(facts.step, trace, lang);
  const [said, ask, answer] = notesOf(facts);
  const { status, source, note } = texts.fact(facts.step.fact);
  return {
    title,
    body,
    say: said,
    ask,
    answer,
    holdings: holdingLines(facts),
    changes: changeLines(facts),
    caution: say(lang, notesTexts[status], { source, note: note[lang] }),
    questions: questionsOf(trace)
      .filter(({ before }) => before === position + 1)
      .map((question) => {
        const told = tell(question, trace, lang, texts);
        return { question: told.ask, answer: told.answer, why: told.why };
      }),
  };
}
