import type { Lang } from '../lib/text.ts';
import { sayCount, sayNumber } from './say.ts';
import { scenarioCounts } from './texts/scenario.ts';

const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'] as const;

/** A length as one reads it: in bytes while that is short, then in binary units with one decimal. */
export function sizeText(lang: Lang, bytes: number): string {
  if (bytes < 10_000) return sayCount(lang, scenarioCounts.bytes, bytes);
  let scaled = bytes / 1024;
  let unit = 0;
  while (scaled >= 1024 && unit < UNITS.length - 1) {
    scaled /= 1024;
    unit += 1;
  }
  return `${sayNumber(lang, Math.round(scaled * 10) / 10)} ${UNITS[unit]}`;
}

/** A length in bytes, to the byte: where two that round alike have to be told apart. */
export function exactSize(lang: Lang, bytes: number): string {
  return sayCount(lang, scenarioCounts.bytes, bytes);
}
