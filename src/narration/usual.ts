import { OPENING } from '../scenario/index.ts';
import type { Trace } from '../trace/index.ts';

/**
 * True for a run that needs no words but the usual ones: of the opening's mode, and nothing was refused. Other modes have
 * words of their own, and refusals have causes and remedies; most visits see none of that at first.
 */
export function isUsual({ scenario, steps, outcome }: Trace): boolean {
  if (scenario.mode !== OPENING.mode || outcome.code !== null) return false;
  return steps.every(
    (step) => step.kind !== 'fail' && (step.kind !== 'decide' || step.decision.allowed),
  );
}
