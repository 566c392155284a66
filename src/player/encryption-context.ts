import type { Trace } from '../trace/index.ts';
import { conversation } from './conversation.ts';

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
