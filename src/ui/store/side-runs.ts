import { part } from '../../lib/part.ts';
import type { CellOutcome } from '../../modes/judge-cell.ts';
import type { ReaderCell } from '../../modes/readers.ts';
import type { Trace } from '../../trace/index.ts';
import { takeWorker } from '../run/ahead.ts';
import { type CellDesk, openCellDesk } from '../run/cell-desk.ts';
import type { Job } from '../run/job.ts';
import { createRunner, type Runner } from '../run/runner.ts';

export type { Job };

let runner: Runner | null = null;
/** The last run that was asked for: the next one begins when it has ended. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a job beside the run on the screen, in a worker of its own, one after the other in the order asked for. Rejects
 * where a part of the engine did not arrive, and where a run fails, which is a bug.
 */
export function runBeside(job: Job): Promise<Trace> {
  const run = last.then(() => runNow(job));
  last = run.catch(() => {});
  return run;
}

async function runNow(job: Job): Promise<Trace> {
  runner ??= createRunner({
    startWorker: takeWorker,
    loadExecute: part(() => import('../run/execute.ts')),
    // What runs on the page is as true; that it does is said where one waits for it.
    onNoWorker: () => {},
  });
  const end = await runner.run(job, () => {});
  if (end.status === 'done') return end.trace;
  throw new Error(end.status === 'failed' ? end.message : end.status);
}

let desk: CellDesk | null = null;

/** Has cells answered of what a job leaves behind, each told as it is found out. Rejects where not all of them come. */
export function cellsBeside(
  job: Job,
  cells: readonly ReaderCell[],
  onFound: (cell: string, outcome: CellOutcome) => void,
): Promise<void> {
  desk ??= openCellDesk({
    startWorker: () =>
      new Worker(new URL('../run/run.worker.ts', import.meta.url), { type: 'module' }),
    loadExecute: part(() => import('../run/execute-cells.ts')),
  });
  let left = cells.length;
  const asked = desk;
  return new Promise((settle, reject) => {
    asked.ask({
      job,
      cells,
      onFound: (cell, outcome) => {
        onFound(cell, outcome);
        if (--left === 0) settle();
      },
      onFailed: () => reject(new Error('a reader could not be asked')),
    });
  });
}
