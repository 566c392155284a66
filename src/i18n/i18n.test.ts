import { describe, expect, it } from 'vitest';
import type { Text } from '../lib/text.ts';
import { LANGS } from '../lib/text.ts';
import * as i18n from './index.ts';
import { say, sayCount, sayNumber } from './index.ts';

const isText = (value: unknown): value is Text =>
  typeof (value as Text | undefined)?.en === 'string';

/** Every text of a table, however deep, with its place. */
function textsIn(place: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (isText(value) || typeof value !== 'object' || value === null) return [[place, value]];
  return Object.entries(value).flatMap(([key, each]) => textsIn(`${place}.${key}`, each));
}

const texts = Object.entries(i18n)
  .filter(([name]) => name.endsWith('Texts') && name !== 'fieldTexts')
  .flatMap(([name, table]) => textsIn(name, table)) as (readonly [string, Text])[];

describe('say', () => {
  it('fills parameters, writing numbers as the language does', () => {
    const text = { en: '{count} of {what}', ja: '{what} の {count}' } as const;
    expect(say('en', text, { count: 1234, what: 'x' })).toBe('1,234 of x');
    expect(say('ja', text, { count: 1234, what: 'x' })).toBe('x の 1,234');
  });

  it('does not read what it was told as a template', () => {
    const text = { en: '{a}{b}', ja: '{a}{b}' } as const;
    expect(say('en', text, { a: '{b}', b: '{a}' })).toBe('{b}{a}');
  });

  it('knows one from many', () => {
    const text = {
      en: { one: '{count} byte', other: '{count} bytes' },
      ja: { other: '{count} バイト' },
    };
    expect(sayCount('en', text, 1)).toBe('1 byte');
    expect(sayCount('en', text, 0)).toBe('0 bytes');
    expect(sayCount('ja', text, 1)).toBe('1 バイト');
    expect(sayNumber('en', 67_108_864)).toBe('67,108,864');
  });
});

describe('every text', () => {
  it('is one of a table', () => {
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.every(([, text]) => isText(text))).toBe(true);
  });

  it.each(texts)('%s says the same things in every language', (_, text) => {
    const names = (lang: 'en' | 'ja') =>
      [...text[lang].matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
    expect(names('ja')).toEqual(names('en'));
    for (const lang of LANGS) expect(text[lang].trim()).not.toBe('');
  });
});
