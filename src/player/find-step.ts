import type { Trace } from '../trace/index.ts';

/**
 * Position (from 1) of the step an address speaks of: its stable id (`kms.generate-data-key`) or its number.
 * Null when this run has no such step.
 */
export function findStep(trace: Trace, step: string): number | null {
  const named = trace.steps.findIndex(({ id }) => id === step);
  if (named >= 0) return named + 1;
  if (!/^[1-9]\d{0,5}$/.test(step)) return null;
  const position = Number(step);
  return position <= trace.steps.length ? position : null;
}
