import type { PolicyRequest } from '../../link/policies-fields.ts';
import { POLICY_PRESETS, UNSAID_REQUEST } from '../../link/policies-fields.ts';

export const PRESET_NAMES = POLICY_PRESETS;

/** A request that differs from the usual one. */
export function rowRequest(row: Partial<PolicyRequest>): PolicyRequest {
  return { ...UNSAID_REQUEST, ...row };
}
