import type { FieldKey } from '../scenario/index.ts';
import { POLICIES_KEYS } from './policies-fields.ts';

/** What the address of a page looks like. */
interface PageAddress {
  /** Circumstances that are segments of the path, in order, instead of keys of the query. */
  readonly path: readonly FieldKey[];
  /** Keys of the query that only this page understands; handed to it as text. */
  readonly keys: readonly string[];
  /** Whether the page plays the scenario, so that circumstances and step belong into its address. */
  readonly plays: boolean;
}

/** Every page an address can name. */
export const PAGES = {
  flow: { path: ['mode', 'operation'], keys: [], plays: true },
  compare: { path: [], keys: [], plays: true },
  policies: { path: [], keys: POLICIES_KEYS, plays: false },
  'bucket-key': { path: [], keys: [], plays: false },
  about: { path: [], keys: [], plays: false },
} as const satisfies Record<string, PageAddress>;

export type PageName = keyof typeof PAGES;

export const FIRST_PAGE: PageName = 'flow';

export function isPageName(text: string): text is PageName {
  return Object.hasOwn(PAGES, text);
}

/** A page's row with its types widened, for code that treats every page alike. */
export function pageRow(name: PageName): PageAddress {
  return PAGES[name];
}
