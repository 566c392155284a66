import type { Explanation } from '../../../aws/iam/index.ts';
import type { AuthorizationDecision } from '../inspector/suggestions.ts';

/** What one policy had to say of a request: a Deny of its own counts before its Allow. */
export interface PolicyVote {
  readonly kind: AuthorizationDecision['policies'][number]['kind'];
  /** `delegates`: a key policy that lets the account use IAM policies, where those decide against the request. */
  readonly vote: 'allows' | 'delegates' | 'denies' | 'silent';
}

/** What each policy said that the record holds, in the order in which they were judged. */
export function policyVotes(decision: AuthorizationDecision): readonly PolicyVote[] {
  return (decision.explanation as Explanation).policies.flatMap((policy): readonly PolicyVote[] => {
    const kind = decision.policies.find((one) => one.kind === policy.kind)?.kind;
    if (kind === undefined) return [];
    const said = policy.statements.filter(({ matched }) => matched).map(({ effect }) => effect);
    if (said.includes('Deny')) return [{ kind, vote: 'denies' }];
    if (!said.includes('Allow')) return [{ kind, vote: 'silent' }];
    return [{ kind, vote: kind === 'key' && !decision.allowed ? 'delegates' : 'allows' }];
  });
}
