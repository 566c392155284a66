import { opRow, sha256 } from '../crypto/index.ts';
import { toHex, utf8 } from '../lib/bytes.ts';
import type { Step, Trace } from './types.ts';

/**
 * SHA-256, in hex, over everything of a trace but the bytes of its values, for which operations and seals of their own
 * vouch: headers, decisions, texts, order. Without it a changed date or a decision left out would go unnoticed. It is
 * taken over the trace's JSON; to write a trace down and read it again keeps the order of members, and so the seal.
 */
export async function sealOf(trace: Omit<Trace, 'seal'>): Promise<string> {
  const { version, scenario, world, values, setup, steps, events, outcome } = trace;
  // What is undefined does not stand in JSON: so an object is copied in a fraction of the time that leaving a member out takes.
  const described = values.map((value) => ({
    ...value,
    bytes: undefined,
    length: value.bytes.length,
  }));
  const whole = [version, scenario, world, described, setup, steps, events, outcome];
  return toHex(await sha256(utf8(JSON.stringify(whole))));
}

/**
 * Ids of the values whose every byte is checked when the operations of these steps are run again: outputs of
 * repeatable operations, and inputs of operations that cannot give the same output for other inputs.
 */
export function vouchedValues(steps: readonly Step[]): ReadonlySet<string> {
  const vouched = new Set<string>();
  for (const step of steps) {
    if (step.kind !== 'op' || step.failure !== null) continue;
    const row = opRow(step.op);
    if (row === undefined) continue;
    if (row.deterministic) for (const id of Object.values(step.outputs)) vouched.add(id);
    if (row.binding && row.deterministic)
      for (const id of Object.values(step.inputs)) vouched.add(id);
  }
  return vouched;
}
