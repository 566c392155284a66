import { opRow } from '../crypto/index.ts';
import type { Step } from './types.ts';

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
