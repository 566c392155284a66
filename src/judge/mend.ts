import { applyChanges, type PolicyDocument, type Suggestion, suggest } from '../aws/iam/index.ts';
import type { PolicyTexts } from '../scenario/index.ts';
import { formatted, KIND_OF, POLICY_SLOTS, type PolicySlot } from './documents.ts';
import type { JudgedCheck } from './judge.ts';

/** More than these would be a list to choose from, not help. */
const MOST = 3;

/** The smallest changes after which a refused check is allowed; each was evaluated. */
export function suggestionsFor({ policies, explanation, check, locked }: JudgedCheck) {
  if (policies === null || explanation === null) return [];
  return suggest(policies, check.request, explanation, locked).slice(0, MOST);
}

/** The texts that change when a suggestion is followed, each written anew with its change made. */
export function applySuggestion(
  { policies }: JudgedCheck,
  { changes }: Suggestion,
): Partial<PolicyTexts> {
  if (policies === null) return {};
  const after = applyChanges(policies, changes);
  const touched = new Set(changes.map(({ where }) => where));
  const documents: Record<PolicySlot, PolicyDocument | null> = {
    bucket: after.resource ?? null,
    identity: after.identity[0] ?? null,
    key: after.key ?? null,
  };
  const texts: Partial<Record<PolicySlot, string>> = {};
  for (const slot of POLICY_SLOTS) {
    if (!touched.has(KIND_OF[slot])) continue;
    const document = documents[slot];
    texts[slot] = document === null ? '' : formatted(document);
  }
  return texts;
}
