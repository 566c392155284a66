import { encodeAddress } from '../../link/index.ts';

/** The address of a lesson, with keys of the page's own; null for the list of them. */
export function lessonAddress(
  lesson: string | null,
  keys: Readonly<Record<string, string>> = {},
): string {
  const extra: Record<string, string> = lesson === null ? { ...keys } : { lesson, ...keys };
  return encodeAddress({ page: 'learn', extra });
}
