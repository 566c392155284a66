import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../lib/bytes.ts';
import { loadNarrator } from '../narration/index.ts';
import { HOSTILE, refusedRuns, sampleRuns, takeOf } from './takes.test-helper.ts';
import { code, prose, transcriptOf } from './transcript.ts';

const runs = [...(await sampleRuns), ...(await refusedRuns)];
const narrators = { en: await loadNarrator('en'), ja: await loadNarrator('ja') };

describe('the transcript of a run', () => {
  it.each(runs)('has every step with its words, messages and values: $name', ({ trace }) => {
    for (const narrator of Object.values(narrators)) {
      const text = transcriptOf({ trace, narrator, title: 'A flow' });
      const headings = [...text.matchAll(/^### (\d+)\. /gm)].map(([, number]) => Number(number));
      expect(headings).toEqual(trace.steps.map((_, index) => index + 1));
      for (const step of trace.steps)
        expect(text).toContain(prose(narrator.step(step, trace).body));
      const rows = text.split('\n').filter((row) => /^\| .* \| `[0-9a-f…]*` \|$/.test(row));
      expect(rows).toHaveLength(trace.values.filter(({ bytes }) => bytes.length > 0).length);
      for (const { bytes } of trace.values)
        if (bytes.length <= 128) expect(text).toContain(toHex(bytes));
    }
  });

  it('has the messages as they went over the wire', async () => {
    const text = transcriptOf(await takeOf('report.csv'));
    expect(text).toContain('```http\nPUT /report.csv HTTP/1.1\nHost: ');
    expect(text).toContain('X-Amz-Target: TrentService.GenerateDataKey');
  });

  it('keeps the name of an object from being markup', async () => {
    const text = transcriptOf(await takeOf(HOSTILE));
    const outside = text.replace(/^(`{3,})http\n.*?\n\1$/gms, '').replace(/(`+)[^`].*?\1/g, '');
    expect(outside).toContain('\\<script\\>');
    expect(outside).not.toMatch(/(?<!\\)<(?!https:\/\/docs\.aws\.amazon\.com\/)/);
    expect(outside).not.toMatch(/(?<!\\)\]\(http/);
    expect(outside).not.toMatch(/http:\/\//);
  });
});

describe('Markdown', () => {
  it('shows any text as it is: every mark is escaped', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = prose(text);
        expect(written).not.toMatch(/(?<!\\)(?:\\\\)*[`*_[\]<>|~&]/);
        expect(written).not.toMatch(/^(?:[#=+-]|\d+[.)])/);
        expect(written).not.toContain('\n');
      }),
    );
  });

  it('closes code where it began', () => {
    expect(code('a``b')).toBe('``` a``b ```');
    expect(code('plain')).toBe('`plain`');
  });
});
