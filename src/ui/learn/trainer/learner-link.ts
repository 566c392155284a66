import type { Lang } from '../../../lib/text.ts';
import { encodeAddress } from '../../../link/index.ts';
import { pageAt } from '../../store/share-link.ts';

/** Where a lesson is reached: by its id in the course, or as a file beside the site. */
export interface Reached {
  readonly lesson: string;
  readonly from: string | null;
}

/**
 * The address of a lesson for who learns: nothing of what a trainer has switched on is in it.
 *
 * @param code of the class; empty: each machine draws its own bytes
 * @param base the page's own address
 */
export function learnerLink(
  { lesson, from }: Reached,
  { code, lang }: { readonly code: string; readonly lang: Lang },
  base: string,
): string {
  const extra = {
    ...(from === null ? { lesson } : { from }),
    ...(code === '' ? {} : { class: code }),
  };
  return pageAt(base) + encodeAddress({ page: 'learn', extra, lang });
}
