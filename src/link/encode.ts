import { FIELD_KEYS, isValueOf, type Scenario } from '../scenario/index.ts';
import type { Address } from './address.ts';
import { UNSAID } from './decode.ts';
import { writeMade } from './made.ts';
import { FIRST_PAGE, pageRow } from './pages.ts';
import { wellFormed } from './parse.ts';

/**
 * The part of an address after and with `#` that says this state, shortest form: what has its default is left out.
 * `decodeAddress` reads it back. Bytes are never written.
 */
export function encodeAddress(
  state: Partial<Omit<Address, 'scenario'>> & { readonly scenario?: Scenario },
): string {
  const { page = FIRST_PAGE, scenario = {}, extra = {} } = state;
  const { path, segments: own, keys } = pageRow(page);
  const said = FIELD_KEYS.map((key) => {
    const value = scenario[key];
    return { key, value: isValueOf(key, value) ? value : UNSAID[key] };
  });
  const saysItself = (key: string) => keys.includes(key) && extra[key] !== undefined;
  const segments: string[] = path.map((key) => said.find((one) => one.key === key)?.value ?? '');
  for (const name of own) {
    const segment = extra[name];
    // What is missing ends the path: the next one would be read in its place.
    if (segment === undefined || segment === '') break;
    segments.push(percentEncode(segment));
  }
  const pairs: [string, string | null | undefined][] = [
    ...said.flatMap(({ key, value }): [string, string][] =>
      path.includes(key) || saysItself(key) || value === UNSAID[key] ? [] : [[key, value]],
    ),
    ...keys.map((key): [string, string | undefined] => [key, extra[key]]),
    ['seed', scenario.seed],
    ['step', state.step],
    ['lang', state.lang],
    ['theme', state.theme],
    ['view', state.view],
    ['detail', state.detail],
    ['embed', state.embed === true ? '1' : null],
    ['predict', state.predict === true ? '1' : null],
    ['v', state.made ? writeMade(state.made) : null],
  ];
  const query = pairs
    .filter(
      (pair): pair is [string, string] =>
        pair[1] !== null && pair[1] !== undefined && pair[1] !== '',
    )
    .map(([key, value]) => `${key}=${percentEncode(String(value))}`)
    .join('&');
  return `#/${[page, ...segments].join('/')}${query && `?${query}`}`;
}

/** Percent-encoding that takes any text: a surrogate without its other half cannot be encoded. */
export function percentEncode(text: string): string {
  return encodeURIComponent(wellFormed(text));
}
