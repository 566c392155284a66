import {
  FIRST_PRESET,
  FORMER_KEYS,
  FORMER_WORDS,
  type FormerKey,
  inFormerWords,
  POLICY_PRESETS,
  type PolicyPreset,
  type PolicyRequest,
  REQUEST_FIELD_KEYS,
  REQUEST_FIELDS,
  REQUEST_NAME_KEYS,
  REQUEST_NAMES,
  requestOf,
} from '../scenario/index.ts';
import type { AddressProblem } from './problems.ts';

/** What the address of the Policies page says. */
export interface PoliciesAddress {
  /** Null where the address names none, e.g. because the policies were edited. */
  readonly preset: PolicyPreset | null;
  readonly request: PolicyRequest;
  /** The policies themselves, packed by `packPolicies`; only ever there because somebody asked for it. */
  readonly packed: string | null;
}

/** Reads the page's own part of an address, `DecodedAddress.extra`. What cannot be used gives way to the default. */
export function readPoliciesAddress(
  extra: Readonly<Record<string, string>>,
): PoliciesAddress & { readonly problems: readonly AddressProblem[] } {
  const problems: AddressProblem[] = [];
  /** What the address says for a key, if that can be used. */
  const said = (key: string, isUsable: (value: string) => boolean, used: () => string) => {
    const value = Object.hasOwn(extra, key) ? extra[key] : undefined;
    if (value === undefined || isUsable(value)) return value;
    problems.push({ kind: 'unknown-value', key, value, used: used() });
    return undefined;
  };
  const isPreset = (value: string): value is PolicyPreset =>
    (POLICY_PRESETS as readonly string[]).includes(value);
  const named = said('preset', isPreset, () => FIRST_PRESET);
  const preset = named !== undefined && isPreset(named) ? named : null;
  const usual = requestOf(preset);
  const words: Partial<Record<FormerKey, string>> = {};
  for (const key of FORMER_KEYS) {
    const word = said(
      key,
      (value) => Object.hasOwn(FORMER_WORDS[key], value),
      () => formerWord(key, usual),
    );
    if (word !== undefined) words[key] = word;
  }
  const request: Record<string, string> = { ...inFormerWords(words, usual) };
  for (const key of REQUEST_FIELD_KEYS) {
    const values: readonly string[] = REQUEST_FIELDS[key];
    const value = said(
      key,
      (text) => values.includes(text),
      () => usual[key],
    );
    if (value !== undefined) request[key] = value;
  }
  for (const key of REQUEST_NAME_KEYS) {
    const value = said(
      key,
      ({ length }) => length <= REQUEST_NAMES[key],
      () => usual[key],
    );
    if (value !== undefined) request[key] = value;
  }
  return {
    preset,
    request: request as PolicyRequest,
    packed:
      said(
        'policies',
        () => true,
        () => '',
      ) || null,
    problems,
  };
}

/** The former word for what a request says. */
function formerWord(key: FormerKey, request: PolicyRequest): string {
  const meanings: Readonly<Record<string, Partial<PolicyRequest>>> = FORMER_WORDS[key];
  const words = Object.entries(meanings).find(([, meaning]) =>
    Object.entries(meaning).every(([field, value]) => request[field as 'mode'] === value),
  );
  return words?.[0] ?? '';
}

/** Writes the page's own part of an address; what has its default is left out. */
export function writePoliciesAddress(address: PoliciesAddress): Record<string, string> {
  const { preset, request, packed } = address;
  const extra: Record<string, string> = preset === null ? {} : { preset };
  const usual = requestOf(preset);
  for (const key of [...REQUEST_FIELD_KEYS, ...REQUEST_NAME_KEYS]) {
    if (request[key] !== usual[key]) extra[key] = request[key];
  }
  if (packed !== null) extra.policies = packed;
  return extra;
}
