import { sha256 } from '../crypto/index.ts';
import { toHex, utf8 } from '../lib/bytes.ts';
import type { Trace } from './types.ts';

/**
 * SHA-256, in hex, over everything of a trace but the bytes of its values, for which operations and seals of their own
 * vouch: headers, decisions, texts, order. Without it a changed date or a decision left out would go unnoticed.
 */
export async function sealOf(trace: Omit<Trace, 'seal'>): Promise<string> {
  const { version, scenario, world, values, setup, steps, events, outcome } = trace;
  const described = values.map(({ bytes, ...value }) => ({ ...value, length: bytes.length }));
  const whole = { version, scenario, world, values: described, setup, steps, events, outcome };
  return toHex(await sha256(utf8(JSON.stringify(whole, inOrder))));
}

/** Members in the order of their names, so that a trace that was written down and read again has the same seal. */
function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
