import type { Lang, Text } from '../lib/text.ts';

/** Something in an address that could not be used. The default took its place. */
export type AddressProblem =
  | { readonly kind: 'unknown-page'; readonly value: string }
  | { readonly kind: 'unknown-key'; readonly key: string }
  | {
      readonly kind: 'unknown-value';
      readonly key: string;
      readonly value: string;
      readonly used: string;
    }
  | {
      readonly kind: 'unknown-choice';
      readonly key: string;
      readonly value: string;
      readonly choices: string;
    }
  | { readonly kind: 'unknown-part'; readonly key: string; readonly value: string }
  | { readonly kind: 'repeated-key'; readonly key: string }
  | { readonly kind: 'malformed'; readonly value: string }
  | { readonly kind: 'path-too-long'; readonly value: string }
  | { readonly kind: 'too-long' };

const TEXTS: Readonly<Record<AddressProblem['kind'], Text>> = {
  'unknown-page': {
    en: 'The address names a page that does not exist, “{value}”. This is the main screen.',
    ja: 'アドレスにあるページ「{value}」は存在しないため、メイン画面を表示しています。',
  },
  'unknown-key': {
    en: 'The address has a field that does not exist, “{key}”. It was left out.',
    ja: 'アドレスにある項目「{key}」は存在しないため、無視しました。',
  },
  'unknown-value': {
    en: 'The address gives “{key}” a value it cannot have, “{value}”. “{used}” is used instead.',
    ja: 'アドレスの「{key}」に指定できない値「{value}」があるため、「{used}」を使います。',
  },
  'unknown-choice': {
    en: 'The address gives “{key}” a value it cannot have, “{value}”. It can have {choices}. It was left out.',
    ja: 'アドレスの「{key}」に指定できない値「{value}」があるため、無視しました。指定できるのは {choices} です。',
  },
  'unknown-part': {
    en: 'The address has something in “{key}” that means nothing there, “{value}”. It was left out.',
    ja: 'アドレスの「{key}」のうち「{value}」は解釈できないため、無視しました。',
  },
  'repeated-key': {
    en: 'The address gives “{key}” more than once. The first one counts.',
    ja: 'アドレスに「{key}」が複数回あるため、最初の値を使います。',
  },
  malformed: {
    en: 'Part of the address is not well-formed, “{value}”. It was left out.',
    ja: 'アドレスの一部「{value}」は形式が正しくないため、無視しました。',
  },
  'path-too-long': {
    en: 'The address goes on after its end, “{value}”. That was left out.',
    ja: 'アドレスの末尾に余分な部分「{value}」があるため、無視しました。',
  },
  'too-long': {
    en: 'The address is too long to be one of this page’s. It was not read.',
    ja: 'アドレスがこのページのものとしては長すぎるため、読み込みませんでした。',
  },
};

/** More of a stranger's text than this is not repeated in a notice. */
const QUOTED = 60;

/** The problem as a sentence. */
export function problemText(problem: AddressProblem, lang: Lang): string {
  const facts = problem as unknown as Readonly<Record<string, string>>;
  return TEXTS[problem.kind][lang].replace(/\{(\w+)\}/g, (_, name: string) =>
    quote(facts[name] ?? ''),
  );
}

function quote(text: string): string {
  // A character is at most two code units: no more than these need be looked at.
  const characters = [...text.slice(0, 2 * QUOTED + 2)];
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : text;
}
