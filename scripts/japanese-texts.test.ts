import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './read-module.mjs';

/** What stands in Japanese as it does in English; the last two are ids, not texts. */
const LATIN = ['Amazon S3', 'AWS KMS', 'HTTP {}', 'ja', 's3'];

/** The interface's texts and the narration are held to the same by tests of their own, which also see them composed. */
const OTHERS = /^src\/(?:i18n|narration)\/|\.test(?:-helper)?\.tsx?$/;

const isJapanese = (text: string) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
/** Says something: has a letter beside the names of what is filled in. */
const isSaid = (text: string) => /[A-Za-z]/.test(text.replace(/\{\w+\}/g, ''));

/** The texts that lie under a key `ja`, however deep, each gap of a template as `{}`. */
function textsUnderJa(file: string, code = readFileSync(file, 'utf8')): readonly string[] {
  const { program } = parseSync(file, code);
  const areas: { start: number; end: number }[] = [];
  const texts: { text: string; start: number }[] = [];
  new Visitor({
    Property: ({ key, value }) => {
      const name = key.type === 'Identifier' ? key.name : 'value' in key ? key.value : null;
      if (name === 'ja') areas.push(value);
    },
    Literal: ({ value, start }) => {
      if (typeof value === 'string') texts.push({ text: value, start });
    },
    TemplateLiteral: ({ quasis, start }) => {
      texts.push({ text: quasis.map(({ value }) => value.cooked ?? '').join('{}'), start });
    },
  }).visit(program);
  return texts
    .filter(({ start }) => areas.some((area) => area.start <= start && start < area.end))
    .map(({ text }) => text);
}

describe('the texts under `ja`, wherever they are written', () => {
  const files = sourceFiles('src').filter((file) => !OTHERS.test(file));
  const texts = files.flatMap((file) => textsUnderJa(file).map((text) => [file, text] as const));

  it('are Japanese, but for names', () => {
    expect(texts.length).toBeGreaterThan(100);
    const latin = texts.filter(
      ([, text]) => isSaid(text) && !isJapanese(text) && !LATIN.includes(text),
    );
    expect(latin).toEqual([]);
    const written = new Set(texts.map(([, text]) => text));
    expect(LATIN.filter((text) => !written.has(text))).toEqual([]);
  });

  it('are found in tables, functions and templates', () => {
    const code = `const a = { en: 'no', ja: 'one' };
      const b = { 'ja': { x: (n: number) => n > 1 ? \`two \${n} of\` : 'three' } };`;
    expect(textsUnderJa('a.ts', code).toSorted()).toEqual(['one', 'three', 'two {} of']);
  });
});
