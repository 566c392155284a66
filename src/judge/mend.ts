import { suggest } from '../aws/iam/index.ts';
import type { JudgedCheck } from './judge.ts';

/** More than these would be a list to choose from, not help. */
const MOST = 3;

/** The smallest changes after which a refused check is allowed; each was evaluated. */
export function suggestionsFor({ policies, explanation, check, locked }: JudgedCheck) {
  if (policies === null || explanation === null) return [];
  return suggest(policies, check.request, explanation, locked).slice(0, MOST);
}
