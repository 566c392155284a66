import { beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS as KMS_OPERATIONS } from '../../src/aws/kms/operations/index.ts';
import { OPERATIONS as S3_OPERATIONS } from '../../src/aws/s3/operations.ts';
import { stepName } from '../../src/aws/s3/service.ts';
import { LANGS } from '../../src/lib/text.ts';
import { LANGUAGES } from '../../src/narration/languages.test-helper.ts';
import { isOwnKmsRequest } from '../../src/player/index.ts';
import { questionsOf, tell } from '../../src/predict/index.ts';
import { openTraceFile } from '../../src/takeaway/trace-file/read.ts';
import { traceFile } from '../../src/takeaway/trace-file/write.ts';
import type { Trace } from '../../src/trace/index.ts';
import { loadTellers, makeDeck } from '../../src/ui/present/deck.ts';
import { untellableStep } from '../../src/ui/store/read-trace/rehearse.ts';
import { everyRequest, type LiveRun } from './every-request.test-helper.ts';

const narrators = LANGS.map((lang) => LANGUAGES[lang].narrator);
const isJapanese = (text: string) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
/** Bytes. */
const LARGE = 100_000;
let runs: readonly LiveRun[] = [];
beforeAll(async () => {
  runs = await everyRequest();
}, 60_000);

/** Everything that is said of a run, with where. */
function saidOf(
  trace: Trace,
  lang: (typeof LANGS)[number],
): readonly (readonly [string, string])[] {
  const { narrator } = LANGUAGES[lang];
  return [...trace.setup, ...trace.steps].flatMap((step) => {
    const { label, title, body } = narrator.step(step, trace);
    const { lead, point } = narrator.caption(step, trace);
    const cause = step.kind === 'fail' ? narrator.cause(step, trace) : null;
    const asked = narrator.question(step, trace);
    const isOnStage = trace.steps.includes(step);
    return [
      [`${step.name} label`, label],
      [`${step.name} title`, title],
      [`${step.name} body`, body],
      ...(isOnStage ? [[`${step.name} caption`, `${lead}${point}`] as const] : []),
      ...(cause === null
        ? []
        : [[`${step.name} cause`, `${cause.cause} ${cause.remedy}`] as const]),
      ...(asked === null ? [] : [[`${step.name} question`, asked.title] as const]),
    ] as const;
  });
}

describe('every request of a client', () => {
  it('is a trace that opens again from a file', async () => {
    // One of each kind is as good as all, and large ones take their time.
    const kinds = new Map(
      runs
        .filter(({ trace }) => trace.values.every(({ bytes }) => bytes.length < LARGE))
        .map((run) => [run.trace.steps.map(({ name }) => name).join(), run] as const),
    );
    expect(kinds.size).toBeGreaterThan(150);
    for (const { name, trace } of kinds.values())
      expect([name, await openTraceFile(traceFile(trace))]).toMatchObject([name, { ok: true }]);
  }, 60_000);

  it('can be told by both narrators', () => {
    for (const { name, trace } of runs) {
      expect([name, untellableStep(trace, narrators)]).toEqual([name, null]);
      for (const narrator of narrators)
        expect([name, narrator.takeaway(trace)]).not.toContain(null);
    }
  });

  it.each(LANGS)('has words at every step, and none that are an id or a gap: %s', (lang) => {
    const wanting = new Set<string>();
    for (const { name, trace } of runs) {
      for (const [where, text] of saidOf(trace, lang)) {
        const step = where.split(' ')[0] ?? '';
        if (text.trim() === '' || text.includes(step)) wanting.add(`${name} ${where}: ${text}`);
        if (/undefined|NaN|\[object/.test(text)) wanting.add(`${name} ${where}: ${text}`);
        if (where.endsWith('label') && text.length > 40) wanting.add(`${name} ${where}: ${text}`);
        if (lang === 'ja' && !where.endsWith('label') && !isJapanese(text))
          wanting.add(`${name} ${where}: ${text}`);
      }
      const { narrator } = LANGUAGES[lang];
      for (const value of trace.values) {
        if (narrator.valueMeaning(value, trace) === null) wanting.add(`value ${value.name}`);
        for (const { name: span } of value.spans)
          if (narrator.spanMeaning(span, trace) === null) wanting.add(`span ${span}`);
      }
    }
    expect([...wanting]).toEqual([]);
  });

  it.each(LANGS)('that a client makes to KMS is never told as one that S3 makes: %s', (lang) => {
    const wrong = new Set<string>();
    let told = 0;
    for (const { name, trace } of runs) {
      if (
        !trace.steps.some(
          (step) => step.kind === 'send' && step.to === 'kms' && step.actor === 'client',
        )
      )
        continue;
      told += 1;
      for (const [where, text] of saidOf(trace, lang))
        if (/\bS3\b/.test(text) && !/(aws\/s3|cause)/.test(`${where}${text}`))
          wrong.add(`${name} ${where}: ${text}`);
    }
    expect(told).toBeGreaterThan(50);
    expect([...wrong]).toEqual([]);
  });

  it('is what the trainer’s notes and the questions are made of as well', async () => {
    const tellers = await loadTellers();
    const wanting = new Set<string>();
    for (const { name, trace } of runs) {
      const { slides } = makeDeck(trace, tellers);
      const isOfKms = trace.steps.some(isOwnKmsRequest);
      for (const { words } of slides) {
        if (/undefined|NaN|\[object/.test(JSON.stringify(words)))
          wanting.add(`${name}: ${JSON.stringify(words)}`);
        // Of a call of the client's own there is nothing to be told of S3.
        for (const { say, ask, answer } of isOfKms ? Object.values(words) : [])
          if (/\bS3\b/.test(say + ask + answer)) wanting.add(`${name}: ${say} ${ask} ${answer}`);
      }
      for (const narrator of narrators)
        for (const question of questionsOf(trace)) {
          const text = JSON.stringify(tell(question, trace, narrator));
          if (/undefined|NaN|\[object/.test(text)) wanting.add(`${name}: ${text}`);
        }
    }
    expect([...wanting]).toEqual([]);
  });

  it.each(LANGS)('says what the operation does, for every one that is simulated: %s', (lang) => {
    const { rare, tables } = LANGUAGES[lang];
    const names = [...S3_OPERATIONS.map(({ name }) => name), ...Object.keys(KMS_OPERATIONS)];
    const hasWords = (name: string) =>
      tables.shared.some(({ steps }) => Object.hasOwn(steps, stepName(name)));
    expect(
      names.filter((name) => !hasWords(name) && !Object.hasOwn(rare.requests.does, name)),
    ).toEqual([]);
    expect(Object.keys(rare.requests.does).sort()).toEqual(
      Object.keys(LANGUAGES.en.rare.requests.does).sort(),
    );
  });
});
