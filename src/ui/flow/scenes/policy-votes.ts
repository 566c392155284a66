import type { Explanation, GuardExplanation, PolicyExplanation } from '../../../aws/iam/index.ts';
import type { AuthorizationDecision } from '../inspector/suggestions.ts';

type Kind = PolicyExplanation['kind'];

/** What the policies of one kind had to say of a request: a Deny counts before an Allow. */
export interface PolicyVote {
  readonly kind: Kind;
  /**
   * `delegates`: a key policy that lets the account use IAM policies, where those decide against the request. `passes`:
   * what only limits does not stand in the way. `exempt`: it does not apply to this request.
   */
  readonly vote: 'allows' | 'delegates' | 'passes' | 'denies' | 'silent' | 'exempt';
}

/** What each kind of policy said that the record holds, in the order in which they were judged. */
export function policyVotes(decision: AuthorizationDecision): readonly PolicyVote[] {
  const { policies, guards = [] } = decision.explanation as Explanation;
  return [...new Set(policies.map(({ kind }) => kind))].map((kind): PolicyVote => {
    const gates = guards.filter((guard) => guard.kind === kind);
    if (gates.length > 0) return { kind, vote: worst(gates) };
    const said = policies.flatMap((policy) =>
      policy.kind === kind
        ? policy.statements.filter(({ matched }) => matched).map(({ effect }) => effect)
        : [],
    );
    if (said.includes('Deny')) return { kind, vote: 'denies' };
    if (!said.includes('Allow')) return { kind, vote: 'silent' };
    return { kind, vote: kind === 'key' && !decision.allowed ? 'delegates' : 'allows' };
  });
}

/** Every level of an organization has to let a request through. */
function worst(gates: readonly GuardExplanation[]): PolicyVote['vote'] {
  const outcomes = gates.map(({ outcome }) => outcome);
  if (outcomes.includes('denies')) return 'denies';
  if (outcomes.includes('silent')) return 'silent';
  return outcomes.includes('allows') ? 'passes' : 'exempt';
}
