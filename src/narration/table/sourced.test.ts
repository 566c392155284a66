import { describe, expect, it } from 'vitest';
import { REGION_QUOTAS, USUAL_PRICES } from '../../economics/prices.ts';
import { LANGS } from '../../lib/text.ts';
import { MODES } from '../../modes/index.ts';
import { LANGUAGES } from '../languages.test-helper.ts';
import { NUMBERS } from '../numbers.ts';
import { readingOf } from '../sources-read.ts';
import { loadSourcedWords, SOURCED, SOURCED_FITS, SOURCED_TOPICS } from './index.ts';

const PAGES = /^https:\/\/(docs\.)?aws\.amazon\.com\//;

describe.each(MODES.map(({ id }) => id))('what is said of %s by AWS’s word', (mode) => {
  it.each(SOURCED_TOPICS)('%s: has a page of AWS’s, and the day it was read', (topic) => {
    const { url, source, also } = SOURCED[mode][topic];
    for (const page of [{ url, source }, ...(also === undefined ? [] : [also])]) {
      expect(page.url).toMatch(PAGES);
      expect(page.source).not.toBe('');
      const { asOf, copyOf } = readingOf(page.url ?? '');
      expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(Number.isNaN(Date.parse(asOf))).toBe(false);
      if (copyOf !== null) expect(copyOf).toMatch(/^\d{4}$/);
    }
  });

  it.each(LANGS)('is said in whole sentences, with pages named (%s)', async (lang) => {
    const words = (await loadSourcedWords(lang))[mode];
    const { narrator } = LANGUAGES[lang];
    for (const topic of SOURCED_TOPICS) {
      expect(words[topic], topic).toMatch(lang === 'en' ? /\.$/ : /。$/);
      expect(words[topic]).not.toMatch(/undefined|NaN|\[object/);
      const cited = narrator.cite(SOURCED[mode][topic]);
      expect(cited.url).toMatch(PAGES);
      if (lang === 'ja') expect(cited.source).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    }
  });
});

describe('what these cells mean for a need', () => {
  it('does not contradict what they say', async () => {
    const words = await loadSourcedWords('en');
    for (const { id } of MODES) {
      const { cost, logs } = SOURCED_FITS[id];
      expect(words[id].cost.startsWith('None.'), id).toBe(cost === 'yes');
      expect(words[id].logs.startsWith('None:'), id).toBe(logs === 'no');
      expect(words[id].logs.startsWith('Fits.'), id).toBe(logs === 'yes');
      expect(words[id].logs.includes('AWS does not say'), id).toBe(logs === 'unknown');
    }
  });
});

describe('the figures in these cells', () => {
  it('are those that the Bucket Key page reckons with', () => {
    expect(Number(NUMBERS.requestPrice.value)).toBe(USUAL_PRICES.price);
    expect(NUMBERS.freeRequests.value).toBe(USUAL_PRICES.free);
    const quotas = [...new Set<number>(Object.values(REGION_QUOTAS))];
    expect(NUMBERS.requestsPerSecond.value).toEqual(quotas.toSorted((a, b) => b - a));
  });
});
