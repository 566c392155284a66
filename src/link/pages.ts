import {
  type FieldKey,
  FORMER_KEYS,
  REQUEST_FIELD_KEYS,
  REQUEST_NAME_KEYS,
} from '../scenario/index.ts';

/** What the address of a page looks like. */
interface PageAddress {
  /** Circumstances that are segments of the path, in order, instead of keys of the query. */
  readonly path: readonly FieldKey[];
  /** Keys of the query that the page itself reads; handed to it as text. */
  readonly keys: readonly string[];
  /** Whether the page plays the scenario, so that circumstances and step belong into its address. */
  readonly plays: boolean;
  /** Whether it has steps to go through, by keys, in front of a room and in another site's frame. */
  readonly steps: boolean;
}

/**
 * Every page there is, by its name in the address. Adding one adds a row here, a row in `ui/app/pages.ts`, which the
 * compiler then asks for, and a folder in `ui`.
 */
export const PAGES = {
  flow: { path: ['mode', 'operation'], keys: [], plays: true, steps: true },
  compare: {
    path: [],
    keys: ['runs', 'operation', 'objects', 'seed', 'step', 'need'],
    plays: false,
    steps: true,
  },
  policies: {
    path: [],
    keys: ['preset', ...REQUEST_FIELD_KEYS, ...REQUEST_NAME_KEYS, 'policies', ...FORMER_KEYS],
    plays: false,
    steps: false,
  },
  'bucket-key': {
    path: [],
    keys: [
      ...['stored', 'per-key', 'requesters', 'requests', 'reads', 'together', 'lifetime'],
      ...['pattern', 'price', 'free', 'region'],
    ],
    plays: false,
    steps: false,
  },
  about: { path: [], keys: ['status', 'service', 'find'], plays: false, steps: false },
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
