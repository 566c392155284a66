import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { everything } from '../aws/s3/recorded-run.test-helper.ts';
import { LANGS, type Lang } from '../lib/text.ts';
import { verify } from '../trace/index.ts';
import { WORDS_OF_MODES } from './en/modes/index.ts';
import { MODE_WORDS } from './en/modes/shared.ts';
import { CAUSE_WORDS as CAUSES_EN } from './en/s3/causes.ts';
import { ENCRYPTION_CAUSES as ENCRYPTION_CAUSES_EN } from './en/s3/causes-encryption.ts';
import { S3_WORDS as ENGLISH } from './en/s3/index.ts';
import { CAUSE_WORDS as CAUSES_JA } from './ja/s3/causes.ts';
import { ENCRYPTION_CAUSES as ENCRYPTION_CAUSES_JA } from './ja/s3/causes-encryption.ts';
import { S3_WORDS as JAPANESE } from './ja/s3/index.ts';
import type { Causes, Words } from './types.ts';

const WORDS: Readonly<Record<Lang, Words>> = { en: ENGLISH, ja: JAPANESE };

const CAUSES: Readonly<Record<Lang, Causes>> = {
  en: { ...CAUSES_EN, ...ENCRYPTION_CAUSES_EN },
  ja: { ...CAUSES_JA, ...ENCRYPTION_CAUSES_JA },
};

const trace = await everything();
const values = new Map(trace.values.map((value) => [value.id, value]));
/** Steps and values that the modes bring along have the modes' words. */
const modeWords = [MODE_WORDS, ...Object.values(WORDS_OF_MODES)];
const isModes = (kind: 'steps' | 'values', name: string) =>
  modeWords.some((words) => name in words[kind]);
const own = trace.steps.filter(
  ({ name }) => name.startsWith('s3.') && (name in ENGLISH.steps || !isModes('steps', name)),
);
/** Deleting and heading an object are not shown on stage. */
const offStage = /^s3\.(head|delete)-object(\.response)?$/;

/** Every source file of S3, its tests left out. */
const s3 = new URL('../aws/s3/', import.meta.url);
const sources = readdirSync(s3, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('test'))
  .map((name) => readFileSync(new URL(name, s3), 'utf8'));
const code = sources.join('\n');

describe('the record of S3', () => {
  it('verifies, whatever is asked', async () => {
    expect(await verify(trace)).toEqual({ ok: true });
  });

  it('leaves a CloudTrail event for each request for an object', () => {
    const exchanges = new Set(trace.steps.map(({ exchange }) => exchange));
    const events = trace.events.filter(({ event }) => event.eventSource === 's3.amazonaws.com');
    expect(events).toHaveLength(exchanges.size);
    const codes = events.map(({ event }) => event.errorCode).filter((each) => each !== undefined);
    expect(codes).toContain('AccessDenied');
  });

  it('never has a record of an upload left behind', () => {
    const slots = new Set<string>();
    for (const step of trace.steps) {
      if (step.kind !== 'store') continue;
      for (const slot of step.removes ?? []) slots.delete(slot);
      if (step.values.length + (step.keeps?.length ?? 0) === 0) slots.delete(step.slot);
      else slots.add(step.slot);
    }
    expect([...slots].filter((slot) => slot.includes('uploadId'))).toEqual([]);
  });
});

describe('the words of S3', () => {
  it('cover every step there is', () => {
    const missing = own
      .map(({ name }) => name)
      .filter((name) => !(name in ENGLISH.steps) && !offStage.test(name));
    expect([...new Set(missing)]).toEqual([]);
    const seen = new Set(own.map(({ name }) => name));
    expect(Object.keys(ENGLISH.steps).filter((name) => !seen.has(name))).toEqual([]);
    const named = [...code.matchAll(/'(s3\.[a-z-]+)'/g)].map((match) => match[1] ?? '');
    for (const name of named) expect(Object.keys(ENGLISH.steps)).toContain(name);
  });

  it('cover every cause there is, and no more', () => {
    const ids = [
      ...code.matchAll(/\bid: '([a-z0-9-]+)'(?=,\s*facts|,\n\s*facts)/g),
      ...code.matchAll(/'((?:customer|update-encryption|not-updatable|kms-needs)[a-z0-9-]*)'/g),
    ].map((match) => match[1] ?? '');
    const known = Object.keys(CAUSES.en);
    // S3 has a row for the causes of some modes, whose words are the modes'.
    const worded = [
      ...known,
      ...modeWords.flatMap((words) => ('causes' in words ? Object.keys(words.causes) : [])),
    ];
    const unworded = ids.filter((id) => !worded.includes(id));
    expect([...new Set(unworded)].filter((id) => !/^customer-key-md5$|-check$/.test(id))).toEqual(
      [],
    );
    // What does not open is the mechanisms' to say; the words are the same for all.
    const said = known.filter((id) => id !== 'object-does-not-open');
    expect(said.filter((id) => !code.includes(`'${id}'`))).toEqual([]);
    for (const step of trace.steps) {
      if (step.kind === 'fail' && step.actor === 's3') expect(known).toContain(step.cause.id);
    }
  });

  it.each(LANGS)('are short on the arrow and whole in the body (%s)', (lang) => {
    for (const step of own) {
      const words = WORDS[lang].steps[step.name];
      if (words === undefined) continue;
      const said = words({ step, trace, value: (id) => values.get(id) });
      for (const part of [said.label, said.title, said.body]) {
        expect(part, step.id).toMatch(/\S/);
        expect(part, step.id).not.toMatch(/undefined|null|\[object|NaN/);
      }
      expect(said.label.length, `${step.id}: ${said.label}`).toBeLessThanOrEqual(40);
      const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/.test(said.title);
      expect(japanese, `${step.id}: ${said.title}`).toBe(lang === 'ja');
    }
  });

  it.each(LANGS)('name every cause and its remedy (%s)', (lang) => {
    for (const [id, words] of Object.entries(CAUSES[lang])) {
      const said = words({});
      for (const part of [said.cause, said.remedy]) expect(part, id).toMatch(/\S/);
    }
    for (const step of trace.steps) {
      if (step.kind !== 'fail' || step.actor !== 's3') continue;
      const said = CAUSES[lang][step.cause.id]?.(step.cause.facts);
      expect(said?.cause, step.id).not.toMatch(/undefined|null|「」|“”/);
      expect(said?.remedy, step.id).not.toMatch(/undefined|null|「」|“”/);
    }
  });

  it.each(LANGS)('call every value and span by a name (%s)', (lang) => {
    const others = new Set(['data-key', 'encrypted-data-key', 'customer-key']);
    for (const value of trace.values) {
      if (value.madeBy !== 's3' || others.has(value.name) || isModes('values', value.name))
        continue;
      expect(WORDS[lang].values[value.name]?.name, value.name).toMatch(/\S/);
    }
  });

  it('take their numbers from the trace', () => {
    const step = trace.steps.find(({ id }) => id === 's3.store-object');
    if (step === undefined) throw new Error('nothing was stored');
    const shorter = new Map(
      [...values].map(([id, value]) => [id, { ...value, bytes: value.bytes.subarray(0, 5) }]),
    );
    for (const lang of LANGS) {
      const body = (from: typeof values) =>
        WORDS[lang].steps[step.name]?.({ step, trace, value: (id) => from.get(id) }).body;
      expect(body(values)).toContain('116');
      expect(body(shorter)).not.toContain('116');
    }
  });
});
