import type { PolicyExplanation, StatementExplanation, StatementRef } from './explanation.ts';

/** The first matching statement of that effect, in the order of the policies; null when there is none. */
export function findStatement(
  policies: readonly PolicyExplanation[],
  effect: 'Allow' | 'Deny',
  wanted: (policy: PolicyExplanation, statement: StatementExplanation) => boolean = () => true,
): StatementRef | null {
  for (const policy of policies) {
    for (const statement of policy.statements) {
      if (!statement.matched || statement.effect !== effect) continue;
      if (!wanted(policy, statement)) continue;
      const { index, sid } = statement;
      const { kind, index: policyIndex, level } = policy;
      return {
        policy: kind,
        policyIndex,
        ...(level === undefined ? {} : { level }),
        statement: index,
        sid,
      };
    }
  }
  return null;
}
