import type { Job, Progress, RunEnd } from './job.ts';

/** What the page tells the worker. */
export interface ToWorker {
  readonly id: number;
  readonly job: Job;
}

/** What the worker tells the page. */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | {
      readonly type: 'end';
      readonly id: number;
      readonly end: Extract<RunEnd, { status: 'done' | 'failed' }>;
    };
