import { beforeAll, describe, expect, it } from 'vitest';
import { TOLD_MODES } from '../../modes/expectations.test-helper.ts';
import { MODES, runScenario } from '../../modes/index.ts';
import { questionsOf, tell } from '../../predict/index.ts';
import type { Trace } from '../../trace/index.ts';
import { loadTellers, makeDeck } from '../../ui/present/deck.ts';
import { LANGUAGES } from '../languages.test-helper.ts';

const { narrator, tables } = LANGUAGES.ja;

/** What is called so in Japanese too. */
const NAMES = [
  ...['Amazon S3', 'AWS KMS', 'ETag', 'IV', 'IV（KMS）'],
  ...['s3:GetObject', 's3:ListBucket', 's3:PutObject', 'kms:Decrypt'],
  ...['Decrypt', 'Encrypt', 'GenerateDataKey'],
];

/** Lines of a protocol, which nobody translates. */
const LINES = {
  request: /^(?:GET|PUT|POST) report(?:-\d)?\.csv(?:\?(?:uploads|encryption))?$/,
  status: /^(?:HTTP )?[2345]\d\d (?:OK|(?:KMS\.)?[A-Z]\w+)$/,
  code: /^(?:KMS)?[A-Z][a-z]+\w+Exception$/,
  /** What AWS says itself, where the test puts a mark in its place. */
  message: /^<message>$/,
};

const isJapanese = (text: string) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
const isLine = (text: string) => Object.values(LINES).some((line) => line.test(text));

/** The sentences of a text that are not Japanese, names and protocol lines aside; nothing is as bad as English. */
function latinIn(text: string): readonly string[] {
  const sentences = text.split(/(?<=[。？！])/).map((sentence) => sentence.trim());
  return sentences.filter(
    (sentence) => !isJapanese(sentence) && !NAMES.includes(sentence) && !isLine(sentence),
  );
}

/** Every mode and operation, and uploads and downloads under every single change. */
async function sampleTraces(): Promise<readonly Trace[]> {
  const traces: Trace[] = [];
  for (const mode of TOLD_MODES) {
    for (const { change } of mode.expectations) {
      const isSimple = ['upload', 'download'].includes(change.operation ?? '');
      if (Object.keys(change).length > (isSimple ? 2 : 1)) continue;
      traces.push(await runScenario({ mode: mode.id, ...change, seed: 'latin' }));
    }
  }
  return traces;
}

/** Everything in a value that is a text, however deep, with where it lies. */
function textsIn(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

describe('what is said in Japanese', () => {
  let traces: readonly Trace[] = [];
  beforeAll(async () => {
    traces = await sampleTraces();
  }, 60_000);

  /** The Latin sentences of all texts of all runs, each once. */
  const latin = (say: (trace: Trace) => unknown) => [
    ...new Set(
      traces.flatMap((trace) =>
        textsIn(say(trace), '').flatMap(([path, text]) =>
          latinIn(text).map((sentence) => `${path}: ${sentence}`),
        ),
      ),
    ),
  ];

  it('of every mode and operation, of runs that succeed and that are refused', () => {
    expect(new Set(traces.map(({ scenario }) => scenario.mode)).size).toBe(MODES.length);
    expect(traces.filter(({ outcome }) => outcome.status >= 400).length).toBeGreaterThan(30);
  });

  it('of the steps, sentence by sentence', () => {
    expect(latin((trace) => trace.steps.map((step) => narrator.step(step, trace)))).toEqual([]);
  });

  it('of why something was refused, and what would mend it', () => {
    const causes = (trace: Trace) =>
      trace.steps.flatMap((step) => (step.kind === 'fail' ? [narrator.cause(step, trace)] : []));
    expect(latin(causes)).toEqual([]);
  });

  it('of what each step rests on', () => {
    const notes = (trace: Trace) => trace.steps.map(({ fact }) => narrator.fact(fact).note);
    expect(latin(notes)).toEqual([]);
  });

  it('of values and their parts', () => {
    const terms = (trace: Trace) =>
      trace.values.flatMap((value) => [
        [narrator.valueName(value, trace), narrator.valueMeaning(value, trace)],
        ...value.spans.map(({ name }) => [
          narrator.spanName(name, trace),
          narrator.spanMeaning(name, trace),
        ]),
      ]);
    expect(latin(terms)).toEqual([]);
  });

  it('to be predicted: questions, choices and reasons', () => {
    const asked = (trace: Trace) =>
      questionsOf(trace).map((question) => {
        const { ask, choices, why } = tell(question, trace, narrator);
        return { ask, choices: choices.map(({ text }) => text), why };
      });
    expect(latin(asked)).toEqual([]);
  });

  it('to the trainer', async () => {
    const tellers = await loadTellers();
    const notes = (trace: Trace) => {
      const { title, slides } = makeDeck(trace, tellers);
      // What a question is known by to the stage is no text.
      const said = slides.map(({ words: { ja } }) => ({
        ...ja,
        questions: ja.questions.map(({ id, ...words }) => words),
      }));
      return { title: title.ja, slides: said };
    };
    expect(latin(notes)).toEqual([]);
  }, 60_000);

  it('of the modes', () => {
    const about = textsIn(tables.about, 'about').filter(([, text]) => latinIn(text).length > 0);
    expect(about).toEqual([]);
  });

  it('with no name in the list that never occurs by itself', () => {
    const said = new Set(
      traces.flatMap((trace) => [
        ...trace.steps.map((step) => narrator.step(step, trace).label),
        ...trace.values.flatMap((value) => [
          narrator.valueName(value, trace),
          ...value.spans.map(({ name }) => narrator.spanName(name, trace)),
        ]),
        ...questionsOf(trace).flatMap((question) =>
          tell(question, trace, narrator).choices.map(({ text }) => text),
        ),
      ]),
    );
    expect(NAMES.filter((name) => !said.has(name))).toEqual([]);
  });
});

/** What can stand in the way of a request, as S3 and KMS tell it; the empty one is none of them. */
const GATES = [
  ...['deny-identity', 'deny-resource', 'deny-key'],
  ...['identity', 'resource', 'key', 'key-delegation'],
  ...['identity+resource', 'identity+key', 'restricted', 'foreign', ''],
];

describe('a refusal', () => {
  /** Every cause at every gate, each of its facts told as `<name>`. */
  const told = (lang: 'en' | 'ja') => {
    const { tables, rare } = LANGUAGES[lang];
    return [rare, ...tables.shared, ...Object.values(rare.modes)].flatMap(({ causes = {} }) =>
      Object.entries(causes).flatMap(([id, words]) =>
        GATES.map((gate) => {
          const facts = new Proxy<Record<string, string>>(
            {},
            { get: (_, name) => (name === 'gate' ? gate : `<${String(name)}>`) },
          );
          return { at: `${id} at ${gate}`, ...words(facts) };
        }),
      ),
    );
  };
  const both = () => {
    const japanese = new Map(told('ja').map(({ at, ...words }) => [at, words]));
    return told('en').map(({ at, ...en }) => ({ at, en, ja: japanese.get(at) }));
  };

  it('is told in Japanese, with its remedy', () => {
    expect(told('ja').length).toBeGreaterThan(500);
    const latin = told('ja').filter(
      ({ cause, remedy }) => [cause, remedy].flatMap(latinIn).length > 0,
    );
    expect(latin).toEqual([]);
  });

  it('names the same things in both languages', () => {
    const named = (text = '') => [...new Set(text.match(/<\w+>/g))].sort();
    for (const { at, en, ja } of both()) {
      const all = (words: typeof en | undefined) => named(`${words?.cause}${words?.remedy}`);
      expect(all(ja), at).toEqual(all(en));
    }
  });

  it('is called explicit in both languages, or in neither', () => {
    const differ = both().filter(
      ({ en, ja }) => /explicit/i.test(en.cause) !== /明示的/.test(ja?.cause ?? ''),
    );
    expect(differ).toEqual([]);
    expect(both().filter(({ en }) => /explicit/i.test(en.cause)).length).toBeGreaterThan(3);
  });
});
