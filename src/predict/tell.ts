import { spaced } from '../lib/text.ts';
import { runIndex } from '../player/index.ts';
import type { Trace } from '../trace/index.ts';
import type { Namer, Question, QuestionContext } from './kind.ts';
import { KINDS } from './kinds.ts';
import { described } from './words.ts';

/** A question in a language. */
export interface ToldQuestion {
  readonly ask: string;
  /** In the order of the question's choices. */
  readonly choices: readonly {
    readonly choice: string;
    readonly text: string;
    readonly isRight: boolean;
  }[];
  /** The right choice. */
  readonly answer: string;
  readonly why: string;
}

/**
 * A question of a run in words, with its right answer.
 *
 * @param namer who has words for the run's steps and values; its language is that of the question
 * @throws when the question is not one of this run's
 */
export function tell(question: Question, trace: Trace, namer: Namer): ToldQuestion {
  const { lang } = namer;
  const words = KINDS[question.kind]?.words[lang];
  const step = trace.steps.find(({ id }) => id === question.evidence.step);
  if (words === undefined || step === undefined)
    throw new Error(`${question.id} is of another run`);
  const run = runIndex(trace);
  const name = (stable: string) => namer.valueName({ name: stable }, trace);
  const context: QuestionContext = {
    trace,
    question,
    step,
    value: (id) => run.value(id),
    name,
    describe: (id) => {
      const found = run.value(id);
      return found === undefined ? id : described(name(found.name), found.role, lang);
    },
    cause: (fail) => namer.cause(fail, trace)?.cause ?? fail.message,
  };
  const choices = question.choices.map((choice) => ({
    choice,
    text: spaced(words.choice(choice, context)),
    isRight: choice === question.answer,
  }));
  return {
    ask: spaced(words.ask(context)),
    choices,
    answer: choices.find(({ isRight }) => isRight)?.text ?? '',
    why: spaced(words.why(context)),
  };
}
