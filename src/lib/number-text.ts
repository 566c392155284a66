import type { Lang } from './text.ts';

const formats = new Map<Lang, Intl.NumberFormat>();

/** What needs no rounding. */
const PLAIN = /^(-?\d+)(\.\d{1,3})?$/;

/**
 * A number as a language writes it: thousands in groups, at most three decimals. English and Japanese do so alike. The
 * first of the browser's own formats costs a page 25 to 100 ms before it is drawn, so they are asked only to round.
 */
export function numberText(lang: Lang, value: number): string {
  const [, whole, decimals = ''] = Object.is(value, -0) ? [] : (PLAIN.exec(String(value)) ?? []);
  if (whole === undefined) return formatOf(lang).format(value);
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + decimals;
}

function formatOf(lang: Lang): Intl.NumberFormat {
  const format = formats.get(lang) ?? new Intl.NumberFormat(lang);
  formats.set(lang, format);
  return format;
}
