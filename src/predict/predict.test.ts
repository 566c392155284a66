import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '../lib/text.ts';
import { TOLD_MODES } from '../modes/expectations.test-helper.ts';
import * as modes from '../modes/index.ts';
import { loadNarrator } from '../narration/index.ts';
import { SAMPLE_OBJECT } from '../scenario/index.ts';
import type { Trace } from '../trace/index.ts';
import { verify } from '../trace/index.ts';
import { CONFIRM } from './confirm.test-helper.ts';
import type { Question } from './index.ts';
import { KINDS, questionsOf, scoreOf, tell } from './index.ts';
import { candidatesOf, questionOf, shuffled } from './questions.ts';

/** Every mode and operation, by default and under each circumstance that a mode says something of. */
const traces: { readonly name: string; readonly trace: Trace }[] = [];
beforeAll(async () => {
  for (const { id, expectations } of TOLD_MODES) {
    for (const { change } of expectations) {
      const trace = await modes.runScenario({
        mode: id,
        ...change,
        object: SAMPLE_OBJECT,
        seed: 'predict',
      });
      expect(await verify(trace)).toEqual({ ok: true });
      traces.push({ name: `${id} ${JSON.stringify(change)}`, trace });
    }
  }
}, 120_000);

/** Everything that could be asked of a run, asked. */
const everyQuestion = (trace: Trace) => candidatesOf(trace).map((one) => questionOf(one, 'seed'));
const asked = () => traces.flatMap(({ trace }) => questionsOf(trace).map(({ kind }) => kind));

function problemsOf(name: string, trace: Trace, question: Question): readonly string[] {
  const { before, choices, answer, evidence } = question;
  const at = trace.steps.findIndex(({ id }) => id === evidence.step) + 1;
  const checks: Readonly<Record<string, boolean>> = {
    'is asked on a step': Number.isInteger(before) && before >= 2 && before <= trace.steps.length,
    'has two to four choices': choices.length >= 2 && choices.length <= 4,
    'has each choice once': new Set(choices).size === choices.length,
    'has its answer among them': choices.includes(answer),
    'is confirmed': CONFIRM[question.kind]?.(trace, question) === answer,
    'is shown, and not before it is asked': at >= before,
    'is shown by a value of the run':
      evidence.value === null || trace.values.some(({ id }) => id === evidence.value),
  };
  return Object.entries(checks).flatMap(([what, isTrue]) =>
    isTrue ? [] : [`${name}: ${question.id} ${what}: no (${answer}; ${choices.join(', ')})`],
  );
}

describe('the questions of every run', () => {
  it('have one right answer, which the trace confirms in another way', () => {
    const problems = traces.flatMap(({ name, trace }) =>
      [...questionsOf(trace), ...everyQuestion(trace)].flatMap((question) =>
        problemsOf(name, trace, question),
      ),
    );
    expect(problems).toEqual([]);
  });

  it('are asked of an upload in two parts as it opens, each with one right answer', async () => {
    const parts = { mode: 'sse-kms', operation: 'multipart', seed: 'predict' } as const;
    const questions = questionsOf(await modes.runScenario(parts));
    expect(questions.length).toBeGreaterThan(5);
    for (const { kind, answer, choices } of questions) {
      expect(
        choices.filter((choice) => choice === answer),
        kind,
      ).toHaveLength(1);
    }
  });

  it('are of every kind there is, and of most where a flow is long', () => {
    expect(new Set(asked())).toEqual(new Set(Object.keys(KINDS)));
    expect(Object.keys(KINDS).length).toBeGreaterThanOrEqual(8);
    for (const { name, trace } of traces) {
      const kinds = questionsOf(trace).map(({ kind }) => kind);
      if (kinds.length >= 8) expect(new Set(kinds).size, name).toBeGreaterThanOrEqual(5);
    }
  });

  it('have words in both languages that tell the choices apart', async () => {
    const narrators = await Promise.all(LANGS.map(loadNarrator));
    const problems = new Set<string>();
    for (const { trace } of traces) {
      for (const question of everyQuestion(trace)) {
        for (const narrator of narrators) {
          const { lang } = narrator;
          const { ask, choices, answer, why } = tell(question, trace, narrator);
          const texts = choices.map(({ text }) => text);
          const all = [ask, why, ...texts];
          const isBad =
            all.some((text) => text === '' || /undefined|null|\[object|\bv\d+\b/.test(text)) ||
            new Set(texts).size !== texts.length ||
            !texts.includes(answer) ||
            choices.filter(({ isRight }) => isRight).length !== 1 ||
            (lang === 'ja') !== /[ぁ-ん]/.test(ask + why) ||
            ask.length > 130;
          if (isBad) problems.add(`${lang} ${question.id}: ${all.join(' | ')}`);
        }
      }
    }
    expect([...problems]).toEqual([]);
  });

  it('name both keys where a derived one does the work', async () => {
    const narrators = await Promise.all(LANGS.map(loadNarrator));
    for (const { name, trace } of traces) {
      const question = everyQuestion(trace).find(
        ({ kind, evidence }) =>
          kind === 'wrapping-key' &&
          trace.values.find(({ id }) => id === evidence.value)?.name === 'wrapping-key',
      );
      if (question === undefined) continue;
      for (const narrator of narrators) {
        const { why } = tell(question, trace, narrator);
        for (const key of [question.answer, 'wrapping-key'])
          expect(why, name).toContain(narrator.valueName({ name: key }, trace));
      }
    }
  });

  it('come often enough to be a game and seldom enough to be none', () => {
    for (const { name, trace } of traces) {
      const places = questionsOf(trace).map(({ before }) => before);
      const total = trace.steps.length;
      expect(places.length, name).toBeGreaterThanOrEqual(Math.min(5, Math.floor(total / 4)));
      expect(places.length, name).toBeLessThanOrEqual(10);
      if (trace.outcome.code === null && total >= 12 && total <= 16) {
        expect(places.length, name).toBeGreaterThanOrEqual(4);
        expect(places.length, name).toBeLessThanOrEqual(6);
      }
      places.slice(1).forEach((place, index) => {
        expect(place - (places[index] ?? 0), name).toBeGreaterThanOrEqual(2);
      });
    }
  });

  it('ask whether a request is refused whether it is or not, so that the question gives nothing away', () => {
    const answers = (refused: boolean) =>
      traces
        .filter(({ trace }) => (trace.outcome.code !== null) === refused)
        .flatMap(({ trace }) => questionsOf(trace).filter(({ kind }) => kind === 'refuser'))
        .map(({ answer }) => answer);
    expect(new Set(answers(false))).toEqual(new Set(['nobody']));
    expect(answers(true)).toEqual(expect.arrayContaining(['s3', 'kms']));
  });

  it('depend on the trace alone', async () => {
    for (const { trace } of traces.filter((_, index) => index % 20 === 0)) {
      const again = questionsOf(structuredClone(trace));
      expect(again).not.toBe(questionsOf(trace));
      expect(again).toEqual(questionsOf(trace));
    }
  });
});

describe('the order of choices', () => {
  const choices = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 4 });

  it('is some order of all of them, and the same for the same seed', () => {
    fc.assert(
      fc.property(choices, fc.string(), (list, seed) => {
        const order = shuffled(list, seed);
        expect(order.toSorted()).toEqual(list.toSorted());
        expect(shuffled(list.toReversed(), seed)).toEqual(order);
      }),
    );
  });

  it('gives the right answer no favourite place', () => {
    const places = [0, 0, 0, 0];
    for (let seed = 0; seed < 400; seed++) {
      const place = shuffled(['right', 'wrong', 'other', 'none'], String(seed)).indexOf('right');
      places[place] = (places[place] ?? 0) + 1;
    }
    for (const count of places) expect(count).toBeGreaterThan(70);
  });
});

describe('scoreOf', () => {
  it('counts right, wrong and passed by', () => {
    const questions = traces
      .map(({ trace }) => questionsOf(trace))
      .find(({ length }) => length >= 5);
    const [first, second] = questions ?? [];
    if (!questions || !first || !second) throw new Error('no run has five questions');
    const wrong = second.choices.find((choice) => choice !== second.answer) ?? '';
    expect(scoreOf(questions, {})).toEqual({
      right: 0,
      wrong: 0,
      skipped: questions.length,
      total: questions.length,
    });
    expect(
      scoreOf(questions, { [first.id]: first.answer, [second.id]: wrong, other: 'x' }),
    ).toEqual({ right: 1, wrong: 1, skipped: questions.length - 2, total: questions.length });
  });
});
