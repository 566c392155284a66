import type { Actor, SendStep, Step, Trace } from '../trace/index.ts';

/** A step on stage. */
export interface PlacedStep<S extends Step = Step> {
  readonly step: S;
  /** From 1. */
  readonly position: number;
}

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

/** True for a step that came out negative: a failure, a decision against, an operation that gave nothing. */
export function refuses(step: Step): boolean {
  if (step.kind === 'fail') return true;
  if (step.kind === 'decide') return !step.decision.allowed;
  return step.kind === 'op' && step.failure !== null;
}

/** Position (from 1) of the step at which the run was refused: its first *fail*. Null when nothing was refused. */
export function refusalOf(steps: readonly Step[]): number | null {
  const index = steps.findIndex((step) => step.kind === 'fail');
  return index < 0 ? null : index + 1;
}

/** Who a step goes from and to; the same party for what happens in one place. */
export function endsOf(step: Step): { readonly from: Actor; readonly to: Actor } {
  switch (step.kind) {
    case 'send':
      return { from: step.actor, to: step.to };
    case 'store':
      return { from: step.actor, to: 'storage' };
    case 'load':
      return { from: 'storage', to: step.actor };
    default:
      return { from: step.actor, to: step.actor };
  }
}

/** Ids of the values a step moves from one party to another. */
export function movedBy(step: Step): readonly string[] {
  switch (step.kind) {
    case 'send':
      return [...new Set(step.carries.map((carried) => carried.value))];
    case 'store':
    case 'load':
      return step.values;
    default:
      return [];
  }
}

/** True for a request to KMS. */
export function isKmsRequest(step: Step): step is SendStep {
  return step.kind === 'send' && step.to === 'kms' && step.http.type === 'request';
}

/** True for one that the client makes itself, with no S3 between: no flow has such, somebody's own client may. */
export function isOwnKmsRequest(step: Step): step is SendStep {
  return isKmsRequest(step) && step.actor === 'client';
}

/** Which operation a request to KMS asks for: `GenerateDataKey`. */
export function kmsOperation({ http }: SendStep): string {
  if (http.type !== 'request') return '';
  const target = http.headers.find(([name]) => name.toLowerCase() === 'x-amz-target')?.[1];
  return target?.split('.').at(-1) ?? '';
}

/** True for a response to the client. */
export function isClientResponse(step: Step): step is SendStep {
  return step.kind === 'send' && step.to === 'client' && step.http.type === 'response';
}
