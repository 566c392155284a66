import { describe, expect, it } from 'vitest';
import { readModule } from './read-module.mjs';
import { proseProblems, sentencesOf, withImports } from './worker-prose.mjs';

const sentence = 'KMS returns the key twice: in plaintext, and “wrapped” under the KMS key.';
const source = `export const texts = {
  title: 'A short title',
  key: '${sentence}',
  id: 'kms.generate-data-key/the-fact-that-is-cited-by-a-step',
  cause: ({ bucket }) => \`The bucket \${bucket} refuses requests that come over plain HTTP.\`,
};`;
const sentences = sentencesOf([readModule('src/narration/en/kms.ts', source)]);

const chunks: Record<string, string> = {
  'assets/run.js': 'import{a}from"./shared.js";const l=()=>import(`./late.js`);a(l,`kms.fact`);',
  'assets/shared.js': 'export const a=(...b)=>b;',
  'assets/late.js': 'import"./shared.js";export const c=1;',
};
const problems = (changed: Record<string, string> = {}) =>
  proseProblems(
    withImports('assets/run.js', (file) => readModule(file, { ...chunks, ...changed }[file] ?? '')),
    sentences,
  );

describe('sentencesOf', () => {
  it('takes what is long and has a space', () => {
    expect(sentences).toEqual([sentence, ' refuses requests that come over plain HTTP.']);
  });
});

describe('proseProblems', () => {
  it('has nothing against ids and numbers', () => {
    expect(problems()).toEqual([]);
  });

  it.each([
    ['in the chunk itself', 'assets/run.js', `const s=${JSON.stringify(sentence)};`],
    ['as a minifier writes it', 'assets/run.js', `const s=\`${sentence}\`;`],
    ['with escapes', 'assets/run.js', `const s="${sentence.replace('“', '\\u201c')}";`],
    ['within a longer text', 'assets/run.js', `const s=\`Title. ${sentence}\${a}\`;`],
    ['in an imported chunk', 'assets/shared.js', `export const a="${sentence}";`],
    ['in a chunk imported on demand', 'assets/late.js', `export const c="${sentence}";`],
    [
      'around a parameter',
      'assets/late.js',
      `export const c=b=>\`The bucket \${b}${sentences[1]}\``,
    ],
  ])('finds a planted sentence %s', (_, file, code) => {
    const rest = file === 'assets/run.js' ? chunks[file] : '';
    expect(problems({ [file]: rest + code })).toEqual([expect.stringContaining(`${file} says: `)]);
  });

  it.each(['キー', 'ひらがな', '鍵', '\\u9375'])('finds the Japanese text %s', (text) => {
    expect(problems({ 'assets/late.js': `export const c="${text}";` })).toHaveLength(1);
  });
});
