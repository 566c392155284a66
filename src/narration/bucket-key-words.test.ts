import { describe, expect, it } from 'vitest';
import { LANGS } from '../lib/text.ts';
import { TOLD_MODES } from '../modes/expectations.test-helper.ts';
import { runScenario } from '../modes/index.ts';
import { SAMPLE_OBJECT } from '../scenario/index.ts';
import { loadTellers } from '../ui/present/deck.ts';
import { LANGUAGES } from './languages.test-helper.ts';
import { factsOf, keysNow, notesOf } from './notes/note-facts.ts';

const MODE = 'sse-kms-bucket-key';
const DATA_KEY = { en: /data key/i, ja: /データキー/ } as const;
const BUCKET_KEY = { en: /bucket key/i, ja: /バケットキー/ } as const;

const mode = TOLD_MODES.find(({ id }) => id === MODE);
const traces = await Promise.all(
  [
    ...(mode?.operations.map((operation) => ({ operation })) ?? []),
    ...(mode?.expectations ?? []).map(({ change }) => change),
  ].map((change) =>
    runScenario({ mode: MODE, ...change, object: SAMPLE_OBJECT, seed: 'bucket-key' }),
  ),
);
const steps = traces.flatMap((trace) => trace.steps.map((step, at) => ({ trace, step, at })));
const atKms = steps.filter(({ step }) => step.name.startsWith('kms.'));

describe.each(LANGS)(
  'with a Bucket Key, in %s, what KMS is asked, makes, returns and unwraps',
  (lang) => {
    const { narrator } = LANGUAGES[lang];

    it('is never called a data key, in words, names or notes', async () => {
      const teller = (await loadTellers())[lang];
      const wrong = new Set<string>();
      for (const { trace, step, at } of atKms) {
        const { label, title, body } = narrator.step(step, trace);
        const names = trace.values
          .filter(
            ({ id }) =>
              step.kind === 'op' && Object.values({ ...step.inputs, ...step.outputs }).includes(id),
          )
          .map((value) => narrator.valueName(value, trace));
        const facts = factsOf(trace, at + 1, teller);
        // An object's own data key may well be around: when its encryption is updated, S3 holds it.
        const notes = notesOf(facts).map((text) => text.replace(keysNow(facts), ''));
        for (const text of [label, title, body, ...names, ...notes]) {
          if (DATA_KEY[lang].test(text)) wrong.add(`${step.name}: ${text}`);
        }
      }
      expect(atKms.length).toBeGreaterThan(50);
      expect([...wrong]).toEqual([]);
    });

    it.each([
      'kms.generate-data-key',
      'kms.make-data-key',
      'kms.wrap-data-key',
      'kms.unwrap-data-key',
      'kms.decrypt',
    ])('is the bucket key in %s', (name) => {
      const found = atKms.filter(({ step }) => step.name === name);
      expect(found.length).toBeGreaterThan(0);
      for (const { trace, step } of found) {
        if (step.kind === 'op' && step.failure !== null) continue;
        expect(narrator.step(step, trace).title).toMatch(BUCKET_KEY[lang]);
      }
    });

    it('is asked for again for a part, of which AWS excepts no Bucket Key, and this is said', () => {
      const parts = atKms.filter(
        ({ step, trace }) =>
          step.name === 'kms.decrypt' &&
          trace.steps.some(
            ({ name, exchange }) => name === 's3.upload-part' && exchange === step.exchange,
          ),
      );
      expect(parts.length).toBeGreaterThan(0);
      for (const { trace, step } of parts) {
        const { body } = narrator.step(step, trace);
        expect(body).toMatch({ en: /excepts no Bucket Key/, ja: /例外はない/ }[lang]);
        expect(narrator.fact('bucket-key-alive').note).toContain('kms:Decrypt');
      }
      for (const { trace, step } of atKms.filter((one) => one.step.name === 'kms.decrypt')) {
        if (parts.some((one) => one.step === step && one.trace === trace)) continue;
        expect(narrator.step(step, trace).body).not.toMatch(/excepts|例外/);
      }
    });

    it('is kept: S3 does not claim to forget it, and stores it beside the data key', () => {
      for (const { trace, step } of steps) {
        if (step.name === 's3.store-object') {
          expect(narrator.step(step, trace).body).toMatch(BUCKET_KEY[lang]);
        }
        if (step.name === 's3.put-object.response' && trace.outcome.status === 200) {
          expect(narrator.step(step, trace).body).toMatch(BUCKET_KEY[lang]);
        }
      }
    });
  },
);
