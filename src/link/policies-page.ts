import type { PolicyPreset, PolicyRequest } from './policies-fields.ts';
import {
  CHOICE_KEYS,
  NAME_KEYS,
  POLICY_PRESETS,
  REQUEST_CHOICES,
  REQUEST_NAMES,
  requestOf,
} from './policies-fields.ts';
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
  const said = (key: string) => (Object.hasOwn(extra, key) ? extra[key] : undefined);
  const unusable = (key: string, value: string, used: string) => {
    problems.push({ kind: 'unknown-value', key, value, used });
  };
  const wished = said('preset');
  const preset = POLICY_PRESETS.find((name) => name === wished) ?? null;
  if (wished !== undefined && preset === null) unusable('preset', wished, POLICY_PRESETS[0]);
  const usual = requestOf(preset);
  const request: Record<string, string> = { ...usual };
  for (const key of CHOICE_KEYS) {
    const value = said(key);
    const values: readonly string[] = REQUEST_CHOICES[key];
    if (value === undefined) continue;
    if (values.includes(value)) request[key] = value;
    else unusable(key, value, usual[key]);
  }
  for (const key of NAME_KEYS) {
    const value = said(key);
    if (value === undefined) continue;
    if (value.length <= REQUEST_NAMES[key]) request[key] = value;
    else unusable(key, value, usual[key]);
  }
  return {
    preset,
    request: request as PolicyRequest,
    packed: said('policies') || null,
    problems,
  };
}

/** Writes the page's own part of an address; what has its default is left out. */
export function writePoliciesAddress(address: PoliciesAddress): Record<string, string> {
  const { preset, request, packed } = address;
  const extra: Record<string, string> = preset === null ? {} : { preset };
  const usual = requestOf(preset);
  for (const key of [...CHOICE_KEYS, ...NAME_KEYS]) {
    if (request[key] !== usual[key]) extra[key] = request[key];
  }
  if (packed !== null) extra.policies = packed;
  return extra;
}
