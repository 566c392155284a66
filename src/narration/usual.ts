import { OPENING } from '../scenario/index.ts';
import type { Trace } from '../trace/index.ts';
import { isLive } from './requests/is-live.ts';

/**
 * True for a run that needs no words but the usual ones: of the opening's mode, and nothing was refused. Other modes have
 * words of their own, and so have requests of somebody's client and what KMS does for its own clients; refusals have causes
 * and remedies. Most visits see none of that at first.
 */
export function isUsual(trace: Trace): boolean {
  const { scenario, steps, outcome } = trace;
  if (isLive(trace)) return false;
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
