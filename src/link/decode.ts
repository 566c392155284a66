import { LANGS, type Lang } from '../lib/text.ts';
import {
  type Circumstances,
  DEFAULTS,
  FIELD_KEYS,
  type FieldKey,
  isValueOf,
  OPENING,
} from '../scenario/index.ts';
import { DETAILS, type DecodedAddress, THEMES, VIEWS } from './address.ts';
import { CONTENT_VERSION, type Made, readMade } from './made.ts';
import { FIRST_PAGE, isPageName, type PageName, pageRow } from './pages.ts';
import { parseHash } from './parse.ts';
import { type AddressProblem, problemText } from './problems.ts';

/** What an address that says nothing of a circumstance means. */
export const UNSAID: Circumstances = Object.freeze({ ...DEFAULTS, ...OPENING });

/** A stable step id is far shorter; anything longer is no step. */
const LONGEST_STEP = 200;

/**
 * Reads the part of an address after `#`, e.g. `#/flow/<mode>/<operation>?caller=s3-only&step=3`. Never throws:
 * what is unknown, malformed, repeated or impossible gives way to the default and is said in `warnings`.
 */
export function decodeAddress(hash: string): DecodedAddress {
  const { path, query, problems: malformed } = parseHash(typeof hash === 'string' ? hash : '');
  const problems: AddressProblem[] = [...malformed];
  const page = readPage(path[0], problems);
  const circumstances = readCircumstances(page, path.slice(1), query, problems);
  const extra = readSegments(page, path.slice(1));
  for (const [key, value] of query) {
    if (pageRow(page).keys.includes(key)) extra[key] = value;
    else if (!KNOWN_KEYS.has(key)) problems.push({ kind: 'unknown-key', key });
  }
  const step = query.get('step') || null;
  const stepIsBad = step !== null && step.length > LONGEST_STEP;
  if (stepIsBad) problems.push({ kind: 'unknown-value', key: 'step', value: step, used: '1' });
  return {
    page,
    scenario: { ...circumstances, seed: query.get('seed') || null },
    step: stepIsBad ? null : step,
    lang: choice<Lang>('lang', LANGS, query, problems),
    theme: choice('theme', THEMES, query, problems),
    view: choice('view', VIEWS, query, problems),
    detail: choice('detail', DETAILS, query, problems),
    embed: flag('embed', query, problems),
    predict: flag('predict', query, problems),
    made: madeWith(query, problems),
    extra,
    problems,
    warnings: problems.map((problem) => problemText(problem, 'en')),
  };
}

/** Every key that an address of a flow can have: the circumstances, and what is said beside them. */
export const ADDRESS_KEYS = [
  ...FIELD_KEYS,
  'step',
  'lang',
  'theme',
  'view',
  'detail',
  'embed',
  'predict',
  'seed',
  'v',
] as const;

const KNOWN_KEYS: ReadonlySet<string> = new Set(ADDRESS_KEYS);

function readPage(segment: string | undefined, problems: AddressProblem[]): PageName {
  if (segment === undefined) return FIRST_PAGE;
  if (isPageName(segment)) return segment;
  problems.push({ kind: 'unknown-page', value: segment });
  return FIRST_PAGE;
}

/** The segments of the path that the page reads itself; they come after those that are circumstances. */
function readSegments(page: PageName, path: readonly string[]): Record<string, string> {
  const { path: inPath, segments } = pageRow(page);
  return Object.fromEntries(
    segments.flatMap((name, index) => {
      const segment = path[inPath.length + index];
      return segment === undefined ? [] : [[name, segment]];
    }),
  );
}

function readCircumstances(
  page: PageName,
  path: readonly string[],
  query: ReadonlyMap<string, string>,
  problems: AddressProblem[],
): Circumstances {
  const { path: inPath, segments, keys: ofPage } = pageRow(page);
  const most = inPath.length + segments.length;
  const said = new Map<FieldKey, string>();
  inPath.forEach((key, index) => {
    const segment = path[index];
    if (segment !== undefined) said.set(key, segment);
  });
  if (path.length > most) {
    problems.push({ kind: 'path-too-long', value: path.slice(most).join('/') });
  }
  for (const key of FIELD_KEYS) {
    const value = query.get(key);
    if (value === undefined) continue;
    if (said.has(key)) problems.push({ kind: 'repeated-key', key });
    else said.set(key, value);
  }
  return Object.fromEntries(
    FIELD_KEYS.map((key) => {
      const value = said.get(key);
      if (value === undefined || isValueOf(key, value)) return [key, value ?? UNSAID[key]];
      // What a page reads itself, it knows more values of, and says itself what it cannot use.
      if (!ofPage.includes(key)) {
        problems.push({ kind: 'unknown-value', key, value, used: UNSAID[key] });
      }
      return [key, UNSAID[key]];
    }),
  ) as unknown as Circumstances;
}

function choice<T extends string>(
  key: string,
  values: readonly T[],
  query: ReadonlyMap<string, string>,
  problems: AddressProblem[],
): T | null {
  const said = query.get(key);
  if (said === undefined) return null;
  const value = values.find((one) => one === said) ?? null;
  if (value === null) {
    problems.push({ kind: 'unknown-choice', key, value: said, choices: values.join(' / ') });
  }
  return value;
}

function madeWith(query: ReadonlyMap<string, string>, problems: AddressProblem[]): Made | null {
  const said = query.get('v');
  if (said === undefined) return null;
  const made = readMade(said);
  if (made === null) {
    problems.push({ kind: 'unknown-value', key: 'v', value: said, used: String(CONTENT_VERSION) });
  }
  return made;
}

function flag(
  key: string,
  query: ReadonlyMap<string, string>,
  problems: AddressProblem[],
): boolean {
  const said = query.get(key);
  if (said === undefined || said === '0') return false;
  if (said === '1' || said === '') return true;
  problems.push({ kind: 'unknown-value', key, value: said, used: '0' });
  return false;
}
