import { say } from '../../i18n/index.ts';
import { notesTexts } from '../../i18n/texts/presenting.ts';
import type { Lang } from '../../lib/text.ts';
import { changeLines, factsOf, holdingLines } from '../../narration/notes/note-facts.ts';
import { notesOf } from '../../narration/notes/notes-of.ts';
import { questionsOf, tell } from '../../predict/index.ts';
import type { Trace } from '../../trace/index.ts';
import { flowTitle } from '../kit/flow-title.ts';
import type { RunTexts } from '../run/run-texts.ts';
import type { State } from '../store/state.ts';
import type { Deck, SlideWords } from './deck.ts';

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
