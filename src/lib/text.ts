/** The languages of the product. */
export const LANGS = ['en', 'ja'] as const;
export type Lang = (typeof LANGS)[number];

/** A visible text in every language. */
export type Text = Readonly<Record<Lang, string>>;
