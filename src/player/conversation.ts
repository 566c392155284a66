import type { SendStep, Trace } from '../trace/index.ts';
import type { MessagePair } from './messages.ts';
import { runIndex } from './run-index.ts';
import type { PlacedStep } from './steps.ts';

export type Message = PlacedStep<SendStep>;

/** The messages that belong to a step. */
interface Conversation {
  /** `self`: the step is this message; else what the step has to do with it. Null when there is no message at all. */
  readonly relation: 'self' | 'during' | 'before' | 'after' | null;
  readonly request: Message | null;
  readonly response: Message | null;
}

/**
 * The request and response a step belongs to: its own where it is a message; else the request that is being served
 * then, innermost first; else the exchange's next request, or its last response.
 *
 * @param position from 1
 */
export function conversation(trace: Trace, position: number): Conversation {
  const pairs = runIndex(trace).messages;
  const current = trace.steps[position - 1];
  const own = pairs.find((pair) => holds(pair, position));
  if (own) return { relation: 'self', ...own };
  const serving = pairs.findLast(
    ({ request, response }) =>
      request !== null &&
      request.position < position &&
      (response === null || response.position > position),
  );
  if (serving) return { relation: 'during', ...serving };
  const inExchange = pairs.filter(
    ({ request, response }) => (request ?? response)?.step.exchange === current?.exchange,
  );
  const next = inExchange.find(({ request }) => request !== null && request.position > position);
  if (next) return { relation: 'before', ...next };
  const last = inExchange
    .filter(({ response }) => response !== null)
    .sort((a, b) => (a.response?.position ?? 0) - (b.response?.position ?? 0))
    .at(-1);
  if (last) return { relation: 'after', ...last };
  // What the client does before its first request belongs to no exchange yet.
  const first = pairs.find(({ request }) => request !== null && request.position > position);
  if (first) return { relation: 'before', ...first };
  return { relation: null, request: null, response: null };
}

function holds({ request, response }: MessagePair, position: number): boolean {
  return request?.position === position || response?.position === position;
}

/**
 * The encryption context that a message to or from KMS speaks of, as its request has it. Null for other steps and for
 * requests without one.
 */
export function encryptionContext(
  trace: Trace,
  position: number,
): readonly (readonly [key: string, value: string])[] | null {
  const step = trace.steps[position - 1];
  if (step?.kind !== 'send' || (step.to !== 'kms' && step.actor !== 'kms')) return null;
  const body = conversation(trace, position).request?.step.http.body;
  if (body?.kind !== 'text') return null;
  const pairs = Object.entries(contextOf(body.text)).map(
    ([key, value]) => [key, String(value)] as const,
  );
  return pairs.length === 0 ? null : pairs;
}

function contextOf(json: string): object {
  try {
    return Object(Object(JSON.parse(json)).EncryptionContext);
  } catch {
    return {};
  }
}
