import { beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '../../lib/text.ts';
import { constraint, MODES, runScenario } from '../../modes/index.ts';
import { questionsOf, tell } from '../../predict/index.ts';
import { DEFAULTS, FIELD_KEYS, OPENING, SAMPLE_OBJECT, valuesOf } from '../../scenario/index.ts';
import { type Step, type Trace, verify } from '../../trace/index.ts';
import { loadTellers, makeDeck } from '../../ui/present/deck.ts';
import { LANGUAGES } from '../languages.test-helper.ts';
import { factsOf, holdingLines, keysNow, notesOf } from './note-facts.ts';

const tellers = await loadTellers();

/** Every mode with each of its operations, under every single change of a circumstance that is possible there. */
async function everyTrace(): Promise<readonly Trace[]> {
  const traces: Trace[] = [];
  const fields = FIELD_KEYS.filter((key) => key !== 'mode' && key !== 'operation');
  for (const mode of MODES) {
    for (const operation of mode.operations) {
      const base = { ...DEFAULTS, mode: mode.id, operation };
      const changes = fields.flatMap((key) => valuesOf(key).map((value) => ({ [key]: value })));
      const scenarios = [{}, ...changes]
        .map((change) => ({ ...base, ...change }))
        .filter((each) => fields.every((key) => constraint(key, each[key], each) === null));
      for (const scenario of scenarios) {
        traces.push(await runScenario({ ...scenario, object: SAMPLE_OBJECT, seed: 'notes' }));
      }
    }
  }
  // As it opens: with two parts.
  traces.push(await runScenario({ mode: 'sse-kms', operation: 'multipart', seed: 'notes' }));
  return traces;
}

describe('the notes', () => {
  let traces: readonly Trace[] = [];
  const steps = () => traces.flatMap((trace) => trace.steps);
  beforeAll(async () => {
    traces = await everyTrace();
  }, 60_000);

  it('walk runs that verify, among them refusals by S3 and by KMS', async () => {
    expect(traces.length).toBeGreaterThan(100);
    for (const trace of traces) expect(await verify(trace)).toEqual({ ok: true });
    expect(names(steps()).filter((name) => name.endsWith('.refuse'))).toEqual([
      'kms.refuse',
      's3.refuse',
    ]);
  }, 60_000);

  it('are there for every step that occurs, and for no other', () => {
    for (const lang of LANGS) {
      expect(Object.keys(LANGUAGES[lang].notes.steps).sort()).toEqual(names(steps()));
    }
  });

  it('are whole in both languages, whatever happens', () => {
    const broken = new Set<string>();
    for (const trace of traces) {
      for (const { id, words } of makeDeck(trace, tellers).slides) {
        for (const lang of LANGS) {
          const { say, ask, answer, caution, holdings, changes, questions } = words[lang];
          const asked = questions.flatMap((each) => [each.question, each.answer, each.why]);
          for (const text of [say, ask, answer, caution, ...holdings, ...changes, ...asked]) {
            if (!/\S/.test(text) || /undefined|null|NaN|\[object|\{\w+\}/.test(text)) {
              broken.add(`${id} ${lang}: ${text}`);
            }
          }
          if (lang === 'ja' && !/[\u3040-\u30ff]/.test(say + ask))
            broken.add(`${id} is not Japanese`);
          if (lang === 'en' && /[\u3040-\u30ff]/.test(say + ask + answer)) {
            broken.add(`${id} is not English`);
          }
        }
      }
    }
    expect([...broken]).toEqual([]);
  }, 60_000);

  it('travel: what is sent is plain data', () => {
    for (const trace of traces.slice(0, 10)) {
      const deck = makeDeck(trace, tellers);
      expect(structuredClone(deck)).toEqual(deck);
      expect(JSON.parse(JSON.stringify(deck))).toEqual(deck);
    }
  });
});

describe('what the notes say of a run', async () => {
  const upload = await runScenario({ ...OPENING, seed: 'notes' });
  const refused = await runScenario({ ...OPENING, caller: 's3-only', seed: 'notes' });
  const at = (trace: Trace, id: string, lang: 'en' | 'ja' = 'en') =>
    factsOf(trace, trace.steps.findIndex((step) => step.id === id) + 1, tellers[lang]);

  it('follows the plaintext data key from hand to hand, until nobody has it', () => {
    const holders = (id: string) => keysNow(at(upload, id));
    expect(holders('s3.put-object')).toContain('Nobody');
    expect(holders('kms.make-data-key')).toContain('AWS KMS (data key)');
    expect(holders('kms.generate-data-key.response')).toContain('Amazon S3 (data key)');
    expect(holders('s3.erase-data-key')).toContain('Nobody');
    expect(keysNow(at(upload, 's3.erase-data-key', 'ja'))).toContain('誰も');
  });

  it('tells kept keys from those of the request', () => {
    expect(holdingLines(at(upload, 's3.erase-data-key'))).toContain(
      'AWS KMS: KMS key material (kept between requests)',
    );
  });

  it('never says that S3 keeps the key that the customer brings, nor that nobody has it', async () => {
    const own = await runScenario({ ...OPENING, mode: 'sse-c', seed: 'notes' });
    const facts = own.steps.map(({ id }) => at(own, id, 'ja'));
    for (const f of facts) expect(holdingLines(f).join()).not.toContain('顧客提供キー（常時保持）');
    expect(
      facts
        .slice(1)
        .map(keysNow)
        .filter((text) => text.includes('誰も')),
    ).toEqual([]);
    expect(keysNow(at(own, 's3.check-customer-key', 'ja'))).toContain('Amazon S3（顧客提供キー）');
    expect(keysNow(at(own, 's3.erase-data-key', 'ja'))).not.toContain('Amazon S3');
  });

  it('names the policies of a decision in its language, and what is lacking', async () => {
    const foreign = await runScenario({ ...OPENING, caller: 'other-account', seed: 'notes' });
    expect(notesOf(at(foreign, 's3.authorize', 'ja'))[2]).toBe(
      '判定に使うのは IAM ポリシーです。許可が足りないため、結果は拒否です。必要なのはバケットポリシーの許可です。',
    );
    expect(notesOf(at(upload, 'kms.authorize', 'ja'))[2]).toBe(
      '判定に使うのは IAM ポリシー、キーポリシーです。結果は許可です。',
    );
  });

  it('never calls a customer’s key kept by S3, nor the client ignorant of it', async () => {
    const { steps, ...rest } = await runScenario({
      mode: 'sse-c',
      operation: 'download',
      seed: 'notes',
    });
    const trace = { steps, ...rest };
    for (const lang of LANGS) {
      for (const { id } of steps) {
        const lines = holdingLines(at(trace, id, lang));
        const s3 = lines.filter((line) => line.startsWith('Amazon S3')).join();
        expect(s3, id).not.toMatch(/customer key \(kept|顧客提供キー（(?:常時|リクエスト後)/);
      }
      const end = tellers[lang].narrator.step(steps.at(-1) as Step, trace).body;
      expect(end).not.toMatch(/never saw|一度も/);
    }
  });

  it('names who refused and what the client is told', () => {
    const answer = notesOf(at(refused, 's3.put-object.response'))[2];
    expect(answer).toContain('AWS KMS');
    expect(answer).toContain('403 AccessDenied');
    expect(notesOf(at(upload, 's3.put-object.response'))[2]).not.toContain('403');
  });

  it('counts the bytes that authentication adds', () => {
    const id = 's3.encrypt-object';
    const step = upload.steps.find((each) => each.id === id);
    if (step?.kind !== 'op') throw new Error('no encryption');
    const length = (value = '') =>
      upload.values.find((each) => each.id === value)?.bytes.length ?? Number.NaN;
    const added = length(step.outputs.sealed) - length(step.inputs.plaintext);
    expect(notesOf(at(upload, id))[2]).toContain(`By ${added}:`);
  });

  it('shows the predict questions where a learner is asked them, with their right answers', () => {
    const { slides } = makeDeck(upload, tellers);
    const questions = questionsOf(upload);
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) {
      const { ask, answer, why } = tell(question, upload, tellers.ja.narrator);
      const shown = slides[question.before - 2]?.words.ja.questions;
      expect(shown).toContainEqual(expect.objectContaining({ question: ask, answer, why }));
    }
    expect(slides.flatMap(({ words }) => words.en.questions)).toHaveLength(questions.length);
  });

  it('warns of what is only our model', () => {
    const slides = makeDeck(upload, tellers).slides;
    const modelled = slides.filter(({ status }) => status === 'modelled');
    expect(modelled.length).toBeGreaterThan(0);
    for (const { words } of modelled) {
      expect(words.en.caution).toContain('in this model');
      expect(words.ja.caution).toContain('本ツールの想定では');
    }
  });
});

function names(steps: readonly Step[]): readonly string[] {
  return [...new Set(steps.map(({ name }) => name))].sort();
}
