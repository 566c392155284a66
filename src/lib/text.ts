/** The languages of the product. */
export const LANGS = ['en', 'ja'] as const;
export type Lang = (typeof LANGS)[number];

/** A visible text in every language. */
export type Text = Readonly<Record<Lang, string>>;

/** Between Japanese and Latin letters or digits there is a space, whichever of the two a name happens to begin with. */
export function spaced(text: string): string {
  return text
    .replace(
      /([\p{Script=Latin}\d)])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
      '$1 ',
    )
    .replace(
      /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{Script=Latin}\d])/gu,
      '$1 ',
    );
}
