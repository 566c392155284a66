import { runIndex } from '../player/index.ts';
import type { Trace } from '../trace/index.ts';

/** How many times the object is encrypted, one over the other. */
export function layersOf(trace: Trace): number {
  const run = runIndex(trace);
  return [...trace.setup, ...trace.steps].filter((step) => {
    if (step.kind !== 'op' || step.op !== 'aes-256-gcm-seal') return false;
    const role = run.value(step.inputs.plaintext)?.role;
    return role === 'plaintext' || role === 'ciphertext';
  }).length;
}
