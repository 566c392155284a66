import type { PlacedStep, RunIndex } from '../../player/index.ts';
import type { OpStep, Step } from '../../trace/index.ts';
import type { Draft, Kind, QuestionContext } from '../kind.ts';
import { capital } from '../words.ts';

/** Keys that every reader has heard of, for runs that have too few of their own. */
const LIKELY = ['kms-key', 'root-key', 'customer-key'];

/** Which key another key goes under, or comes out from under. Choices are names of values. */
export const wrappingKey: Kind = {
  weight: 5,
  find: (run) => run.stepsOf('op').flatMap((placed) => draft(run, placed)),
  words: {
    en: {
      ask: (c) =>
        isWrapping(c.step)
          ? `Which key is the ${insideOf(c)} about to be encrypted under?`
          : `Which key is needed to get the ${insideOf(c)} out of its encrypted form?`,
      choice: (name, c) => capital(c.name(name)),
      why: (c) =>
        `${
          isWrapping(c.step)
            ? `The ${c.name(c.question.answer)} protects the ${insideOf(c)}.`
            : `The ${insideOf(c)} was encrypted under the ${c.name(c.question.answer)}, which alone opens it.`
        }${derivedOf(c, (key) => ` What does the work is the ${key}, derived from it for this one use.`)}`,
    },
    ja: {
      ask: (c) =>
        isWrapping(c.step)
          ? `これから${insideOf(c)}を暗号化します。使うのはどのキーですか？`
          : `暗号化された${insideOf(c)}を復号するには、どのキーが必要ですか？`,
      choice: (name, c) => c.name(name),
      why: (c) =>
        `${
          isWrapping(c.step)
            ? `${insideOf(c)}を保護するのは${c.name(c.question.answer)}です。`
            : `${insideOf(c)}は${c.name(c.question.answer)}で保護されており、ほかのキーでは復号できません。`
        }${derivedOf(c, (key) => `実際の処理には、そこから 1 回限りで導出した${key}を使います。`)}`,
    },
  },
};

function isWrapping(step: QuestionContext['step']): boolean {
  return step.kind === 'op' && step.outputs.sealed !== undefined;
}

/** What the key that is wrapped or unwrapped is called. */
function insideOf({ step, value, name }: QuestionContext): string {
  if (step.kind !== 'op') return '';
  const inside = value(step.inputs.plaintext ?? step.outputs.plaintext ?? '');
  return inside === undefined ? '' : name(inside.name);
}

/** Words about the key that does the work, where it is one that was derived from the answer. */
function derivedOf(
  { question, value, name }: QuestionContext,
  say: (key: string) => string,
): string {
  const key = value(question.evidence.value ?? '');
  return key === undefined || key.name === question.answer ? '' : say(name(key.name));
}

function derives(step: Step, key: string): boolean {
  return step.kind === 'op' && step.op === 'sp800-108-counter-kdf' && step.outputs.key === key;
}

function draft(run: RunIndex, { step, position }: PlacedStep<OpStep>): readonly Draft[] {
  const inside = run.value(step.inputs.plaintext ?? step.outputs.plaintext ?? '');
  const key = run.value(step.inputs.key ?? '');
  if (inside?.role !== 'key' || key === undefined) return [];
  // A key that was derived for this one use is asked for by what it was derived from, before that happens.
  const derivation = [...run.trace.setup, ...run.trace.steps].find((one) => derives(one, key.id));
  const source = run.value(derivation?.kind === 'op' ? (derivation.inputs.key ?? '') : '');
  const derived = run
    .stepsOf('op')
    .findLast((one) => one.position < position && derives(one.step, key.id));
  const answer = source?.name ?? key.name;
  const related = new Set([answer, key.name, inside.name]);
  const others = run.trace.values.filter(({ role, name }) => role === 'key' && !related.has(name));
  const names = [...others.map(({ name }) => name), ...LIKELY.filter((name) => !related.has(name))];
  return [
    {
      before: derived?.position ?? position,
      answer,
      wrong: names,
      evidence: { step: step.id, value: key.id },
    },
  ];
}
