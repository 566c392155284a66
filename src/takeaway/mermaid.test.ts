import DOMPurify from 'dompurify';
import fc from 'fast-check';
import mermaid from 'mermaid';
import { describe, expect, it } from 'vitest';
import { loadNarrator } from '../narration/index.ts';
import { endsOf } from '../player/index.ts';
import { mermaidOf, mermaidText } from './mermaid.ts';
import { HOSTILE, refusedRuns, sampleRuns, takeOf } from './takes.test-helper.ts';

// Mermaid cleans texts with a library that needs a page. Without one its parser is left as it is, and the texts too.
Object.assign(DOMPurify, { addHook: () => {}, sanitize: (text: string) => text });

const runs = [...(await sampleRuns), ...(await refusedRuns)];
const narrators = { en: await loadNarrator('en'), ja: await loadNarrator('ja') };

/** What Mermaid's own parser makes of a text. */
async function parsed(text: string) {
  await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const sequence = db as unknown as {
    getMessages(): readonly { from: string; to: string; message: string; type: number }[];
    getActorKeys(): readonly string[];
    getDiagramTitle(): string;
  };
  return {
    messages: sequence.getMessages(),
    actors: sequence.getActorKeys(),
    title: sequence.getDiagramTitle(),
  };
}

/** A text as a reader sees it: with the characters that its numbers stand for. */
function seen(text: string): string {
  return text
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('<br/>', '\n');
}

describe('the Mermaid text of a run', () => {
  it.each(
    runs.flatMap(({ name, trace }) => [
      { lang: 'en' as const, name, trace },
      { lang: 'ja' as const, name, trace },
    ]),
  )('is read by Mermaid as its steps, $lang: $name', async ({ lang, trace }) => {
    const narrator = narrators[lang];
    const take = { trace, narrator, title: 'A flow' };
    const { messages, actors, title } = await parsed(mermaidOf(take));
    expect(title).toBe('A flow');
    expect(messages).toHaveLength(trace.steps.length);
    for (const [index, step] of trace.steps.entries()) {
      const { from, to } = endsOf(step);
      expect(messages[index]).toMatchObject({ from, to });
      expect(actors).toContain(from);
      const { label } = narrator.step(step, trace);
      const text = seen(messages[index]?.message ?? '');
      expect(text).toMatch(new RegExp(`^${index + 1}\\. `));
      if (step.kind !== 'fail') expect(text).toContain(label);
      else expect(text).toContain(`${step.status}`);
    }
  });

  // With a slash, an object's name is shortened in messages, and with it most of what is hostile.
  it.each([HOSTILE, HOSTILE.replaceAll('/', '∕')])(
    'shows as it is an object’s name: %j',
    async (name) => {
      const take = await takeOf(name);
      const text = mermaidOf(take);
      expect(text).not.toContain('<script');
      expect(text).not.toContain('%%{');
      const { messages, title } = await parsed(text);
      expect(messages).toHaveLength(take.trace.steps.length);
      const shown = name.replace('\u0001', '\ufffd');
      expect(seen(title)).toBe(`Upload of ${shown}`);
      const slash = shown.lastIndexOf('/');
      const [message] = seen(messages[0]?.message ?? '').split('\n');
      expect(message).toBe(
        `1. PUT ${slash < 0 ? `${shown.slice(0, 35)}…` : `…${shown.slice(slash)}`}`,
      );
    },
  );

  it('takes any text for what it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const written = mermaidText(`1. ${text}`);
        const { messages } = await parsed(`sequenceDiagram\n  a->>b: ${written}\n  Note over a: 2`);
        expect(messages).toHaveLength(2);
        const expected = `1. ${text}`
          .replace(/\s+/g, ' ')
          // biome-ignore lint/suspicious/noControlCharactersInRegex: as names may contain them
          .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
          .trim();
        expect(seen(messages[0]?.message ?? '')).toBe(expected);
      }),
    );
  });
});
