import type { PolicyExplanation, StatementExplanation, StatementRef } from './explanation.ts';

/** The first matching statement of one policy with that effect; null when there is none. */
export function firstOf(policy: PolicyExplanation, effect: 'Allow' | 'Deny'): StatementRef | null {
  for (const statement of policy.statements) {
    if (statement.matched && statement.effect === effect) return refTo(policy, statement);
  }
  return null;
}

/** The first matching statement of that effect, in the order of the policies; null when there is none. */
export function firstIn(
  policies: readonly PolicyExplanation[],
  effect: 'Allow' | 'Deny',
): StatementRef | null {
  for (const policy of policies) {
    const found = firstOf(policy, effect);
    if (found !== null) return found;
  }
  return null;
}

export function refTo(policy: PolicyExplanation, statement: StatementExplanation): StatementRef {
  const { kind, index: policyIndex, level } = policy;
  const { index, sid } = statement;
  return level === undefined
    ? { policy: kind, policyIndex, statement: index, sid }
    : { policy: kind, policyIndex, level, statement: index, sid };
}
