import {
  type AccessRequest,
  type Explanation,
  type Policies,
  type PolicyKind,
  type Suggestion,
  suggest,
} from '../../../aws/iam/index.ts';
import { policiesOf } from '../../../aws/judged-policies.ts';
import type { Decision } from '../../../trace/index.ts';

export type AuthorizationDecision = Extract<Decision, { subject: 'authorization' }>;

/** What the engine was told when it decided, put together again from the record. */
export function questionOf(decision: AuthorizationDecision): {
  readonly policies: Policies;
  readonly request: AccessRequest;
  readonly explanation: Explanation;
} {
  const explanation = decision.explanation as Explanation;
  const { principal, action, resource, context } = decision;
  return {
    policies: policiesOf(decision.policies),
    request: {
      principal,
      action,
      resource,
      context,
      ...(explanation.resourceAccount === null
        ? {}
        : { resourceAccount: explanation.resourceAccount }),
    },
    explanation,
  };
}

/** The smallest changes after which the refused request is allowed; each was evaluated. */
export function suggestionsFor(
  decision: AuthorizationDecision,
  locked: readonly PolicyKind[],
): readonly Suggestion[] {
  const { policies, request, explanation } = questionOf(decision);
  return suggest(policies, request, explanation, locked);
}
