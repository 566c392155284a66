import { WORKER_STARTS_WITHIN } from '../../lib/part.ts';
import { failureOf, type Job, type Progress, type RunEnd, sizeOf } from './job.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** Runs one job at a time; a new one takes the place of the one under way. */
export interface Runner {
  /** Never rejects. */
  run(job: Job, report: (progress: Progress) => void): Promise<RunEnd>;
  /** Ends the job under way. */
  cancel(): void;
}

/** What a runner needs from outside. */
export interface RunnerPorts {
  /** May throw, as it does in a sandboxed frame. */
  startWorker(): Worker;
  /** The engine for the page itself, loaded only where there is no worker. */
  loadExecute(): Promise<{ execute: typeof import('./execute.ts').execute }>;
  /** Told once when the page does the work itself. */
  onNoWorker(): void;
}

/** A job with more bytes than this is stopped when another takes its place; a smaller one is left to finish unheard. */
const WORTH_STOPPING = 1024 * 1024;

interface Pending {
  readonly id: number;
  readonly job: Job;
  readonly report: (progress: Progress) => void;
  readonly settle: (end: RunEnd) => void;
}

export function createRunner(ports: RunnerPorts): Runner {
  let worker: Worker | null = null;
  let hasWorker = true;
  let isReady = false;
  let isTold = false;
  let startTimer: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;
  let pending: Pending | null = null;

  function finish(end: RunEnd): void {
    const ended = pending;
    pending = null;
    ended?.settle(end);
  }

  function stopWorker(): void {
    clearTimeout(startTimer);
    worker?.terminate();
    worker = null;
    isReady = false;
  }

  async function runOnPage(one: Pending): Promise<void> {
    try {
      const { execute } = await ports.loadExecute();
      if (!isTold) ports.onNoWorker();
      isTold = true;
      const end = await execute(one.job, (progress) => {
        if (pending === one) one.report(progress);
      });
      if (pending === one) finish(end);
    } catch (error) {
      const end = failureOf(error);
      // The network that did not bring the engine may have kept the worker's script from coming as well.
      if (end.reason === 'missing') hasWorker = true;
      if (pending === one) finish(end);
    }
  }

  function giveUpWorker(): void {
    stopWorker();
    hasWorker = false;
    if (pending !== null) void runOnPage(pending);
  }

  function listen(started: Worker): void {
    startTimer = setTimeout(() => {
      stopWorker();
      finish({ status: 'failed', reason: 'missing', message: 'the worker did not start' });
    }, WORKER_STARTS_WITHIN);
    started.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (worker !== started) return;
      // Whatever it says: one that was started ahead may have said that it is there before anybody listened.
      isReady = true;
      clearTimeout(startTimer);
      if (data.type === 'ready' || data.id !== pending?.id) return;
      if (data.type === 'progress') pending.report(data.progress);
      else finish(data.end);
    };
    started.onerror = (event) => {
      event.preventDefault?.();
      if (worker !== started) return;
      if (!isReady) return giveUpWorker();
      stopWorker();
      finish({ status: 'failed', reason: 'error', message: event.message });
    };
    started.onmessageerror = () => {
      if (worker !== started) return;
      finish({ status: 'failed', reason: 'error', message: 'the result could not be handed over' });
    };
  }

  function post(one: Pending): void {
    if (!hasWorker) return void runOnPage(one);
    try {
      if (worker === null) {
        worker = ports.startWorker();
        listen(worker);
      }
      worker.postMessage({ id: one.id, job: one.job } satisfies ToWorker);
    } catch {
      giveUpWorker();
    }
  }

  return {
    run: (job, report) =>
      new Promise((settle) => {
        if (pending !== null) {
          if (sizeOf(pending.job) > WORTH_STOPPING) stopWorker();
          finish({ status: 'superseded' });
        }
        pending = { id: ++lastId, job, report, settle };
        post(pending);
      }),
    cancel: () => {
      if (pending === null) return;
      stopWorker();
      finish({ status: 'cancelled' });
    },
  };
}
