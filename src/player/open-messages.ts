import type { Actor, SendStep, StorageStep, Trace } from '../trace/index.ts';
import { runIndex } from './run-index.ts';
import { endsOf, type PlacedStep } from './steps.ts';

/** A message as a position sees it: on its way now, or arrived some time ago. */
export interface SeenMessage {
  readonly message: PlacedStep<SendStep | StorageStep>;
  readonly isNow: boolean;
}

/** What lies between two parties at a position. */
interface Conversation {
  /** The last request that has been sent, and whether its answer is still due. */
  readonly request: SeenMessage | null;
  readonly response: SeenMessage | null;
  readonly isDue: boolean;
}

const SILENCE: Conversation = { request: null, response: null, isDue: false };

/** Position of the request from the client that is being served, or was last. What was said for an earlier one is over. */
function servedSince(trace: Trace, position: number): number {
  const served = runIndex(trace).messages.findLast(
    ({ request }) =>
      request !== null &&
      request.position <= position &&
      endsOf(request.step).from === 'client' &&
      endsOf(request.step).to !== 'client',
  );
  return served?.request?.position ?? 1;
}

/**
 * What was said last between two parties for the client's present request, up to a position: the request and, once it has
 * come, the answer.
 *
 * @param asks who sends the requests
 * @param position from 1
 */
export function conversationAt(
  trace: Trace,
  asks: Actor,
  answers: Actor,
  position: number,
): Conversation {
  const since = servedSince(trace, position);
  const pair = runIndex(trace).messages.findLast(({ request, response }) => {
    const first = request ?? response;
    if (first === null || first.position > position || first.position < since) return false;
    const { from, to } = endsOf(first.step);
    return request === null ? from === answers && to === asks : from === asks && to === answers;
  });
  if (pair === undefined) return SILENCE;
  const seen = (message: PlacedStep<SendStep> | null): SeenMessage | null =>
    message === null || message.position > position
      ? null
      : { message, isNow: message.position === position };
  const response = seen(pair.response);
  return { request: seen(pair.request), response, isDue: response === null };
}

/**
 * The last record that went to the disks or came from them for the client's present request, up to a position; null before
 * the first.
 */
export function diskMessageAt(trace: Trace, position: number): SeenMessage | null {
  const since = servedSince(trace, position);
  const message = runIndex(trace).steps.findLast(
    (place): place is PlacedStep<StorageStep> =>
      place.position <= position &&
      place.position >= since &&
      (place.step.kind === 'store' || place.step.kind === 'load'),
  );
  return message === undefined ? null : { message, isNow: message.position === position };
}

/** Whether a party takes part in a run at all. */
export function takesPart(trace: Trace, actor: Actor): boolean {
  return trace.steps.some((step) => {
    const { from, to } = endsOf(step);
    return from === actor || to === actor;
  });
}
