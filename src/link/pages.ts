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
  /** Further segments of the path, by the names under which the page itself reads them. */
  readonly segments: readonly string[];
  /** Keys of the query that the page itself reads; handed to it as text. */
  readonly keys: readonly string[];
  /** Whether its address names a scenario: circumstances and step belong into it. */
  readonly scenario: boolean;
  /** Whether it has the stage, on which a run is played: that of its scenario, or runs that it puts there itself. */
  readonly plays: boolean;
  /** Whether it has steps to go through, by keys, in front of a room and in another site's frame. */
  readonly steps: boolean;
  /** Whether its address says how the stage is laid out. */
  readonly looks: boolean;
  /** That it says nothing of runs, and asks for the words of these itself where it does after all. */
  readonly wordless?: true;
}

/**
 * Every page there is, by its name in the address. Adding one adds a row here, a row in `ui/app/pages.tsx`, which the
 * compiler then asks for, and a folder in `ui`.
 */
export const PAGES = {
  learn: {
    path: [],
    segments: ['lesson'],
    keys: ['task', 'exercises', 'class', 'from', 'progress', 'trainer', 'write'],
    scenario: false,
    plays: true,
    steps: true,
    looks: false,
  },
  flow: {
    path: ['mode', 'operation'],
    segments: [],
    keys: [],
    scenario: true,
    plays: true,
    steps: true,
    looks: true,
  },
  compare: {
    path: [],
    segments: [],
    keys: ['runs', 'operation', 'objects', 'seed', 'step', 'need'],
    scenario: false,
    plays: false,
    steps: true,
    looks: false,
  },
  policies: {
    path: [],
    segments: [],
    keys: [
      'preset',
      ...REQUEST_FIELD_KEYS,
      ...REQUEST_NAME_KEYS,
      'policies',
      'paste',
      ...FORMER_KEYS,
    ],
    scenario: false,
    plays: false,
    steps: false,
    looks: false,
    wordless: true,
  },
  'bucket-key': {
    path: [],
    segments: [],
    keys: [
      ...['stored', 'per-key', 'requesters', 'requests', 'reads', 'together', 'lifetime'],
      ...['pattern', 'price', 'free', 'region'],
    ],
    scenario: false,
    plays: false,
    steps: false,
    looks: false,
  },
  about: {
    path: [],
    segments: [],
    keys: ['status', 'service', 'find'],
    scenario: false,
    plays: false,
    steps: false,
    looks: false,
  },
  live: {
    path: [],
    segments: ['flow'],
    keys: ['with', 'step'],
    scenario: false,
    plays: true,
    steps: true,
    looks: true,
  },
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

/** Whether a page puts runs of its own on the stage, beside which the flow that was there is kept. */
export function hasOwnRuns(name: PageName): boolean {
  const { plays, scenario } = pageRow(name);
  return plays && !scenario;
}
