import type { Lang } from '../../lib/text.ts';
import type { PlacedStep, RunIndex } from '../../player/index.ts';
import type { Actor, EraseStep, SendStep } from '../../trace/index.ts';
import { ACTORS } from '../../trace/index.ts';
import type { Draft, Kind, KindWords } from '../kind.ts';
import { capital, listOf, PARTY_NAMES } from '../words.ts';

/** A choice is the parties' names joined. */
const JOIN = '+';
const NOBODY = 'nobody';

/** Who can have a key in memory. */
const HOLDERS = ACTORS.filter((actor) => actor !== 'storage');

const choiceOf = (actors: readonly Actor[]) => actors.join(JOIN) || NOBODY;

/** Who holds a plaintext key once it has been sent or erased. */
export const keyHolder: Kind = {
  weight: 6,
  find: (run) => [
    ...run.stepsOf('send').flatMap((placed) => {
      const { actor, to, carries } = placed.step;
      const both = choiceOf(HOLDERS.filter((one) => one === actor || one === to));
      return drafts(
        run,
        placed,
        carries.map(({ value }) => value),
        [both, actor, to, NOBODY],
      );
    }),
    ...run.stepsOf('erase').flatMap((placed) => {
      const { actor, values } = placed.step;
      return drafts(run, placed, values, [
        actor,
        NOBODY,
        choiceOf([actor, 'kms']),
        'client',
        'kms',
      ]);
    }),
  ],
  words: { en: words('en'), ja: words('ja') },
};

function drafts(
  run: RunIndex,
  { step, position }: PlacedStep<SendStep | EraseStep>,
  ids: readonly string[],
  wrong: readonly string[],
): readonly Draft[] {
  const key = ids.find((id) => run.value(id)?.role === 'key');
  if (key === undefined) return [];
  const { memory } = run.custodyAfter(position);
  const answer = choiceOf(HOLDERS.filter((actor) => memory[actor].has(key)));
  return [{ before: position, answer, wrong, evidence: { step: step.id, value: key } }];
}

function words(lang: Lang): KindWords {
  const parties = (choice: string) =>
    listOf(
      choice.split(JOIN).map((actor) => PARTY_NAMES[actor]?.[lang] ?? actor),
      lang,
    );
  if (lang === 'en') {
    return {
      ask: (c) => `After the next step, who holds the plaintext ${keyName(c)}?`,
      choice: (choice) => (choice === NOBODY ? 'Nobody' : capital(parties(choice))),
      why: (c) => {
        const { answer } = c.question;
        if (answer === NOBODY) return `The ${keyName(c)} is erased; nobody holds it any more.`;
        return `After this step the plaintext ${keyName(c)} is in the memory of ${parties(answer)}, and nowhere else.`;
      },
    };
  }
  return {
    ask: (c) => `次のステップの後、平文の${keyName(c)}を持っているのは誰ですか？`,
    choice: (choice) => (choice === NOBODY ? '誰も持っていない' : parties(choice)),
    why: (c) => {
      const { answer } = c.question;
      if (answer === NOBODY) return `${keyName(c)}は消去され、もう誰も持っていません。`;
      return `このステップの後、平文の${keyName(c)}があるのは${parties(answer)}のメモリ上だけです。`;
    },
  };
}

function keyName(c: Parameters<KindWords['ask']>[0]): string {
  const value = c.value(c.question.evidence.value ?? '');
  return value === undefined ? '' : c.name(value.name);
}
