import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../lib/text.ts';
import { MODES } from '../../../modes/index.ts';
import { LANGUAGES } from '../../../narration/languages.test-helper.ts';
import type { ComputedTopic } from '../../../survey/index.ts';
import { type ModeId, surveyAll } from '../../../survey/survey.test-helper.ts';
import { linesOf } from './lines.ts';
import { isSourced, topicsOf } from './topics.ts';

const surveyed = await surveyAll();
const COMPUTED = topicsOf('all').filter((topic): topic is ComputedTopic => !isSourced(topic));
const linesFor = (mode: ModeId, topic: ComputedTopic, lang: 'en' | 'ja') => {
  const row = surveyed.get(mode);
  if (row === undefined) throw new Error(mode);
  return linesOf(topic, row, { lang, narrator: LANGUAGES[lang].narrator });
};
const textOf = (mode: ModeId, topic: ComputedTopic) =>
  linesFor(mode, topic, 'en')
    .lines.map(({ label, text }) => `${label ?? ''} ${text}`.trim())
    .join(' | ');

describe.each(LANGS)('a computed cell (%s)', (lang) => {
  it('has a text, and a run for each line or for all of them', () => {
    for (const { id } of MODES)
      for (const topic of COMPUTED) {
        const { lines, opens } = linesFor(id, topic, lang);
        expect(lines.length, `${id} ${topic}`).toBeGreaterThan(0);
        for (const line of lines) {
          expect(line.text, `${id} ${topic}`).not.toMatch(/^$|undefined|[{}]|NaN/);
          expect((line.opens === null) !== (opens === null), `${id} ${topic}`).toBe(true);
        }
      }
  });
});

describe('a computed cell', () => {
  it.each<[ModeId, ComputedTopic, string]>([
    ['sse-s3', 'access', 'None: S3’s permission alone reads it, 200 OK'],
    ['sse-kms', 'access', 'The KMS key’s: S3’s permission alone gets 403 Forbidden by KMS'],
    ['sse-c', 'access', 'Whoever has the key: S3’s permission alone gets 400 Bad Request by S3'],
    ['sse-kms', 'public', 'No: a plain link gets 400 Bad Request InvalidArgument'],
    ['sse-kms-bucket-key', 'kms-calls', '1 for 3 objects: GenerateDataKey'],
    ['sse-c', 'kms-calls', 'None for 3 objects'],
    ['sse-c', 'places', 'Client customer key | AWS keeps none'],
    ['dsse-kms', 'layers', '2 layers'],
  ])('of %s says of %s: %s', (mode, topic, text) => {
    expect(textOf(mode, topic)).toBe(text);
  });

  it('never shows a customer’s key', () => {
    const key = surveyed.get('sse-c')?.trace.values.find(({ name }) => name === 'customer-key');
    const secret = btoa(String.fromCharCode(...(key?.bytes ?? [])));
    expect(secret).toHaveLength(44);
    expect(textOf('sse-c', 'headers')).toContain('customer-key (32 bytes of your own');
    expect(textOf('sse-c', 'headers')).not.toContain(secret);
  });
});
