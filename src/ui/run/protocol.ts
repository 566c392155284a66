import type { CellOutcome } from '../../modes/judge-cell.ts';
import type { ReaderCell } from '../../modes/readers.ts';
import type { Trace } from '../../trace/index.ts';
import type { Job, Progress, RunEnd } from './job.ts';

/** What the page tells the worker. */
export interface ToWorker {
  readonly id: number;
  readonly job: Job;
}

/** What the page asks a worker of its own, beside the run: who can read what the job leaves behind. */
export interface ToCells extends ToWorker {
  readonly cells: readonly ReaderCell[];
}

/** What that worker tells the page: the answers one by one, then that no more will come. */
export type FromCells =
  | { readonly type: 'ready' }
  | {
      readonly type: 'cell';
      readonly id: number;
      readonly cell: string;
      readonly outcome: CellOutcome;
    }
  | { readonly type: 'cells-end'; readonly id: number; readonly isComplete: boolean };

/** What the worker tells the page. */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | {
      readonly type: 'end';
      readonly id: number;
      readonly end: Extract<RunEnd, { status: 'done' | 'failed' }>;
    };

/**
 * Buffers below this are copied to the page: moving them would empty constants that other runs share, and saves
 * nothing.
 */
const WORTH_MOVING = 64 * 1024;

/** The distinct buffers behind a run's large values, which are moved to the page instead of being copied. */
export function largeBuffers(trace: Trace): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const { bytes } of trace.values) {
    if (bytes.buffer.byteLength > WORTH_MOVING) buffers.add(bytes.buffer);
  }
  return [...buffers];
}
