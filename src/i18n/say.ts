import { numberText } from '../lib/number-text.ts';
import type { Lang, Text } from '../lib/text.ts';

/** A text that depends on a number; `other` where the language makes no difference. */
export type CountedText = Readonly<
  Record<Lang, { readonly other: string } & { readonly [K in Intl.LDMLPluralRule]?: string }>
>;

/** Names of the `{parameters}` of a text. */
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** What goes with a text: nothing, or a value for each of its parameters. */
export type TextValues<S extends string> = [Names<S>] extends [never]
  ? []
  : [values: Readonly<Record<Names<S>, string | number>>];

/** The text in a language, with its `{parameters}` filled in; numbers are written as the language writes them. */
export function say<T extends Text>(lang: Lang, text: T, ...values: TextValues<T['en']>): string {
  return fill(lang, text[lang], values[0] ?? {});
}

/** The text for a number of things; `{count}` stands for the number. */
export function sayCount(lang: Lang, text: CountedText, count: number): string {
  const forms = text[lang];
  return fill(lang, forms[pluralRules(lang).select(count)] ?? forms.other, { count });
}

/** A number as the language writes it. */
export function sayNumber(lang: Lang, value: number): string {
  return numberText(lang, value);
}

function fill(
  lang: Lang,
  template: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'number' ? sayNumber(lang, value) : value;
  });
}

const rules = new Map<Lang, Intl.PluralRules>();

function pluralRules(lang: Lang): Intl.PluralRules {
  const known = rules.get(lang) ?? new Intl.PluralRules(lang);
  rules.set(lang, known);
  return known;
}
