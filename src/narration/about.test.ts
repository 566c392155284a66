import { describe, expect, it } from 'vitest';
import { LANGS } from '../lib/text.ts';
import { MODES } from '../modes/index.ts';
import { LANGUAGES } from './languages.test-helper.ts';
import { NUMBERS } from './numbers.ts';

const PAGES = /^https:\/\/(docs\.)?aws\.amazon\.com\//;
const ABBREVIATION = {
  'sse-s3': 'SSE-S3',
  'sse-kms': 'SSE-KMS',
  'sse-kms-bucket-key': 'SSE-KMS',
  'dsse-kms': 'DSSE-KMS',
  'sse-c': 'SSE-C',
} as const;

const every = MODES.flatMap(({ id }) => LANGS.map((lang) => ({ id, lang })));
const row = (mode: keyof typeof ABBREVIATION, topic: string) =>
  LANGUAGES.en.narrator.about(mode).rows.find((each) => each.topic === topic);

describe.each(every)('what is said about $id ($lang)', ({ id, lang }) => {
  const { name, what, rows, scope } = LANGUAGES[lang].narrator.about(id);

  it('has the full name, a line, and what is out of scope', () => {
    expect(name).toContain(ABBREVIATION[id]);
    expect(name.length).toBeGreaterThan(ABBREVIATION[id].length + 12);
    expect(what).toMatch(lang === 'en' ? /\.$/ : /。$/);
    expect(scope).toMatch(lang === 'en' ? /client-side/i : /クライアント側/);
  });

  it('has rows with a source, among them keys, access, cost and public objects', () => {
    const topics = rows.map(({ topic }) => topic);
    for (const topic of ['keys', 'access', 'cost', 'public']) expect(topics).toContain(topic);
    for (const { heading, text, url, source } of rows) {
      expect(heading).not.toBe('');
      expect(text).toMatch(lang === 'en' ? /\.$/ : /。$/);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      expect(url).toMatch(PAGES);
      expect(source).not.toBe('');
    }
  });
});

describe('what is said about the modes', () => {
  it.each([
    ['sse-s3', 'access', 'no key policy'],
    ['sse-s3', 'cost', 'No charge'],
    ['sse-s3', 'default', 'January 5, 2023'],
    ['sse-kms', 'why', '4,096 bytes'],
    ['sse-kms', 'cost', '$0.03'],
    ['sse-kms', 'quota', '20,000 in Tokyo'],
    ['sse-kms', 'logs', 'too broad'],
    ['sse-kms', 'public', '400 InvalidArgument'],
    ['sse-kms-bucket-key', 'cost', '99 percent'],
    ['sse-kms-bucket-key', 'turned-on', 'new objects only'],
    ['sse-kms-bucket-key', 'policies', 'no longer match'],
    ['dsse-kms', 'bucket-key', 'Not supported'],
    ['dsse-kms', 'standard', 'multilayer'],
    ['sse-c', 'keys', 'S3 keeps no key'],
    ['sse-c', 'default', 'me-central-1'],
    ['sse-c', 'public', 'not documented'],
  ] as const)('answers the article: %s, %s', (mode, topic, words) => {
    expect(row(mode, topic)?.text).toContain(words);
  });

  it.each(['kept', 'lifetime'])('tells AWS’s word on bucket keys from ours: %s', (topic) => {
    const { status, text } = row('sse-kms-bucket-key', topic) ?? {};
    expect(status).toBe('modelled');
    for (const part of ['AWS says', 'not published', 'In this model']) expect(text).toContain(part);
  });

  it('takes its numbers from one table, with source and date', () => {
    for (const { url, asOf } of Object.values(NUMBERS)) {
      expect(url).toMatch(PAGES);
      expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});
