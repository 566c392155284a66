import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '../lib/text.ts';
import { TOLD_MODES } from '../modes/expectations.test-helper.ts';
import { runScenario } from '../modes/run.ts';
import { SAMPLE_OBJECT } from '../scenario/index.ts';
import type { Trace } from '../trace/index.ts';
import { FACTS } from './facts.ts';
import { LANGUAGES } from './languages.test-helper.ts';

/** Every expectation of every mode, run once: together they visit every step, value and cause there is. */
async function everyTrace(): Promise<readonly Trace[]> {
  const traces: Trace[] = [];
  for (const mode of TOLD_MODES) {
    for (const { change } of mode.expectations) {
      traces.push(
        await runScenario({ mode: mode.id, ...change, object: SAMPLE_OBJECT, seed: 'words' }),
      );
    }
  }
  // As it opens: with two parts.
  traces.push(await runScenario({ mode: 'sse-kms', operation: 'multipart', seed: 'words' }));
  return traces;
}

/** What is called so in Japanese too: names, and lines of a protocol. By the key of the table. */
const LATIN: Readonly<Record<'names' | 'labels', readonly string[]>> = {
  names: ['etag', 'iv', 'kms-iv'],
  labels: [
    // A request's method and the object's key, an operation's name
    's3.put-object',
    's3.get-object',
    's3.create-multipart-upload',
    's3.update-object-encryption',
    'kms.generate-data-key',
    'kms.decrypt',
    'kms.encrypt',
    'kms.re-encrypt',
    // A status, a code
    's3.put-object.response',
    's3.get-object.response',
    's3.copy-object.response',
    's3.create-multipart-upload.response',
    's3.upload-part.response',
    's3.complete-multipart-upload.response',
    's3.update-object-encryption.response',
    'kms.generate-data-key.response',
    'kms.decrypt.response',
    'kms.encrypt.response',
    's3.refuse',
    'kms.refuse',
  ],
};

const isJapanese = (text: string) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
describe('words', async () => {
  const traces = await everyTrace();

  it('are there for every step on stage, in both languages, short enough for an arrow', () => {
    const missing = new Set<string>();
    const long = new Set<string>();
    for (const trace of traces) {
      for (const step of trace.steps) {
        for (const lang of LANGS) {
          const { label, title, body } = LANGUAGES[lang].narrator.step(step, trace);
          if (label.length > 40) long.add(`${label} (${label.length})`);
          if (`${label}${title}${body}`.match(/undefined|NaN|\[object/))
            missing.add(`${step.name} ${lang}: ${body}`);
          if (title === '' || title === step.name || body === '')
            missing.add(`${step.name} ${lang} is empty`);
        }
      }
    }
    expect([...missing]).toEqual([]);
    expect([...long]).toEqual([]);
  });

  it('are there for every value and every named part of one', () => {
    const missing = new Set<string>();
    for (const trace of traces) {
      for (const value of trace.values) {
        for (const lang of LANGS) {
          if (
            LANGUAGES[lang].narrator.valueName(value, trace) === value.name &&
            /-/.test(value.name)
          )
            missing.add(value.name);
          for (const span of value.spans) {
            if (
              lang === 'ja' &&
              LANGUAGES[lang].narrator.spanName(span.name, trace) === span.name &&
              span.name !== 'IV'
            )
              missing.add(`span ${span.name}`);
          }
        }
      }
    }
    expect([...missing]).toEqual([]);
  });

  it('say what every value and every named part of one is for, in a sentence short enough to be read', () => {
    const wanting = new Set<string>();
    for (const trace of traces) {
      for (const value of trace.values) {
        for (const lang of LANGS) {
          check(value.name, LANGUAGES[lang].narrator.valueMeaning(value, trace), lang);
          for (const { name } of value.spans)
            check(name, LANGUAGES[lang].narrator.spanMeaning(name, trace), lang);
        }
      }
    }
    expect([...wanting]).toEqual([]);

    function check(name: string, said: string | null, lang: Lang): void {
      const ends = lang === 'en' ? '.' : '。';
      if (said === null || !said.endsWith(ends) || said.length > 140)
        wanting.add(`${lang} ${name}: ${said}`);
    }
  });

  it('never show an answer of our own making as AWS’s', () => {
    let ours = 0;
    for (const trace of traces) {
      for (const step of trace.steps) {
        if (step.kind !== 'fail') continue;
        const said = LANGUAGES.en.narrator.cause(step, trace);
        if (!`${said?.cause} ${said?.remedy}`.includes('our model')) continue;
        ours += 1;
        expect(FACTS[step.fact].status, step.cause.id).toBe('modelled');
      }
    }
    expect(ours).toBeGreaterThan(0);
  });

  it('explain every refusal, with what would mend it', () => {
    const missing = new Set<string>();
    for (const trace of traces) {
      for (const step of trace.steps) {
        if (step.kind !== 'fail') continue;
        for (const lang of LANGS) {
          const said = LANGUAGES[lang].narrator.cause(step, trace);
          if (said === null || said.cause === '' || said.remedy === '') missing.add(step.cause.id);
          if (said !== null && `${said.cause}${said.remedy}`.includes('undefined'))
            missing.add(`${step.cause.id}: ${said.cause} ${said.remedy}`);
        }
      }
    }
    expect([...missing]).toEqual([]);
  });

  describe('of Japanese are never Latin only', () => {
    const { tables, rare, narrator, notes } = LANGUAGES.ja;
    const words = [...tables.shared, ...Object.values(rare.modes)];

    it('among names and meanings', () => {
      const terms = words.flatMap(({ values, spans }) => [
        ...Object.entries(values),
        ...Object.entries(spans),
      ]);
      const latin = terms.filter(
        ([key, { name, means }]) =>
          !isJapanese(means) || isJapanese(name) === LATIN.names.includes(key),
      );
      expect(latin).toEqual([]);
    });

    it('among facts, constraints and causes', () => {
      const texts = [
        ...Object.values({ ...tables.facts, ...rare.facts }),
        ...Object.values(tables.constraints),
        ...[rare, ...words].flatMap(({ causes = {} }) =>
          Object.values(causes).flatMap((cause) => Object.values(cause({}))),
        ),
      ];
      expect(texts.filter((text) => !isJapanese(text))).toEqual([]);
    });

    it('among what is said of a step', () => {
      const latin = new Set<string>();
      for (const trace of traces) {
        for (const step of trace.steps) {
          const { label, title, body } = narrator.step(step, trace);
          if (!isJapanese(title) || !isJapanese(body)) latin.add(`${step.name}: ${title} ${body}`);
          if (!isJapanese(label) && !LATIN.labels.includes(step.name))
            latin.add(`${step.name}: ${label}`);
        }
      }
      expect([...latin]).toEqual([]);
    });

    it('among the phrases of the notes', () => {
      const { caution, policyKinds, kept, ...phrases } = notes.phrases;
      const texts = Object.entries(phrases)
        // These put names beside names, and have no word of their own.
        .filter(([key]) => key !== 'holds' && key !== 'holder')
        .map(([, phrase]) => (typeof phrase === 'string' ? phrase : phrase('x', 'y', 'z')));
      texts.push(...Object.values(policyKinds), kept('x', true), kept('x', false));
      expect(texts.filter((text) => !isJapanese(text))).toEqual([]);
      const fact = { status: 'documented', source: 'x', url: null, note: 'y' } as const;
      for (const said of Object.values(caution)) expect(isJapanese(said(fact))).toBe(true);
    });
  });
});
