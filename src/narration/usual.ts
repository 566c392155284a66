import { OPENING } from '../scenario/index.ts';
import type { Trace } from '../trace/index.ts';

/**
 * True for a run that needs no words but the usual ones: of the opening's mode, and nothing was refused. Other modes have
 * words of their own, refusals have causes and remedies, and what KMS does for its own clients is told apart; most visits see none of that at first.
 */
export function isUsual({ scenario, steps, outcome }: Trace): boolean {
  if (scenario.mode !== OPENING.mode || outcome.code !== null) return false;
  return steps.every(
    (step) =>
      step.kind !== 'fail' &&
      (step.kind !== 'decide' || step.decision.allowed) &&
      !(step.kind === 'op' && DIRECT.test(step.op)),
  );
}

/** Operations that KMS runs for clients of its own: key pairs and MACs. */
const DIRECT = /^(?:generate-key-pair|hmac-)/;
