import { evaluate } from '../../aws/iam/index.ts';
import { policiesOf } from '../../aws/judged-policies.ts';
import type { Decision, Trace } from '../../trace/index.ts';

/**
 * Whether each decision by policies is what the policies beside it give, explanation and all: the policy engine is asked
 * again. So neither a verdict nor its grounds can be put into a trace by hand.
 *
 * @returns problems, in words, each beginning with the id of its step
 */
export function decisionProblems({ setup, steps }: Trace): readonly string[] {
  return [...setup, ...steps].flatMap((step) =>
    step.kind === 'decide' &&
    step.decision.subject === 'authorization' &&
    !isWhatPoliciesGive(step.decision)
      ? [`${step.id} is not what its policies give for ${step.decision.action}`]
      : [],
  );
}

type Authorization = Extract<Decision, { subject: 'authorization' }>;

function isWhatPoliciesGive(recorded: Authorization): boolean {
  const { principal, action, resource, policies, context } = recorded;
  const { resourceAccount } = Object(recorded.explanation) as { resourceAccount?: unknown };
  if (typeof resourceAccount !== 'string') return false;
  const { decision, explanation } = evaluate(policiesOf(policies), {
    principal,
    action,
    resource,
    resourceAccount,
    context,
  });
  return (
    recorded.decision === decision &&
    recorded.allowed === (decision === 'Allow') &&
    JSON.stringify(recorded.explanation) === JSON.stringify(explanation)
  );
}
