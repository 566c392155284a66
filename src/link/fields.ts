import { ADDRESS_KEYS } from './decode.ts';
import { percentEncode } from './encode.ts';
import { FIRST_PAGE, isPageName, type PageName, pageRow } from './pages.ts';
import { parseHash } from './parse.ts';

/** A field of a flow's address that whoever embeds the flow may set; that it is embedded is not up to them. */
export type FlowField = Exclude<(typeof ADDRESS_KEYS)[number], 'embed'>;

export const FLOW_FIELDS: readonly FlowField[] = ADDRESS_KEYS.filter(
  (key): key is FlowField => key !== 'embed',
);

/** The fields of a comparison's address that whoever embeds it may set. The table below it is not embedded. */
export const COMPARE_FIELDS = [
  'runs',
  'operation',
  'objects',
  'seed',
  'step',
  'lang',
  'theme',
  'v',
] as const satisfies readonly string[];
type CompareField = (typeof COMPARE_FIELDS)[number];

/** The fields of a lesson's address that whoever embeds it may set. */
export const LESSON_FIELDS = [
  'lesson',
  'task',
  'exercises',
  'class',
  'from',
  'lang',
  'theme',
] as const satisfies readonly string[];
type LessonField = (typeof LESSON_FIELDS)[number];

type Field = FlowField | CompareField | LessonField;

/** Values of fields as an address writes them; null: as where the address does not name the field. */
export type EmbedFields = Readonly<Partial<Record<Field, string | null>>>;

/** The fields that may be set on a page, as far as it has any. */
function fieldsOfPage(page: string): readonly Field[] {
  if (page === 'learn') return LESSON_FIELDS;
  return page === 'compare' ? COMPARE_FIELDS : FLOW_FIELDS;
}

/** What an address says of each field, as it is written there. */
export function fieldsOf(hash: string): ReadonlyMap<string, string> {
  const { path, query } = parseHash(hash);
  const row = pageRow(pageOf(path));
  const inPath = [...row.path, ...row.segments].flatMap((key, index) => {
    const segment = path[index + 1];
    return segment === undefined ? [] : [[key, segment] as const];
  });
  return new Map([...inPath, ...query, ...inPath]);
}

/**
 * An address with some of its fields changed; a field that its page does not have is left out. What the values mean, and
 * whether they mean anything, is for `decodeAddress` to say.
 */
export function withFields(hash: string, fields: EmbedFields): string {
  const page = pageOf(parseHash(hash).path);
  const said = new Map(fieldsOf(hash));
  for (const key of fieldsOfPage(page)) {
    const value = fields[key];
    if (value === null) said.delete(key);
    else if (value !== undefined) said.set(key, value);
  }
  // What the page itself reads of its path stands nowhere else; a circumstance may stand in the query as well.
  const { segments } = pageRow(page);
  const path = [page, ...segments.flatMap((key) => percentEncode(said.get(key) ?? '') || [])];
  const pairs = [...said]
    .filter(([key]) => !segments.includes(key))
    .map(([key, value]) => `${percentEncode(key)}=${percentEncode(value)}`);
  return `#/${path.join('/')}?${pairs.join('&')}`;
}

/** The page of an address that can be embedded. */
function pageOf([name = FIRST_PAGE]: readonly string[]): PageName {
  return isPageName(name) && pageRow(name).steps ? name : FIRST_PAGE;
}
