import type { Lang, Text } from '../lib/text.ts';

/** The text in a language, its `{parameters}` filled in. */
export function fill(
  lang: Lang,
  text: Text,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return text[lang].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Lines of comment. Whatever the text contains, it stays one. */
export function comment(mark: '#' | '//', ...texts: readonly string[]): readonly string[] {
  return texts
    .flatMap((text) => text.split(/[\n\r\u2028\u2029]+/))
    .map((line) => `${mark} ${line}`.trimEnd());
}
