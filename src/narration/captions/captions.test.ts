import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '../../lib/text.ts';
import { constraint, MODES, runScenario } from '../../modes/index.ts';
import { BEAT_KINDS, refuses } from '../../player/index.ts';
import {
  type Circumstances,
  circumstancesOf,
  FIELD_KEYS,
  type Scenario,
} from '../../scenario/index.ts';
import type { Step, Trace } from '../../trace/index.ts';
import { verify } from '../../trace/index.ts';
import { LANGUAGES } from '../languages.test-helper.ts';
import type { Caption } from './caption-tables.ts';
import { refusedAt } from './refused.ts';

/** One change a time, of every kind that can end a run otherwise. */
const CHANGES: readonly Partial<Circumstances>[] = [
  {},
  { caller: 's3-only' },
  { caller: 'upload-only' },
  { caller: 'other-account' },
  { caller: 'anonymous' },
  { caller: 'anonymous', 'bucket-policy': 'public-read' },
  { 'key-state': 'disabled' },
  { 'key-state': 'pending-deletion' },
  { 'key-policy': 'nobody' },
  { 'key-state': 'rotated' },
  { 'kms-key': 'aws-managed' },
  { 'chosen-by': 'bucket-default' },
  { objects: 'one' },
  { objects: 'three' },
  { 'kms-rate': 'throttled' },
  { connection: 'http' },
  { 'bucket-policy': 'force-sse-c' },
  { 'bucket-policy': 'force-sse-kms' },
  { 'sse-c-blocked': 'yes' },
  { 'customer-key': 'wrong' },
  { 'customer-key': 'missing' },
  { 'customer-key': 'bad-md5' },
  { 'stored-bytes': 'ciphertext-flipped' },
  { 'stored-bytes': 'wrapped-key-flipped' },
  { 'stored-bytes': 'wrapped-keys-swapped' },
];

interface Run {
  readonly scenario: Scenario;
  readonly trace: Trace;
}

async function everyRun(): Promise<readonly Run[]> {
  const scenarios = MODES.flatMap(({ id: mode, operations }) =>
    operations.flatMap((operation) =>
      CHANGES.map((change) => ({ mode, operation, ...change })).filter(isPossible),
    ),
  );
  return Promise.all(
    scenarios.map(async (scenario) => ({
      scenario,
      trace: await runScenario({ ...scenario, seed: 'why' }),
    })),
  );
}

/** False where a change means nothing beside the others. */
function isPossible(scenario: Scenario): boolean {
  const circumstances = circumstancesOf(scenario);
  return FIELD_KEYS.every(
    (key) =>
      scenario[key] === undefined || constraint(key, circumstances[key], circumstances) === null,
  );
}

const lineOf = ({ lead, point }: Caption) => `${lead}${point}`;

/** How wide a line is: in Japanese, in full-width characters. */
function widthOf(text: string, lang: Lang): number {
  const widths = [...text].map((character) => (/[ -~’…“”]/.test(character) ? 0.5 : 1));
  return lang === 'en' ? text.length : widths.reduce((sum, width) => sum + width, 0);
}

const WIDEST: Readonly<Record<Lang, number>> = { en: 100, ja: 56 };
const isJapanese = (text: string) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
/** A number that nobody has filled in, a name that nobody has. */
const GAP = /undefined|NaN|null|\[object|\{|\$/;

describe('captions', async () => {
  const runs = await everyRun();
  /** Every step of every run, with where it is for a message. */
  const steps = runs.flatMap(({ scenario, trace }) =>
    trace.steps.map((step) => ({
      step,
      trace,
      where: `${Object.values(scenario).join(' ')} ${step.id}`,
    })),
  );

  it('are of runs that hold, some of them refused', async () => {
    for (const { scenario, trace } of runs) {
      expect(await verify(trace), Object.values(scenario).join(' ')).toEqual({ ok: true });
    }
    expect(runs.length).toBeGreaterThan(200);
    expect(runs.filter(({ trace }) => trace.outcome.status >= 400).length).toBeGreaterThan(100);
  });

  it.each(LANGS)(
    'say of every step why, in one line and other words than its title (%s)',
    (lang) => {
      const wrong = new Set<string>();
      const { narrator } = LANGUAGES[lang];
      for (const { step, trace, where } of steps) {
        const caption = narrator.caption(step, trace);
        const line = lineOf(caption);
        const { label, title, body } = narrator.step(step, trace);
        if (caption.point === '') wrong.add(`nothing to emphasise: ${where}`);
        if ([label, title, body].includes(line) || line.includes(title))
          wrong.add(`says its title again: ${line}`);
        if (widthOf(line, lang) > WIDEST[lang]) wrong.add(`${widthOf(line, lang)} wide: ${line}`);
        if (GAP.test(line)) wrong.add(`has a gap: ${line}`);
        if (lang === 'en' ? !/[.?]$/.test(line) : !/[。？]$/.test(line))
          wrong.add(`does not end: ${line}`);
        if (lang === 'en' && !/[ ,:?]$/.test(caption.lead)) wrong.add(`runs together: ${line}`);
        if (lang === 'ja' && !isJapanese(line)) wrong.add(`is not Japanese: ${line}`);
      }
      expect([...wrong]).toEqual([]);
    },
  );

  it.each(LANGS)('name who refused, whom, and for lack of what (%s)', (lang) => {
    const { narrator } = LANGUAGES[lang];
    let refusals = 0;
    for (const { step, trace, where } of steps) {
      const refused = refusedAt(step, trace);
      if (refused === null) continue;
      refusals += 1;
      const line = lineOf(narrator.caption(step, trace));
      expect(line, where).toContain(refused.by === 'kms' ? 'KMS' : 'S3');
      if (refused.who !== null) expect(line, where).toContain(refused.who);
      // A caller from outside learns no more than that the key is another account's.
      if (refused.action !== '' && refused.gate !== 'restricted' && refused.gate !== 'foreign') {
        expect(line, where).toContain(refused.action);
      }
      expect(line, where).not.toMatch(/the answer is|応答は/);
    }
    expect(refusals).toBeGreaterThan(300);
  });

  it('fall back on the title of a step that nobody has words for', () => {
    const [{ trace } = never()] = runs;
    // What passes between client and service has words whatever it asks for.
    const first = trace.steps.find(({ kind }) => kind === 'op') ?? never();
    for (const name of ['s3.something-new', '']) {
      const step: Step = { ...first, id: name, name };
      const { narrator } = LANGUAGES.en;
      expect(narrator.caption(step, trace)).toEqual({
        lead: narrator.step(step, trace).title,
        point: '',
      });
      expect(narrator.question(step, trace)).toBeNull();
    }
  });

  it.each(LANGS)('have a question for every verdict, which does not give it away (%s)', (lang) => {
    const { narrator } = LANGUAGES[lang];
    let asked = 0;
    for (const { step, trace, where } of steps) {
      const question = narrator.question(step, trace);
      const hasVerdict =
        step.kind === 'decide' ||
        (step.kind === 'op' && /^(aes-256-gcm-open|equal)$/.test(step.op));
      expect(question !== null, where).toBe(hasVerdict);
      if (question === null) continue;
      asked += 1;
      expect(question.title, where).toMatch(/[?？]$/);
      expect(question.title.length).toBeLessThan(70);
      expect(widthOf(lineOf(question.caption), lang), where).toBeLessThanOrEqual(WIDEST[lang]);
      expect(narrator.question(turned(step), trace), where).toEqual(question);
      const { title } = narrator.step(step, trace);
      expect(question.title).not.toBe(title);
      if (lang === 'ja') expect(isJapanese(question.title), where).toBe(true);
    }
    expect(asked).toBeGreaterThan(800);
  });

  it.each(LANGS)('end in what remains true, refused or not (%s)', (lang) => {
    const { narrator } = LANGUAGES[lang];
    const ends = new Set<string>();
    for (const { scenario, trace } of runs) {
      const takeaway = narrator.takeaway(trace);
      const where = `${Object.values(scenario).join(' ')}: ${takeaway}`;
      if (takeaway === null) throw new Error(where);
      ends.add(takeaway);
      expect(takeaway, where).not.toMatch(GAP);
      expect(takeaway, where).toMatch(lang === 'en' ? /[.]$/ : /。$/);
      expect(widthOf(takeaway, lang), where).toBeLessThanOrEqual(lang === 'en' ? 170 : 90);
      if (lang === 'ja') expect(isJapanese(takeaway)).toBe(true);
    }
    expect(ends.size).toBeGreaterThan(30);
  });

  it('count what the run counts: one call to KMS for three objects under a Bucket Key', async () => {
    const { narrator } = LANGUAGES.en;
    const trace = await runScenario({
      mode: 'sse-kms-bucket-key',
      operation: 'upload',
      seed: 'why',
    });
    const said = trace.steps.map((step) => lineOf(narrator.caption(step, trace)));
    expect(said.filter((line) => line.includes('so far'))).toEqual([
      'The bucket key seals the data key: one call to KMS has served 1 object so far.',
      '1 object stored, 1 call to KMS so far: the bucket key stays with S3 for a while.',
      'The bucket key seals the data key: one call to KMS has served 2 objects so far.',
      '2 objects stored, 1 call to KMS so far: the bucket key stays with S3 for a while.',
      'The bucket key seals the data key: one call to KMS has served 3 objects so far.',
      '3 objects stored, 1 call to KMS so far: the bucket key stays with S3 for a while.',
    ]);
    expect(said).toContain(
      'Not a key for one object: here it will serve 3, without asking KMS again.',
    );
    expect(narrator.takeaway(trace)).toContain('3 objects with 1 call to KMS');
  });

  it('count the calls that nobody saves: one for each of three objects without a Bucket Key', async () => {
    const { narrator } = LANGUAGES.en;
    const trace = await runScenario({
      mode: 'sse-kms',
      operation: 'upload',
      objects: 'three',
      seed: 'why',
    });
    const said = trace.steps.map((step) => lineOf(narrator.caption(step, trace)));
    expect(said.filter((line) => /so far|asks KMS again/.test(line))).toEqual([
      '1 object stored, 1 call to KMS so far: to read it, S3 must ask KMS.',
      'S3 asks KMS again, for object 2 of 3: each object takes a call of its own.',
      '2 objects stored, 2 calls to KMS so far: to read them, S3 must ask KMS.',
      'S3 asks KMS again, for object 3 of 3: each object takes a call of its own.',
      '3 objects stored, 3 calls to KMS so far: to read them, S3 must ask KMS.',
    ]);
    expect(narrator.takeaway(trace)).toContain('3 objects with 3 calls to KMS');
  });

  it.each(LANGS)(
    'say of no call to KMS that there is none, and of none that there is one (%s)',
    (lang) => {
      const { narrator } = LANGUAGES[lang];
      const none = /No call to KMS|neither KMS|KMS は関わりません|KMS を呼び出さず、/;
      let calls = 0;
      for (const { step, trace, where } of steps) {
        const line = lineOf(narrator.caption(step, trace));
        const later = /asks KMS again, for object|個目のために、KMS を再び呼び出します/.test(line);
        if (later) calls += 1;
        if (later) expect(step.kind === 'send' && step.to === 'kms', where).toBe(true);
        if (step.kind === 'send' && step.to === 'kms') expect(line, where).not.toMatch(none);
      }
      // Two modes, two operations, two objects after the first.
      expect(calls).toBe(2 * 2 * 2);
    },
  );

  it('do not say that a key keeps the account out, where its policy lets the whole account in', async () => {
    for (const operation of ['upload', 'download'] as const) {
      const trace = await runScenario({
        mode: 'sse-kms',
        operation,
        'kms-key': 'aws-managed',
        caller: 's3-only',
        seed: 'why',
      });
      expect(trace.outcome.status).toBe(200);
      expect(LANGUAGES.en.narrator.takeaway(trace)).toContain('the whole account');
    }
  });

  it.each(LANGS)('say what problem each mode solves (%s)', (lang) => {
    for (const { id } of MODES) {
      const { narrator } = LANGUAGES[lang];
      const problem = narrator.problem(id);
      expect(widthOf(problem, lang), problem).toBeLessThanOrEqual(lang === 'en' ? 150 : 75);
      expect(problem).not.toBe(narrator.about(id).what);
      if (lang === 'ja') expect(isJapanese(problem)).toBe(true);
    }
  });

  it.each(LANGS)('call the beats of a story by a word or two (%s)', (lang) => {
    for (const kind of BEAT_KINDS) {
      const name = LANGUAGES[lang].narrator.beatName(kind);
      expect(widthOf(name, lang), name).toBeLessThanOrEqual(lang === 'en' ? 12 : 7);
      if (lang === 'ja') expect(isJapanese(name)).toBe(true);
    }
  });

  it.each(LANGS)('have names of values that fit into a narrow chip (%s)', (lang) => {
    const long = new Set<string>();
    for (const { trace } of runs) {
      for (const value of trace.values) {
        const name = LANGUAGES[lang].narrator.valueShortName(value, trace);
        if (widthOf(name, lang) > (lang === 'en' ? 15 : 9)) long.add(`${value.name}: ${name}`);
      }
    }
    expect([...long]).toEqual([]);
  });
});

/** The step with the other verdict. */
function turned(step: Step): Step {
  if (step.kind === 'decide') {
    return { ...step, decision: { ...step.decision, allowed: !step.decision.allowed } };
  }
  if (step.kind !== 'op') return step;
  return {
    ...step,
    failure: refuses(step) ? null : step.op === 'equal' ? 'different' : 'authentication-failed',
  };
}

function never(): never {
  throw new Error('there is always one');
}
