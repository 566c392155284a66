import { ADDRESS_KEYS } from './decode.ts';
import { percentEncode } from './encode.ts';
import { FIRST_PAGE, pageRow } from './pages.ts';
import { parseHash } from './parse.ts';

/** A field of a flow's address that whoever embeds the flow may set; that it is embedded is not up to them. */
export type FlowField = Exclude<(typeof ADDRESS_KEYS)[number], 'embed'>;

export const FLOW_FIELDS: readonly FlowField[] = ADDRESS_KEYS.filter(
  (key): key is FlowField => key !== 'embed',
);

/** Values of fields as an address writes them; null: as where the address does not name the field. */
export type FlowFields = Readonly<Partial<Record<FlowField, string | null>>>;

/** What a flow's address says of each field, as it is written there. */
export function fieldsOf(hash: string): ReadonlyMap<string, string> {
  const { path, query } = parseHash(hash);
  const inPath = pageRow(FIRST_PAGE).path.flatMap((key, index) => {
    const segment = path[index + 1];
    return segment === undefined ? [] : [[key, segment] as const];
  });
  return new Map([...inPath, ...query, ...inPath]);
}

/**
 * A flow's address with some of its fields changed. What the values mean, and whether they mean anything, is for
 * `decodeAddress` to say.
 */
export function withFields(hash: string, fields: FlowFields): string {
  const said = new Map(fieldsOf(hash));
  for (const key of FLOW_FIELDS) {
    const value = fields[key];
    if (value === null) said.delete(key);
    else if (value !== undefined) said.set(key, value);
  }
  const pairs = [...said].map(([key, value]) => `${percentEncode(key)}=${percentEncode(value)}`);
  return `#/${FIRST_PAGE}?${pairs.join('&')}`;
}
