import type { Result } from '../../lib/result.ts';
import type { CarriedBytes } from '../../trace/index.ts';
import type { Call } from './call.ts';
import type { Refusal } from './refusal.ts';
import type { InputOf, Shape } from './shape.ts';

/** What an operation gives back. */
export interface Answer {
  /** The response's JSON; null for a response without a body. */
  readonly output: Readonly<Record<string, unknown>> | null;
  /** Recorded values that stand in the output. */
  readonly carries?: readonly CarriedBytes[];
  /** CloudTrail's additionalEventData. */
  readonly trail?: Readonly<Record<string, unknown>>;
}

export interface Operation<S extends Shape> {
  readonly input: S;
  /** CloudTrail's readOnly: true also for GenerateDataKey. */
  readonly readOnly: boolean;
  /** True for what counts against the quota of cryptographic operations. */
  readonly cryptographic: boolean;
  run(call: Call, input: InputOf<S>): Promise<Result<Answer, Refusal>>;
}

/** An operation of any input, as the table holds it. */
export interface AnyOperation {
  readonly input: Shape;
  readonly readOnly: boolean;
  readonly cryptographic: boolean;
  run(call: Call, input: Readonly<Record<string, unknown>>): Promise<Result<Answer, Refusal>>;
}

/** Lets `run` have its input typed by the shape. */
export function operation<const S extends Shape>(row: Operation<S>): AnyOperation {
  // readInput gives `run` nothing but input of this shape.
  return { ...row, run: (call, input) => row.run(call, input as InputOf<S>) };
}
