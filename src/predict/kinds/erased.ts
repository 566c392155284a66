import type { PlacedStep, RunIndex } from '../../player/index.ts';
import type { EraseStep, Role, Value } from '../../trace/index.ts';
import type { Kind, QuestionContext } from '../kind.ts';
import { capital, listOf, PARTY_NAMES } from '../words.ts';

const JOIN = '+';
const LIKELY: readonly Role[] = ['wrapped-key', 'plaintext', 'ciphertext', 'key', 'digest'];

/** What a party takes out of its memory as soon as it has no more use for it. */
export const erased: Kind = {
  weight: 4,
  find: (run) =>
    run.stepsOf('erase').map((placed) => ({
      before: placed.position,
      answer: placed.step.values.join(JOIN),
      wrong: keptAt(run, placed).map(({ id }) => id),
      evidence: { step: placed.step.id, value: placed.step.values[0] ?? null },
    })),
  words: {
    en: {
      ask: (c) =>
        `${PARTY_NAMES[c.step.actor]?.en} is about to erase something from its memory. What?`,
      choice: (choice, c) => capital(names(choice, c, 'en')),
      why: (c) =>
        `This step erases: ${names(c.question.answer, c, 'en')}. It has done its work and is not kept.`,
    },
    ja: {
      ask: (c) => `次に ${PARTY_NAMES[c.step.actor]?.ja} がメモリから消去するのはどれですか？`,
      choice: (choice, c) => names(choice, c, 'ja'),
      why: (c) =>
        `このステップで消去されるのは${names(c.question.answer, c, 'ja')}です。役目を終えたキーは残しません。`,
    },
  },
};

function names(choice: string, c: QuestionContext, lang: 'en' | 'ja'): string {
  return listOf(choice.split(JOIN).map(c.describe), lang);
}

/** What the party goes on holding, the likeliest to be taken for what is erased first, each name once. */
function keptAt(run: RunIndex, { step, position }: PlacedStep<EraseStep>): readonly Value[] {
  const gone = new Set(step.values.map((id) => run.value(id)?.name));
  const kept = [...run.custodyAfter(position).memory[step.actor]].flatMap(
    (id) => run.value(id) ?? [],
  );
  const found = new Map(
    LIKELY.flatMap((role) =>
      kept.filter((value) => value.role === role && !gone.has(value.name)),
    ).map((value) => [value.name, value]),
  );
  return [...found.values()];
}
