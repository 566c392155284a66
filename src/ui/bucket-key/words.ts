import { type Lang, spaced } from '../../lib/text.ts';

const formats = new Map<string, Intl.NumberFormat>();

function format(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${lang} ${JSON.stringify(options)}`;
  const known = formats.get(name) ?? new Intl.NumberFormat(lang, options);
  formats.set(name, known);
  return known;
}

/** Calls as one counts them: whole, also where some stand for all. */
export function callsText(lang: Lang, calls: number): string {
  return format(lang, { maximumFractionDigits: 0 }).format(calls);
}

/** Calls a second, of which there may be less than one. */
export function rateText(lang: Lang, rate: number): string {
  return format(lang, { maximumSignificantDigits: rate < 100 ? 3 : 6 }).format(rate);
}

/** Dollars and cents; a price as exact as it was given. */
export function dollarsText(lang: Lang, dollars: number): string {
  return format(lang, { style: 'currency', currency: 'USD' }).format(dollars);
}

/** A saved share, never more than it is: 99.97 % is not 100 %. */
export function savedText(lang: Lang, share: number): string {
  const shown = Math.floor(share * 1000 + 1e-9) / 1000;
  return format(lang, { style: 'percent', maximumFractionDigits: 1 }).format(shown);
}

/** A share however small. */
export function shareText(lang: Lang, share: number): string {
  return format(lang, { style: 'percent', maximumSignificantDigits: 2 }).format(share);
}

/** A month or a day, written in ISO 8601, as the language writes it. */
export function dateText(lang: Lang, iso: string): string {
  const hasDay = iso.length > 7;
  const date = new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    month: 'long',
    ...(hasDay ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${iso}${hasDay ? '' : '-01'}T00:00:00Z`));
  return lang === 'ja' ? spaced(date) : date;
}
