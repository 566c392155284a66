import type { PolicyPreset, PolicyRequest } from '../../../link/policies-fields.ts';
import { CHOICE_KEYS, NAME_KEYS, UNSAID_REQUEST } from '../../../link/policies-fields.ts';
import { PRESETS } from '../presets/presets.ts';

/** A request with the names of another one. */
export function withNamesOf(named: PolicyRequest, request: PolicyRequest): PolicyRequest {
  return { ...request, ...Object.fromEntries(NAME_KEYS.map((key) => [key, named[key]])) };
}

/** The requests that a preset is tried with, in the names of the present one. */
export function rowsOf(preset: PolicyPreset, named: PolicyRequest): readonly PolicyRequest[] {
  return PRESETS[preset].rows.map((row) => withNamesOf(named, { ...UNSAID_REQUEST, ...row }));
}

/** Whether two requests ask the same. */
export function isSameRequest(a: PolicyRequest, b: PolicyRequest): boolean {
  return [...CHOICE_KEYS, ...NAME_KEYS].every((key) => a[key] === b[key]);
}
