import type { Actor, Step, Trace } from '../../../../trace/index.ts';

/** Whose request a step answers to: the sender of the last request that reached its actor. Null for a party's own. */
export function requesterOf(trace: Trace, step: Step): Actor | null {
  const before = trace.steps.slice(0, trace.steps.indexOf(step));
  const request = before.findLast(
    (one) => one.kind === 'send' && one.http.type === 'request' && one.to === step.actor,
  );
  return request?.actor ?? null;
}
