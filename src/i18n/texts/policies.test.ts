import { describe, expect, it } from 'vitest';
import type { Text } from '../../lib/text.ts';
import { LANGS } from '../../lib/text.ts';
import { policiesTexts } from './policies.ts';
import { policyPresetTexts } from './policies-presets.ts';

const texts: [string, Text][] = Object.entries({ ...policiesTexts, ...policyPresetTexts });

// These tables are loaded with their page and are therefore not part of the index, whose test this repeats.
describe('every text of the Policies page', () => {
  it.each(texts)('%s says the same things in every language', (_, text) => {
    const names = (lang: 'en' | 'ja') =>
      [...text[lang].matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
    expect(names('ja')).toEqual(names('en'));
    for (const lang of LANGS) expect(text[lang].trim()).not.toBe('');
  });
});
