import type { PolicyTexts } from '../../../link/policies-pack.ts';
import { POLICY_SLOTS } from '../judge/documents.ts';

const KEY = 's3-encryption-explorer-policies';

/** The policies kept in this browser, the newest first. A blocked or damaged storage is an empty one. */
export function savedPolicies(): readonly PolicyTexts[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter(isTexts) : [];
  } catch {
    return [];
  }
}

/** Keeps them; where storage is blocked or full they last as long as the page. */
export function savePolicies(list: readonly PolicyTexts[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // They are still in the editors, and can be copied or put into a link.
  }
}

function isTexts(value: unknown): value is PolicyTexts {
  const texts = Object(value) as Record<string, unknown>;
  return POLICY_SLOTS.every((slot) => typeof texts[slot] === 'string');
}
