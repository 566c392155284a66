import type { SendStep, Trace } from '../trace/index.ts';

/** A call of the client: its step, and that it is number `at` of `of`, from 1. */
interface CallAt {
  readonly step: string;
  readonly at: number;
  readonly of: number;
}

/**
 * The call a step belongs to: the request it is served in; for what the client computes in advance, the request that
 * carries it. Null in a run whose client sends nothing.
 *
 * @param position from 1
 */
export function callAt(trace: Trace, position: number): CallAt | null {
  const step = trace.steps[position - 1];
  const requests = trace.steps.filter(
    (each): each is SendStep => each.kind === 'send' && each.actor === 'client',
  );
  const made = step?.kind === 'op' && step.actor === 'client' ? Object.values(step.outputs) : [];
  const later = requests.filter((request) => trace.steps.indexOf(request) >= position);
  const carrier = later.find(({ carries }) => carries.some(({ value }) => made.includes(value)));
  const found =
    carrier ?? requests.find(({ exchange }) => exchange === step?.exchange) ?? requests[0];
  return found === undefined
    ? null
    : { step: found.id, at: requests.indexOf(found) + 1, of: requests.length };
}
