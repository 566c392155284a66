import { handsOf } from '../player/index.ts';
import type { Actor, Custody, SendStep, Step, Trace, Value } from '../trace/index.ts';

/** A step with its position from 1. */
export interface Placed<S extends Step = Step> {
  readonly step: S;
  readonly at: number;
}

/** A finished run as the kinds of questions look at it. */
export interface Run {
  readonly trace: Trace;
  readonly steps: readonly Placed[];
  value(id: string): Value | undefined;
  /** Who holds what after so many steps on stage. */
  after(position: number): Custody;
}

export function runOf(trace: Trace): Run {
  const { moments, values } = handsOf(trace);
  return {
    trace,
    steps: trace.steps.map((step, index) => ({ step, at: index + 1 })),
    value: (id) => values.get(id),
    after: (position) => moments[position] as Custody,
  };
}

/** The steps of one kind, with their positions. */
export function stepsOf<K extends Step['kind']>(
  { steps }: Pick<Run, 'steps'>,
  kind: K,
): readonly Placed<Step & { readonly kind: K }>[] {
  return steps.filter(
    (placed): placed is Placed<Step & { readonly kind: K }> => placed.step.kind === kind,
  );
}

/** Who has the value in memory after so many steps, in the order of the lifelines. */
export function holders(run: Run, id: string, position: number): readonly Actor[] {
  const { memory } = run.after(position);
  return (['client', 's3', 'kms'] as const).filter((actor) => memory[actor].has(id));
}

/** True for a request to KMS. */
export function isKmsCall(step: Step): step is SendStep {
  return step.kind === 'send' && step.to === 'kms' && step.http.type === 'request';
}

/** Which operation a request to KMS asks for: `GenerateDataKey`. */
export function kmsOperation({ http }: SendStep): string {
  if (http.type !== 'request') return '';
  const target = http.headers.find(([name]) => name.toLowerCase() === 'x-amz-target')?.[1];
  return target?.split('.').at(-1) ?? '';
}

/** True for a response to the client. */
export function isAnswer(step: Step): step is SendStep {
  return step.kind === 'send' && step.to === 'client' && step.http.type === 'response';
}
