import type { OwnPolicies } from '../scenario/index.ts';
import type { Trace } from '../trace/index.ts';
import { fromFlow } from './flow.ts';
import { rowVerdict } from './work.ts';

/** How a request comes out: allowed, what the policies do not allow, or S3's own answer. */
export type Verdict =
  | 'allowed'
  | { service: string; action: string }
  | { status: number; code: string };

/** How a flow came out. */
export function verdictOfFlow({ steps, outcome }: Trace): Verdict {
  for (const step of steps) {
    if (step.kind !== 'decide' || step.decision.subject !== 'authorization') continue;
    const { allowed, action } = step.decision;
    if (!allowed) return { service: step.actor, action };
  }
  const { status, code } = outcome;
  return status < 300 ? 'allowed' : { status, code: code ?? '' };
}

/**
 * How the flow's request comes out on the Policies page, under the flow's own policies.
 *
 * @param own those that the scenario brought
 */
export async function verdictOfPage(
  trace: Trace,
  own: OwnPolicies | null = null,
): Promise<Verdict> {
  const { request, texts } = fromFlow(trace, own);
  const { refusing, rule, overall } = await rowVerdict(texts, request, 0);
  if (refusing !== null) return { ...refusing };
  if (rule !== null) return { ...rule };
  return overall === 'allowed' ? 'allowed' : { service: 'page', action: overall };
}
