import { PartMissing } from '../../lib/part.ts';
import type { Circumstances, OwnPolicies } from '../../scenario/index.ts';
import type { Trace } from '../../trace/index.ts';

/** The object's limit in bytes: what a tab can hold several times over. */
export const LARGEST_OBJECT = 64 * 1024 * 1024;

/** What is to be run. The object goes by reference: its bytes are read where the run happens. */
export interface Job {
  readonly circumstances: Circumstances;
  readonly seed: string | null;
  /** In place of the policies that the circumstances name. */
  readonly policies?: OwnPolicies | null;
  readonly object: { readonly name: string; readonly blob: Blob; readonly contentType: string };
}

/** How far a run is. */
export type Progress =
  | { readonly phase: 'reading'; readonly bytes: number; readonly total: number }
  | { readonly phase: 'running'; readonly steps: number };

/** How a run ended. Only `done` leaves a trace; in every other case the earlier one stays. */
export type RunEnd =
  | { readonly status: 'done'; readonly trace: Trace }
  | { readonly status: 'superseded' }
  | { readonly status: 'cancelled' }
  | {
      readonly status: 'failed';
      /** `missing`: a part of the engine did not arrive. */
      readonly reason: 'unreadable' | 'error' | 'missing';
      readonly message: string;
    };

/** What ended a run that should have had an end of its own. */
export function failureOf(error: unknown): Extract<RunEnd, { status: 'failed' }> {
  const reason = error instanceof PartMissing ? 'missing' : 'error';
  return { status: 'failed', reason, message: String(error) };
}
