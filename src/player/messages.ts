import type { Actor, SendStep, Step, Trace } from '../trace/index.ts';
import type { PlacedStep } from './steps.ts';

/** A request with its response; null where the run has only the other. */
export interface MessagePair {
  readonly request: PlacedStep<SendStep> | null;
  readonly response: PlacedStep<SendStep> | null;
}

/** Requests with their responses, in the order of the requests. */
export function messagePairs(steps: readonly PlacedStep[]): readonly MessagePair[] {
  const pairs: { request: MessagePair['request']; response: MessagePair['response'] }[] = [];
  for (const { step, position } of steps) {
    if (step.kind !== 'send') continue;
    const message = { step, position };
    if (step.http.type === 'request') {
      pairs.push({ request: message, response: null });
      continue;
    }
    const asked = pairs.findLast(
      ({ request, response }) =>
        response === null && request?.step.actor === step.to && request.step.to === step.actor,
    );
    if (asked) asked.response = message;
    else pairs.push({ request: null, response: message });
  }
  return pairs;
}

/** Whose request a step answers to: the sender of the last request that reached its actor. Null for a party's own. */
export function requesterOf(trace: Trace, step: Step): Actor | null {
  const before = trace.steps.slice(0, trace.steps.indexOf(step));
  const request = before.findLast(
    (one) => one.kind === 'send' && one.http.type === 'request' && one.to === step.actor,
  );
  return request?.actor ?? null;
}
