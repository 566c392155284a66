import { describe, expect, it } from 'vitest';
import type { Text } from '../lib/text.ts';
import { LANGS } from '../lib/text.ts';
import * as i18n from './index.ts';
import { type CountedText, say, sayCount, sayNumber } from './index.ts';
import * as about from './texts/about.ts';
import * as bucketKey from './texts/bucket-key.ts';
import * as compare from './texts/compare.ts';
import * as embed from './texts/embed.ts';
import * as landing from './texts/landing.ts';
import * as learnFile from './texts/learn-file.ts';
import * as learnTrainer from './texts/learn-trainer.ts';
import * as learnWrite from './texts/learn-write.ts';
import * as live from './texts/live.ts';
import * as modesTable from './texts/modes-table.ts';
import * as policies from './texts/policies.ts';
import * as presets from './texts/policies-presets.ts';
import * as proof from './texts/policies-proof.ts';
import * as presenting from './texts/presenting.ts';
import * as print from './texts/print.ts';
import * as request from './texts/request.ts';
import * as requestTitle from './texts/request-title.ts';
import * as share from './texts/share.ts';
import * as take from './texts/take.ts';

/** Some tables are loaded with the part of the page that shows them, and are therefore not in the index. */
const tables = {
  ...i18n,
  ...about,
  ...compare,
  ...bucketKey,
  ...embed,
  ...landing,
  ...learnFile,
  ...learnTrainer,
  ...learnWrite,
  ...live,
  ...modesTable,
  ...policies,
  ...presets,
  ...proof,
  ...presenting,
  ...print,
  ...request,
  ...requestTitle,
  ...share,
  ...take,
};

const isText = (node: unknown): node is Text => typeof (node as Text | null)?.en === 'string';

/** What a table holds, however deep it lies, with its path; of a counted text the form for many. */
function textsIn(node: unknown, path: string): (readonly [path: string, text: Text])[] {
  if (typeof node === 'function') return [];
  const { en, ja } = Object(node) as Partial<CountedText>;
  if (en?.other && ja?.other) return [[path, { en: en.other, ja: ja.other }]];
  if (typeof node !== 'object' || node === null || isText(node)) return [[path, node as Text]];
  return Object.entries(node).flatMap(([key, child]) => textsIn(child, `${path}.${key}`));
}

const texts = Object.entries(tables).flatMap(([name, table]) => textsIn(table, name));

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

/** What stands in Japanese as it does in English: names, and places where names are put together. */
const LATIN: ReadonlySet<string> = new Set([
  '{modes}（{keys}）',
  '{deed}：{from} → {to}',
  'ARN',
  // Services, tools, formats, algorithms; API operations and header values
  ...['Amazon S3', 'AWS KMS', 'KMS', 'CloudTrail', 'AWS CLI', 'curl', 'Terraform', 'boto3'],
  ...['Mermaid', 'JavaScript', 'Node.js', 'Python', 'JSON', 'HTTP', 'HTTPS', 'Base64'],
  ...['SSE-S3', 'SSE-KMS', 'DSSE-KMS', 'SSE-C', 'aws/s3'],
  ...['HMAC-SHA-224', 'HMAC-SHA-256', 'HMAC-SHA-384', 'HMAC-SHA-512', 'SHA-256', 'SHA-512'],
  ...['SHA-1', 'MD5', 'CRC-32', 'CRC-32C', 'CRC-64/NVME', 'XXH64'],
  '{kind} {name}',
  ...['CreateMultipartUpload', 'CompleteMultipartUpload'],
  // Where a flow is embedded
  ...['Confluence', 'Notion', 'MediaWiki', 'Docusaurus', 'reveal.js'],
  // The button that leads to the other language
  'English',
  // Names beside names
  ...[
    'AWS：{page}',
    '{service}：{answer}',
    '{label}：{value}',
    '{actor}：{label}',
    '「{sid}」',
    '{status}（{service}）',
    '{caller}、{circumstance}：{outcome}',
    '、',
    '／',
    '{name}（{count}）',
    '{label}：{text}',
  ],
  ...[
    '{name}（{look}）',
    'S3',
    '{count} B',
    '×{count}',
    '{request}：{phase}',
    '{name}（{party}）',
    '{size} · {name}',
    '{from} → {to}',
    '{name} – {product}',
    '{first}–{last}',
    '{factor}×',
  ],
]);

const isJapanese = (text: string) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);

describe('every text', () => {
  it('is Japanese under ja, but for names', () => {
    const latin = texts.filter(([, { ja }]) => !isJapanese(ja) && !LATIN.has(ja));
    expect(latin).toEqual([]);
    const known = new Set(texts.map(([, { ja }]) => ja));
    expect([...LATIN].filter((text) => !known.has(text))).toEqual([]);
  });

  it('is one of a table', () => {
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter(([, text]) => !isText(text))).toEqual([]);
  });

  it.each(texts)('%s says the same things in every language', (_, text) => {
    const names = (lang: 'en' | 'ja') =>
      [...text[lang].matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
    expect(names('ja')).toEqual(names('en'));
    for (const lang of LANGS) expect(text[lang].trim()).not.toBe('');
  });
});
