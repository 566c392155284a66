import type { CellOutcome, ReaderCell } from '../../modes/index.ts';
import { judgeCell, runScenario } from '../../modes/index.ts';
import { sampleFor } from '../../scenario/index.ts';
import { objectOf } from './execute.ts';
import type { Job } from './job.ts';

/**
 * Finds out who can read what a job leaves behind, cell by cell, each by a run of its own. What is held without asking is
 * tried on one more run of the job: its trace is as good as the one on the page, which would have to be copied.
 *
 * @param isWanted asked before each cell; where it says no, nothing more is done
 */
export async function executeCells(
  job: Job,
  cells: readonly ReaderCell[],
  tell: (cell: string, outcome: CellOutcome) => void,
  isWanted: () => boolean = () => true,
): Promise<void> {
  // The same bytes for every cell: a download by itself would have a sample of its own.
  const object = (await objectOf(job)) ?? sampleFor(job.circumstances.operation);
  const scenario = {
    ...job.circumstances,
    seed: job.seed,
    policies: job.policies ?? null,
    object,
  };
  const run = { scenario, trace: await runScenario(scenario) };
  for (const cell of cells) {
    if (!isWanted()) return;
    tell(cell.id, await judgeCell(cell, run));
  }
}
