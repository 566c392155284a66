import type { Explanation, Gate } from '../../src/aws/iam/index.ts';
import type { DecideStep, Decision } from '../../src/trace/index.ts';
import type { Exchange } from '../recording/exchange.ts';
import { outcomeOf } from '../recording/outcome.ts';
import type { DenyingStatement, Refusal } from './flow.ts';
import { refusedStep, stepsOf } from './row.ts';

/** The refusal that an exchange ends in; null for one that was served. */
export function refusalIn(exchange: Exchange): Refusal | null {
  const at = refusedStep(exchange);
  const { status } = exchange.response;
  if (status < 400) return null;
  const { code, message } = outcomeOf(exchange.response);
  const steps = stepsOf(exchange);
  const step = at === null ? undefined : steps[at];
  const denial = steps.slice(0, (at ?? 0) + 1).findLast(isDenial)?.decision;
  const cause = step?.kind === 'fail' ? step.cause.id : null;
  return {
    by: step?.actor === 'kms' || step?.actor === 's3' ? step.actor : exchange.service,
    code,
    message,
    status,
    reason: reasonOf(denial) ?? cause ?? code ?? String(status),
    principal: denial?.principal ?? null,
    action: denial?.action ?? null,
    resource: denial?.resource ?? null,
    policies: denial === undefined ? [] : denyingIn(denial),
    missing: denial === undefined ? [] : missingIn(denial),
  };
}

type Authorization = Extract<Decision, { subject: 'authorization' }>;
type Denial = DecideStep & { readonly decision: Authorization };

function isDenial(step: { readonly kind: string }): step is Denial {
  const { kind, decision } = step as DecideStep;
  return kind === 'decide' && decision.subject === 'authorization' && !decision.allowed;
}

function reasonOf(denial: Authorization | undefined): Refusal['reason'] | null {
  if (denial === undefined) return null;
  return denial.decision === 'ExplicitDeny' ? 'explicit-deny' : 'implicit-deny';
}

function denyingIn({ explanation, policies }: Authorization): readonly DenyingStatement[] {
  const { decidedBy } = explanation as Explanation;
  if (decidedBy.kind !== 'statements' || decidedBy.effect !== 'Deny') return [];
  return decidedBy.statements.map(({ policy: kind, policyIndex, sid }) => {
    const judged = policies.filter((each) => each.kind === kind)[policyIndex];
    return { kind, name: judged?.name ?? '', sid };
  });
}

function missingIn({ explanation }: Authorization): readonly Gate[] {
  const { decidedBy } = explanation as Explanation;
  return decidedBy.kind === 'nothing' ? decidedBy.missing : [];
}
