import { PartMissing } from '../../lib/part.ts';
import {
  type Circumstances,
  LARGE_SAMPLE,
  type OwnPolicies,
  SAMPLE_OBJECT,
} from '../../scenario/index.ts';
import type { Trace } from '../../trace/index.ts';

/** The object's limit in bytes: what a tab can hold several times over. */
export const LARGEST_OBJECT = 64 * 1024 * 1024;

/** What is to be run. */
export interface Job {
  readonly circumstances: Circumstances;
  readonly seed: string | null;
  /** In place of the policies that the circumstances name. */
  readonly policies?: OwnPolicies | null;
  /** Goes by reference: its bytes are read where the run happens. Null: the sample, which is made there. */
  readonly object: {
    readonly name: string;
    readonly blob: Blob;
    readonly contentType: string;
  } | null;
}

/** Bytes of the object that a job moves. */
export function sizeOf({ object, circumstances }: Job): number {
  if (object !== null) return object.blob.size;
  return circumstances.operation === 'multipart'
    ? LARGE_SAMPLE.firstPart + LARGE_SAMPLE.lastPart
    : SAMPLE_OBJECT.bytes.length;
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
