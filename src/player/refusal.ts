import type { Step } from '../trace/index.ts';

/** True for a step that came out negative: a failure, a decision against, an operation that gave nothing. */
export function refuses(step: Step): boolean {
  if (step.kind === 'fail') return true;
  if (step.kind === 'decide') return !step.decision.allowed;
  return step.kind === 'op' && step.failure !== null;
}

/** Position (from 1) of the step at which the run was refused: its first *fail*. Null when nothing was refused. */
export function refusalOf(steps: readonly Step[]): number | null {
  const at = steps.findIndex((step) => step.kind === 'fail');
  return at < 0 ? null : at + 1;
}
