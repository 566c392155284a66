import type { AddressProblem } from './problems.ts';

/** An address taken apart, before anything in it is understood. */
export interface Parts {
  readonly path: readonly string[];
  /** The first value of each key. */
  readonly query: ReadonlyMap<string, string>;
  readonly problems: readonly AddressProblem[];
}

/** Far above what this page writes, packed policies and a long object key included. */
const LONGEST_ADDRESS = 65_536;

/**
 * Takes the part of an address after `#` apart. What cannot be decoded is left out and said; half a surrogate pair, which
 * no address can hold, becomes U+FFFD.
 */
export function parseHash(hash: string): Parts {
  if (hash.length > LONGEST_ADDRESS) {
    return { path: [], query: new Map(), problems: [{ kind: 'too-long' }] };
  }
  const problems: AddressProblem[] = [];
  const read = (text: string): string | null => {
    try {
      return wellFormed(decodeURIComponent(text.replaceAll('+', ' ')));
    } catch {
      problems.push({ kind: 'malformed', value: text });
      return null;
    }
  };
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  const mark = text.indexOf('?');
  const pathText = mark < 0 ? text : text.slice(0, mark);
  const path = pathText.split('/').flatMap((segment) => (segment && read(segment)) || []);
  const query = new Map<string, string>();
  for (const pair of mark < 0 ? [] : text.slice(mark + 1).split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const key = read(equals < 0 ? pair : pair.slice(0, equals));
    const value = read(equals < 0 ? '' : pair.slice(equals + 1));
    if (key === null || value === null) continue;
    if (query.has(key)) problems.push({ kind: 'repeated-key', key });
    else query.set(key, value);
  }
  return { path, query, problems };
}

/** The text with U+FFFD for each surrogate that lacks its other half. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
