import { part } from '../../lib/part.ts';
import type { Job, RunEnd } from '../run/job.ts';
import { createRunner } from '../run/runner.ts';

const runner = createRunner({
  startWorker: () =>
    new Worker(new URL('../run/run.worker.ts', import.meta.url), { type: 'module' }),
  loadExecute: part(() => import('../run/execute.ts')),
  onNoWorker: () => {},
});

/** Runs a job beside the one on the flow page, which keeps its own. A later one takes the place of one under way. */
export function runBeside(job: Job): Promise<RunEnd> {
  return runner.run(job, () => {});
}
