import { priceOf, wholeNumber } from '../../../link/bucket-key-page.ts';

/** What people write after a number in place of its zeros. */
const FACTORS: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  g: 1e9,
  b: 1e9,
  千: 1e3,
  万: 1e4,
  億: 1e8,
};

/**
 * A whole number as people type it: `200,000,000`, `200 000 000`, `200M`, `2億`, `１００`. Null for what is none or lies
 * beyond the limits.
 */
export function typedWhole(
  text: string,
  limits: { readonly least: number; readonly most: number },
): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[,_'\s]/g, '')
    .toLowerCase();
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)([kmgb千万億]?)$/.exec(plain) ?? [];
  if (digits === undefined) return null;
  const factor = FACTORS[unit] ?? 1;
  const value = Number((Number(digits) * factor).toFixed(6));
  return Number.isInteger(value) ? wholeNumber(String(value), limits) : null;
}

/**
 * A price as people type it: `0.03`, `$0.03`. Null for what is none or lies beyond its limits, and where there is a comma,
 * which some write for the point.
 */
export function typedPrice(text: string): number | null {
  return priceOf(text.normalize('NFKC').trim().replace(/^\$/, ''));
}

/** Steps of a slider. */
export const SLIDER_STEPS = 1000;

/** Where on a slider a number stands: by its size in digits, so that 10 and a million have room. */
export function sliderPlace(
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  return Math.round((SLIDER_STEPS * Math.log1p(value - least)) / Math.log1p(most - least));
}

/** The number at a place of a slider, in two digits. */
export function sliderNumber(
  place: number,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  if (place >= SLIDER_STEPS) return most;
  const value = least + Math.expm1((place / SLIDER_STEPS) * Math.log1p(most - least));
  return Math.min(most, value < 10 ? Math.round(value) : Number(value.toPrecision(2)));
}
