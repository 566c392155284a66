import {
  evaluate,
  type Fence,
  fencesOf,
  type Suggestion,
  suggest,
  withFencesOpen,
} from '../aws/iam/index.ts';
import type { JudgedCheck } from './judge.ts';

/** More than these would be a list to choose from, not help. */
const MOST = 3;

/**
 * The smallest changes after which a refused check is allowed; each was evaluated. Where others have to let it through,
 * what is still missing once they did.
 */
export function suggestionsFor(judged: JudgedCheck): readonly Suggestion[] {
  const { policies, explanation, check, locked } = judged;
  if (policies === null || explanation === null) return [];
  const fences = fencesFor(judged);
  if (fences.length === 0) {
    return suggest(policies, check.request, explanation, locked).slice(0, MOST);
  }
  const opened = withFencesOpen(policies, fences);
  if (opened === null) return [];
  const then = evaluate(opened, check.request).explanation;
  return suggest(opened, check.request, then, locked).slice(0, MOST);
}

/** What keeps a refused check out and is up to others. */
export function fencesFor({ policies, explanation, check }: JudgedCheck): readonly Fence[] {
  if (policies === null || explanation === null || explanation.decision === 'Allow') return [];
  return fencesOf(policies, check.request, explanation);
}
